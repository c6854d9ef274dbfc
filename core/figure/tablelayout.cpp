#include "core/figure/tablelayout.h"

#include <algorithm>
#include <numeric>

namespace actiscope {

namespace {

/// Right edges of the columns after the first, such that each has the room it needs and all share what is left.
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
    for (const double width : widths)
        edges.push_back(x += width + more);
    return edges;
}

} // namespace

std::vector<std::string> wrapped(const std::string &text, double width, TextRole role, const TextMetrics &metrics)
{
    std::vector<std::string> lines;
    std::string line;
    std::size_t start = 0;
    while (start < text.size()) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        const std::string word = text.substr(start, end - start);
        const std::string longer = line.empty() ? word : line + ' ' + word;
        if (!line.empty() && metrics.width(longer, role) > width) {
            lines.push_back(line);
            line = word;
        } else {
            line = longer;
        }
        start = end + 1;
    }
    if (!line.empty())
        lines.push_back(line);
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
        for (std::size_t i = 0; i < table.headers.size(); ++i) {
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
