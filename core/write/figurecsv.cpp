#include "core/write/figurecsv.h"

#include "core/state/ownwords.h"
#include "core/text/exactnumber.h"
#include "core/write/table.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace actiscope {

namespace {

/// RFC 4180: a field that holds a separator, a quote or a line break stands in quotes.
std::string quotedField(std::string_view text)
{
    if (text.find_first_of(",;\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

/// People know their own functions by name, the others by ids that stay the same in every language.
const std::string &calledIn(const std::string &id, const std::string &name)
{
    return isOwnId(id) && !name.empty() ? name : id;
}

/// A value of an axis. On a logarithmic one it is given by its decimal logarithm and may be beyond every double: 1e-400
/// is written as such.
std::string axisText(const Axis &axis, double value)
{
    if (axis.scale == Scale::Linear)
        return exactText(value);
    if (!std::isfinite(value) || std::abs(value) < 300.0)
        return exactText(std::pow(10.0, value));
    const double exponent = std::floor(value);
    return exactText(std::pow(10.0, value - exponent)) + 'e' + std::to_string(static_cast<int>(exponent));
}

/// Adds the rows of one panel.
class PanelRows
{
public:
    /// `valued`: whether the table has a column for values, which only fields have.
    PanelRows(std::string &table, const Panel &panel, bool valued, DecimalMark mark)
        : m_table(table), m_panel(panel), m_valued(valued), m_mark(mark), m_separator(csvSeparator(mark))
    {
    }

    void add(const std::string &function, std::size_t piece, Point at)
    {
        m_table += start(function, piece) + onAxis(m_panel.x, at.x) + m_separator + onAxis(m_panel.y, at.y);
        if (m_valued)
            m_table += m_separator;
        m_table += '\n';
    }

    void addCurve(const Curve &curve)
    {
        for (std::size_t piece = 0; piece < curve.pieces.size(); ++piece) {
            for (const Point &point : curve.pieces[piece])
                add(calledIn(curve.function, curve.name), piece, point);
        }
    }

    /// Both ends of each bar's top, which is its count.
    void addBars()
    {
        for (std::size_t i = 0; i < m_panel.bars.size(); ++i) {
            const Bar &bar = m_panel.bars[i];
            add("count", i, {bar.x.minimum, bar.count});
            add("count", i, {bar.x.maximum, bar.count});
        }
    }

    /// A row a cell, at its middle, from the lowest row of cells upwards; these are the pieces.
    void addField(const Field2D &field)
    {
        std::size_t i = 0;
        for (int row = 0; row < field.rows; ++row) {
            const std::string before = start(calledIn(field.function, field.name), static_cast<std::size_t>(row));
            const std::string y = m_separator + onAxis(m_panel.y, field.centreY(row)) + m_separator;
            for (int column = 0; column < field.columns; ++column) {
                m_table.append(before).append(onAxis(m_panel.x, field.centreX(column))).append(y);
                m_table.append(marked(shortSingleText(field.values[i++]), m_mark)) += '\n';
            }
        }
    }

private:
    /// The columns before the numbers.
    std::string start(const std::string &function, std::size_t piece) const
    {
        return m_panel.id + m_separator + quotedField(function) + m_separator + std::to_string(piece) + m_separator;
    }
    std::string onAxis(const Axis &axis, double value) const { return marked(axisText(axis, value), m_mark); }

    std::string &m_table;
    const Panel &m_panel;
    bool m_valued;
    DecimalMark m_mark;
    char m_separator;
};

} // namespace

std::string figureCsv(const Figure &figure, DecimalMark mark)
{
    const bool valued = std::any_of(figure.panels.begin(), figure.panels.end(), [](const Panel &panel) { return panel.field.has_value(); });
    constexpr std::string_view columns[] = {"chart", "function", "piece", "x", "y", "value"};
    std::string table;
    appendCsvHeader(table, Columns(columns).first(valued ? 6 : 5), mark);
    for (const Panel &panel : figure.panels) {
        PanelRows rows(table, panel, valued, mark);
        if (panel.field)
            rows.addField(*panel.field);
        rows.addBars();
        for (const Curve &curve : panel.curves) {
            if (curve.role != LineRole::Tangent)
                rows.addCurve(curve);
        }
    }
    return table;
}

} // namespace actiscope
