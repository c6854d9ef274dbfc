#include "core/figure/tablelayout.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

namespace actiscope {

namespace {

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

namespace {

/// A header broken where its longer line is shortest: between words, in Chinese else between characters.
std::vector<std::string> brokenInTwo(const std::string &header, const TextMetrics &metrics)
{
    std::vector<std::string> best = {header};
    double least = metrics.width(header, TextRole::Tick);
    const bool hasWords = header.find(' ') != std::string::npos;
    for (std::size_t at = breakAfter(header, 0); at < header.size(); at = breakAfter(header, at)) {
        if (hasWords && header[at - 1] != ' ')
            continue;
        std::vector<std::string> lines = {withoutEndSpace(header.substr(0, at)), header.substr(at)};
        const double width = std::max(metrics.width(lines[0], TextRole::Tick), metrics.width(lines[1], TextRole::Tick));
        if (width < least) {
            least = width;
            best = std::move(lines);
        }
    }
    return best;
}

struct Column {
    std::vector<std::string> header; ///< a line or two
    double cells;                    ///< their width

    double width(const TextMetrics &metrics) const
    {
        double widest = cells;
        for (const std::string &line : header)
            widest = std::max(widest, metrics.width(line, TextRole::Tick));
        return widest;
    }
};

double widthOf(const std::vector<Column> &columns, double gap, const TextMetrics &metrics)
{
    double width = -gap;
    for (const Column &column : columns)
        width += column.width(metrics) + gap;
    return width;
}

/// Breaks the header that gains most, and those that gain about as much; false if none gains anything.
bool breakAHeader(std::vector<Column> &columns, const TextMetrics &metrics)
{
    constexpr double about = 0.85;
    const auto broken = [&](const Column &column) {
        return column.header.size() > 1 ? column : Column{brokenInTwo(column.header.front(), metrics), column.cells};
    };
    const auto gain = [&](const Column &column) { return column.width(metrics) - broken(column).width(metrics); };
    double most = 0.0;
    for (const Column &column : columns)
        most = std::max(most, gain(column));
    if (most <= 0.0)
        return false;
    for (Column &column : columns) {
        if (gain(column) >= about * most)
            column = broken(column);
    }
    return true;
}

/// What stands where along x.
struct Columns {
    std::vector<Column> columns;
    std::vector<double> edges; ///< right ones
    std::size_t lines = 1;     ///< of the headers
};

/// Each column with the room it needs, and all with a share of what is left. As many headers are broken, and the gaps
/// narrowed, as it takes; those at the right for which there is no room even then are left out.
Columns columnsOf(const Table &table, const Rect &inside, const TextMetrics &metrics)
{
    constexpr double atEase = 1.0; // lines between columns
    constexpr double least = 0.6;
    const double line = metrics.height(TextRole::Note);
    Columns result;
    std::vector<Column> whole;
    for (std::size_t i = 0; i < table.headers.size(); ++i) {
        double cells = 0.0;
        for (const TableRow &row : table.rows) {
            cells = std::max(cells, i == 0 ? metrics.width(row.name, TextRole::EndLabel)
                                           : metrics.width(row.cells[i - 1], TextRole::Note));
        }
        whole.push_back({{table.headers[i]}, cells});
    }
    std::vector<Column> &columns = result.columns;
    for (;; whole.pop_back()) {
        columns = whole;
        while (widthOf(columns, atEase * line, metrics) > inside.width && breakAHeader(columns, metrics)) {
        }
        if (columns.size() == 1 || widthOf(columns, least * line, metrics) <= inside.width)
            break;
    }
    const double gaps = static_cast<double>(columns.size()) - 1.0;
    const double gap = gaps > 0.0 ? (inside.width - widthOf(columns, 0.0, metrics)) / gaps : 0.0;
    double x = inside.x - gap;
    for (const Column &column : columns) {
        x += gap + column.width(metrics);
        result.edges.push_back(x);
        result.lines = std::max(result.lines, column.header.size());
    }
    return result;
}

constexpr double remarkLine = 1.35; // heights of a line

std::vector<std::vector<std::string>> remarkLines(const Figure &figure, double width, const TextMetrics &metrics)
{
    std::vector<std::vector<std::string>> all;
    for (const Remark &remark : figure.remarks)
        all.push_back(wrapped(remark.text, width, TextRole::Note, metrics));
    return all;
}

} // namespace

TableLayout tableLayout(const Figure &figure, const TextMetrics &metrics)
{
    TableLayout layout;
    const Table &table = figure.table;
    if (!table.frame || table.headers.empty())
        return layout;
    const double unit = metrics.height(TextRole::Tick);
    layout.inside = {table.frame->x + unit, table.frame->y + 0.45 * unit, table.frame->width - 2.0 * unit,
                     table.frame->height - 0.9 * unit};
    const Columns columns = columnsOf(table, layout.inside, metrics);
    const auto remarks = remarkLines(figure, layout.inside.width, metrics);

    // Rows stand closer where else not all would fit.
    const double title = metrics.height(TextRole::PanelTitle);
    const double more = static_cast<double>(columns.lines - 1) * 1.1 * unit;
    double texts = title + more;
    for (const auto &lines : remarks)
        texts += static_cast<double>(lines.size()) * remarkLine * unit;
    const double rows = static_cast<double>(table.rows.size()) + 1.0;
    const double rowHeight = std::clamp((layout.inside.height - texts) / rows, 1.4 * unit, 1.9 * unit);

    double y = layout.inside.y + 0.5 * title;
    layout.texts.push_back({TextRole::PanelTitle, -1, table.title, {layout.inside.x, y}, Align::Left});
    y += 0.5 * title + 0.5 * rowHeight;

    const auto add = [&](std::size_t column, const std::string &text, TextRole role, Slot slot, double at) {
        layout.texts.push_back({role, slot, text, {column == 0 ? layout.inside.x : columns.edges[column], at},
                                column == 0 ? Align::Left : Align::Right});
    };
    for (std::size_t i = 0; i < columns.edges.size(); ++i) {
        // On the line of the last if there are fewer.
        const std::vector<std::string> &lines = columns.columns[i].header;
        for (std::size_t line = 0; line < lines.size(); ++line) {
            const auto from = static_cast<double>(columns.lines - lines.size() + line);
            add(i, lines[line], TextRole::Tick, -1, y + from * 1.1 * unit);
        }
    }
    y += more;
    layout.rules.push_back(y + 0.5 * rowHeight);
    y += rowHeight;
    for (const TableRow &row : table.rows) {
        if (y + 0.5 * rowHeight > layout.inside.bottom())
            return layout;
        for (std::size_t i = 0; i < columns.edges.size(); ++i) {
            add(i, i == 0 ? row.name : row.cells[i - 1], i == 0 ? TextRole::EndLabel : TextRole::Note,
                i == 0 ? row.slot : -1, y);
        }
        layout.rules.push_back(y + 0.5 * rowHeight);
        y += rowHeight;
    }
    y += 0.5 * (remarkLine * unit - rowHeight) + 0.15 * unit;
    for (const auto &lines : remarks) {
        const double last = y + static_cast<double>(lines.size() - 1) * remarkLine * unit;
        if (last + 0.5 * unit > layout.inside.bottom())
            return layout; // half a sentence says something else
        for (const std::string &line : lines) {
            layout.texts.push_back({TextRole::Note, -1, line, {layout.inside.x, y}, Align::Left});
            y += remarkLine * unit;
        }
    }
    return layout;
}

} // namespace actiscope
