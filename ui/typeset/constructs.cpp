#include "ui/typeset/constructs.h"

#include "ui/typeset/brackets.h"

#include <algorithm>

namespace actiscope::typeset {
namespace {

constexpr double xHeight = 442.0;
// Beside the base of an exponent or an index, and behind it.
constexpr double italicGap = 33.0;
constexpr double scriptSpace = 50.0;

bool isFull(const Style &style)
{
    return style.display && style.level == 0;
}

} // namespace

Style numeratorStyle(const Style &style)
{
    return {false, isFull(style) ? 0 : std::min(style.level + 1, 2), style.cramped};
}

Style denominatorStyle(const Style &style)
{
    return numeratorStyle(style).below();
}

Box fraction(const Box &numerator, const Box &denominator, const Style &style)
{
    const double scale = style.scale();
    const double clear = (isFull(style) ? 3.5 : 1.5) * ruleThickness;
    const double up = axisHeight + clear
        + std::max(numerator.depth / scale, (isFull(style) ? 676.0 : 394.0) - axisHeight - clear);
    const double down = clear - axisHeight
        + std::max(denominator.height / scale, (isFull(style) ? 686.0 : 345.0) + axisHeight - clear);
    const double inner = std::max(numerator.width, denominator.width) + 200.0 * scale;
    const double side = 120.0 * scale;
    Box box;
    box.put(numerator, side + (inner - numerator.width) / 2.0, -scale * up);
    box.put(denominator, side + (inner - denominator.width) / 2.0, scale * down);
    box.put(rule({side, -scale * (axisHeight + ruleThickness / 2.0), inner, scale * ruleThickness}), 0.0);
    box.width = inner + 2.0 * side;
    box.breaks.clear();
    return box;
}

Box root(const Box &content, const Style &style)
{
    const double scale = style.scale();
    const double thick = ruleThickness * scale;
    const double gap = style.display ? xHeight * scale : thick;
    const double wanted = content.height + content.depth + 2.0 * thick + gap / 4.0;
    const Box sign = rootSign(wanted, content.depth, style);
    const double tall = sign.height + sign.depth;
    const double clear = tall > wanted ? (tall - (wanted - 2.0 * thick - gap / 2.0)) / 2.0 : thick + gap / 4.0;
    const double top = content.height + clear + thick;
    Box box;
    box.put(sign, 0.0, sign.height - top);
    box.put(content, sign.width);
    box.put(rule({sign.width, -top, content.width, thick}), 0.0);
    box.height = std::max(box.height, top + thick);
    box.breaks.clear();
    return box;
}

Box withExponent(const Box &base, const Box &above, const Style &style)
{
    const double scale = style.scale();
    const double raised = style.cramped ? 289.0 : style.display ? 413.0 : 363.0;
    const double up = std::max({base.isLetter ? 0.0 : base.height - 386.0 * style.script().scale(), raised * scale,
                                above.depth + xHeight * scale / 4.0});
    const double lean = base.italic > 0.0 ? 0.05 * base.italic + 50.0 * scale : 0.0;
    Box box = base;
    box.put(above, base.width + italicGap * scale + lean, -up);
    for (Break &b : box.breaks)
        ++b.reluctance;
    box.width += scriptSpace * scale;
    box.italic = 0.0;
    box.isLetter = false;
    return box;
}

Box withIndex(const Box &base, const Box &below, const Style &style)
{
    const double scale = style.scale();
    const double down = std::max({base.isLetter ? 0.0 : base.depth + 50.0 * style.script().scale(), 150.0 * scale,
                                  below.height - 0.8 * xHeight * scale});
    Box box = base;
    box.put(below, base.width - base.italic + italicGap * scale, down);
    box.width = std::max(box.width + scriptSpace * scale, base.width);
    box.italic = 0.0;
    box.isLetter = false;
    return box;
}

Box cases(const std::vector<std::pair<Box, Box>> &rows, const Style &style)
{
    const double scale = style.scale();
    struct Extent {
        double height;
        double depth;
    };
    std::vector<Extent> extents;
    double total = 200.0 * scale * double(rows.size() - 1);
    double valueWidth = 0.0;
    for (const auto &[value, condition] : rows) {
        extents.push_back({std::max({value.height, condition.height, 750.0 * scale}),
                           std::max({value.depth, condition.depth, 250.0 * scale})});
        total += extents.back().height + extents.back().depth;
        valueWidth = std::max(valueWidth, value.width);
    }
    const double top = total / 2.0 + axisHeight * scale;
    Box table;
    table.height = top;
    table.depth = total - top;
    double y = -top;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        y += extents[i].height;
        table.put(rows[i].first, 0.0, y);
        table.put(rows[i].second, valueWidth + 1000.0 * scale, y);
        y += extents[i].depth + 200.0 * scale;
    }
    table.breaks.clear();
    Box box = bracket(U'{', table.height, table.depth, style);
    box.put(table, box.width);
    return box;
}

} // namespace actiscope::typeset
