#include "core/figure/tablelayout.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

namespace actiscope {

namespace {

/// Right edges of the columns, such that each has the room it needs and all share what is left. Those at the right for
/// which there is none are left out.
std::vector<double> columnEdges(const Table &table, const Rect &inside, const TextMetrics &metrics)
{
    const double gap = metrics.height(TextRole::Note);
    std::vector<double> widths(table.headers.size(), 0.0);
    for (std::size_t i = 0; i < table.headers.size(); ++i) {
        widths[i] = metrics.width(table.headers[i], TextRole::Tick);
        for (const TableRow &row : table.rows) {
            widths[i] = std::max(widths[i], i == 0 ? metrics.width(row.name, TextRole::EndLabel)
                                                   : metrics.width(row.cells[i - 1], TextRole::Note));
        }
        widths[i] += gap;
    }
    const double needed = std::accumulate(widths.begin(), widths.end(), 0.0);
    const double more = std::max(0.0, inside.width - needed) / static_cast<double>(widths.size());
    std::vector<double> edges;
    double x = inside.x;
    for (const double width : widths) {
        x += width + more;
        if (!edges.empty() && x > inside.right() + gap)
            break;
        edges.push_back(x);
    }
    return edges;
}

/// The bytes of the UTF-8 character that begins there.
std::size_t characterLength(const std::string &text, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    return std::min<std::size_t>(lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4, text.size() - at);
}

/// Chinese is written without spaces: a line may break between any two characters of it.
bool isIdeograph(const std::string &text, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    return lead >= 0xe3 && lead <= 0xe9; // U+3000 to U+9FFF
}

/// Punctuation that no line may begin with.
bool isClosing(const std::string &text, std::size_t at)
{
    for (const std::string_view mark : {"\uff0c", "\u3002", "\uff1b", "\uff1a", "\uff09", "\u3001", "\u300b", "\u201d", "\uff1f", "\uff01"}) {
        if (text.compare(at, mark.size(), mark) == 0)
            return true;
    }
    return false;
}

/// The next place at which a line may end.
std::size_t breakAfter(const std::string &text, std::size_t start)
{
    std::size_t at = start;
    while (at < text.size()) {
        const bool space = text[at] == ' ';
        const bool ideograph = isIdeograph(text, at) || isClosing(text, at);
        at += characterLength(text, at);
        if (at >= text.size() || isClosing(text, at))
            continue;
        if (space || ideograph || isIdeograph(text, at))
            return at;
    }
    return text.size();
}

std::string withoutEndSpace(const std::string &text)
{
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

} // namespace

std::vector<std::string> wrapped(const std::string &text, double width, TextRole role, const TextMetrics &metrics)
{
    std::vector<std::string> lines;
    std::string line;
    std::size_t start = 0;
    while (start < text.size()) {
        const std::size_t end = breakAfter(text, start);
        std::string longer = line + text.substr(start, end - start);
        if (!line.empty() && metrics.width(withoutEndSpace(longer), role) > width) {
            lines.push_back(withoutEndSpace(line));
            line = text.substr(start, end - start);
        } else {
            line = std::move(longer);
        }
        start = end;
    }
    if (!line.empty())
        lines.push_back(withoutEndSpace(line));
    return lines;
}

TableLayout tableLayout(const Figure &figure, const TextMetrics &metrics)
{
    TableLayout layout;
    const Table &table = figure.table;
    if (!table.frame || table.headers.empty())
        return layout;
    const double unit = metrics.height(TextRole::Tick);
    const double rowHeight = 1.9 * unit;
    layout.inside = {table.frame->x + unit, table.frame->y + 0.45 * unit, table.frame->width - 2.0 * unit,
                     table.frame->height - 0.9 * unit};
    const std::vector<double> edges = columnEdges(table, layout.inside, metrics);
    double y = layout.inside.y + 0.5 * metrics.height(TextRole::PanelTitle);
    layout.texts.push_back({TextRole::PanelTitle, -1, table.title, {layout.inside.x, y}, Align::Left});
    y += 0.5 * metrics.height(TextRole::PanelTitle) + 0.5 * rowHeight;

    const auto addRow = [&](const TableRow *row) {
        for (std::size_t i = 0; i < edges.size(); ++i) {
            const bool isName = i == 0;
            const std::string &text = !row ? table.headers[i] : isName ? row->name : row->cells[i - 1];
            const TextRole role = !row ? TextRole::Tick : isName ? TextRole::EndLabel : TextRole::Note;
            layout.texts.push_back({role, row && isName ? row->slot : -1, text,
                                    {isName ? layout.inside.x : edges[i], y}, isName ? Align::Left : Align::Right});
        }
        layout.rules.push_back(y + 0.5 * rowHeight);
        y += rowHeight;
    };
    addRow(nullptr);
    for (const TableRow &row : table.rows) {
        if (y + 0.5 * rowHeight > layout.inside.bottom())
            return layout;
        addRow(&row);
    }
    for (const Remark &remark : figure.remarks) {
        for (const std::string &line : wrapped(remark.text, layout.inside.width, TextRole::Note, metrics)) {
            if (y + 0.5 * unit > layout.inside.bottom())
                return layout;
            layout.texts.push_back({TextRole::Note, -1, line, {layout.inside.x, y}, Align::Left});
            y += 1.35 * unit;
        }
    }
    return layout;
}

} // namespace actiscope
