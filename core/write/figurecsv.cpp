#include "core/write/figurecsv.h"

#include "core/text/exactnumber.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace actiscope {

namespace {

/// RFC 4180: a field that holds a comma, a quote or a line break stands in quotes.
std::string quotedField(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
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
    PanelRows(std::string &table, const Panel &panel, bool valued) : m_table(table), m_panel(panel), m_valued(valued) {}

    void add(const std::string &function, std::size_t piece, Point at)
    {
        m_table += m_panel.id + ',' + quotedField(function) + ',' + std::to_string(piece) + ',' + axisText(m_panel.x, at.x) + ','
            + axisText(m_panel.y, at.y) + (m_valued ? ",\n" : "\n");
    }

    void addCurve(const Curve &curve)
    {
        for (std::size_t piece = 0; piece < curve.pieces.size(); ++piece) {
            for (const Point &point : curve.pieces[piece])
                add(curve.function, piece, point);
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
            const std::string start = m_panel.id + ',' + quotedField(field.function) + ',' + std::to_string(row) + ',';
            const std::string y = ',' + axisText(m_panel.y, field.centreY(row)) + ',';
            for (int column = 0; column < field.columns; ++column)
                m_table.append(start).append(axisText(m_panel.x, field.centreX(column))).append(y).append(shortSingleText(field.values[i++])) += '\n';
        }
    }

private:
    std::string &m_table;
    const Panel &m_panel;
    bool m_valued;
};

} // namespace

std::string figureCsv(const Figure &figure)
{
    const bool valued = std::any_of(figure.panels.begin(), figure.panels.end(), [](const Panel &panel) { return panel.field.has_value(); });
    std::string table = valued ? "chart,function,piece,x,y,value\n" : "chart,function,piece,x,y\n";
    for (const Panel &panel : figure.panels) {
        PanelRows rows(table, panel, valued);
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
