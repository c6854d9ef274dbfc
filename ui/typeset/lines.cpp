#include "ui/typeset/lines.h"

#include <algorithm>

namespace actiscope::typeset {
namespace {

// Between lines, from those of MathJax's aligned equations.
constexpr double leastHeight = 750.0;
constexpr double leastDepth = 250.0;
constexpr double lineGap = 300.0;
constexpr double relationSpace = 1000.0 * 5.0 / 18.0;
constexpr double binarySpace = 1000.0 * 4.0 / 18.0;

Break endPlace(const Box &box)
{
    return {box.width, box.glyphs.size(), box.rules.size(), 0, false};
}

// The part between two places.
Box piece(const Box &whole, const Break &from, const Break &to)
{
    Box box;
    box.width = to.x - from.x;
    for (std::size_t i = from.glyph; i < to.glyph; ++i) {
        const PlacedGlyph &g = whole.glyphs[i];
        box.glyphs.push_back({g.glyph, g.at - QPointF(from.x, 0.0), g.scale});
        box.height = std::max(box.height, g.scale * g.glyph->height - g.at.y());
        box.depth = std::max(box.depth, g.scale * g.glyph->depth + g.at.y());
    }
    for (std::size_t i = from.rule; i < to.rule; ++i) {
        const QRectF &r = whole.rules[i];
        box.rules.push_back(r.translated(-from.x, 0.0));
        box.height = std::max(box.height, -r.top());
        box.depth = std::max(box.depth, r.bottom());
    }
    return box;
}

// Where the line that begins at `from` ends: at the best place that fills much of it, else at the last one that fits,
// else at the first that there is.
Break lineEnd(const Box &formula, const Break &from, double width)
{
    const Break end = endPlace(formula);
    if (end.x - from.x <= width)
        return end;
    const Break *best = nullptr;
    const auto fillsMuch = [&](const Break &b) { return b.x - from.x >= 0.5 * width; };
    for (const Break &b : formula.breaks) {
        if (b.x <= from.x)
            continue;
        if (b.x - from.x > width)
            return best != nullptr ? *best : b;
        if (best == nullptr || (fillsMuch(b) && (!fillsMuch(*best) || b.reluctance <= best->reluctance))
            || (!fillsMuch(b) && b.reluctance <= best->reluctance))
            best = &b;
    }
    return best != nullptr ? *best : end;
}

} // namespace

Lines onLines(const Row &head, const Row &formula, double width)
{
    const double headWidth = head.isEmpty() ? 0.0 : head.box().width + relationSpace;
    const Box &content = formula.box();
    Row dot(formula.style());
    dot.add(Face::Upright, U'·');
    dot.addSpace(binarySpace);
    Lines lines;
    Box &box = lines.box;
    box.put(head.box(), 0.0);
    const double indent = width - headWidth >= std::max(0.5 * width, 6000.0) ? headWidth : std::min(1500.0, headWidth);
    Break from{0.0, 0, 0, 0, false};
    double x = headWidth;
    double y = 0.0;
    double lastDepth = 0.0;
    for (bool isFirst = true; isFirst || from.glyph < content.glyphs.size(); isFirst = false) {
        Box line;
        if (from.needsDot)
            line = dot.box();
        const Break to = width > 0.0 ? lineEnd(content, from, width - x - line.width) : endPlace(content);
        line.put(piece(content, from, to), line.width);
        if (isFirst && to.glyph == content.glyphs.size())
            line = content; // whole
        if (!isFirst)
            y += lastDepth + lineGap + std::max(line.height, leastHeight);
        box.put(line, x, y);
        lastDepth = std::max(line.depth, leastDepth);
        x = indent;
        from = to;
        lines.reluctance = std::max(lines.reluctance, to.reluctance);
    }
    box.breaks.clear();
    return lines;
}

} // namespace actiscope::typeset
