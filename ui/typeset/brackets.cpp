#include "ui/typeset/brackets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace actiscope::typeset {
namespace {

constexpr std::array<double, 5> bracketSizes{1000.0, 1200.0, 1800.0, 2400.0, 3000.0};
constexpr std::array<Face, 5> bracketFaces{Face::Upright, Face::Size1, Face::Size2, Face::Size3, Face::Size4};

struct Pieces {
    char32_t top;
    char32_t middle; ///< where a brace has its tip; else 0
    char32_t bottom;
    char32_t straight;
    double width;
};

Pieces piecesOf(char32_t sign)
{
    switch (sign) {
    case U'(':
        return {0x239B, 0, 0x239D, 0x239C, 875.0};
    case U')':
        return {0x239E, 0, 0x23A0, 0x239F, 875.0};
    case U'[':
        return {0x23A1, 0, 0x23A3, 0x23A2, 667.0};
    case U']':
        return {0x23A4, 0, 0x23A6, 0x23A5, 667.0};
    case U'{':
        return {0x23A7, 0x23A8, 0x23A9, 0x23AA, 889.0};
    case U'}':
        return {0x23AB, 0x23AC, 0x23AD, 0x23AA, 889.0};
    case U'√':
        return {0xE001, 0, 0x23B7, 0xE000, 1056.0};
    default:
        return {0, 0, 0, 0x2223, 333.0};
    }
}

// So far straight parts reach into the pieces at their ends, for no gap to be seen.
constexpr double overlap = 100.0;

// Straight parts are as wide as the ink of theirs.
QRectF straight(const Glyph &glyph, double left, double top, double bottom, double scale)
{
    const QRectF ink = glyph.outline.boundingRect();
    return {left + scale * ink.left(), top, scale * ink.width(), bottom - top};
}

Box composed(char32_t sign, double height, double depth, double scale)
{
    const Pieces pieces = piecesOf(sign);
    const Face face = pieces.top == 0 ? Face::Upright : Face::Piece;
    Box box;
    box.width = scale * pieces.width;
    box.height = height;
    box.depth = depth;
    const auto place = [&](char32_t piece, double baseline) {
        const Glyph *glyph = glyphOf(face, piece);
        box.glyphs.push_back({glyph, {scale * (pieces.width - glyph->advance) / 2.0, baseline}, scale});
    };
    double top = -height;
    double bottom = depth;
    if (pieces.top != 0) {
        const Glyph &above = *glyphOf(face, pieces.top);
        place(pieces.top, -height + scale * above.height);
        top += scale * (above.height + above.depth - overlap);
        const Glyph &below = *glyphOf(face, pieces.bottom);
        place(pieces.bottom, depth - scale * below.depth);
        bottom -= scale * (below.height + below.depth - overlap);
    }
    const Glyph &line = *glyphOf(face, pieces.straight);
    const double left = scale * (pieces.width - line.advance) / 2.0;
    const auto join = [&](double from, double to) {
        if (to > from)
            box.rules.push_back(straight(line, left, from, to, scale));
    };
    if (pieces.middle == 0) {
        join(top, bottom);
        return box;
    }
    const Glyph &middle = *glyphOf(face, pieces.middle);
    const double centre = scale * ((middle.height - middle.depth) / 2.0 - axisHeight);
    place(pieces.middle, centre);
    join(top, centre - scale * (middle.height - overlap));
    join(centre + scale * (middle.depth - overlap), bottom);
    return box;
}

// The index of the first size that is large enough, or that of none.
std::size_t sizeFor(double least, char32_t sign)
{
    const std::size_t count = sign == U'|' ? 1 : bracketSizes.size();
    const auto found = std::find_if(bracketSizes.begin(), bracketSizes.begin() + count,
                                    [&](double size) { return size >= least; });
    return std::size_t(found - bracketSizes.begin());
}

} // namespace

Box bracket(char32_t sign, double height, double depth, const Style &style, int leastSize)
{
    const double scale = style.scale();
    const double axis = axisHeight * scale;
    const double wanted = 2.0 * std::max({height - axis, depth + axis, 0.0});
    // TeX's \delimiterfactor and \delimitershortfall: a little may stick out.
    // Exponents may stick out further, as authors have it.
    const bool hasExponentsOnly = height <= 1150.0 * scale && depth <= 350.0 * scale && sign != U'|';
    const double least = std::min(std::max(0.901 * wanted / scale, wanted / scale - 300.0),
                                  hasExponentsOnly ? bracketSizes[1] : std::numeric_limits<double>::infinity());
    const std::size_t size = std::max(sizeFor(least, sign), sign == U'|' ? 0 : std::size_t(leastSize));
    if (size < (sign == U'|' ? 1 : bracketSizes.size())) {
        const Box plain = letter(bracketFaces[size], sign, style);
        Box centred;
        centred.put(plain, 0.0, (plain.height - plain.depth) / 2.0 - axis);
        centred.isLetter = size == 0;
        return centred;
    }
    return composed(sign, wanted / 2.0 + axis, wanted / 2.0 - axis, scale);
}

Box rootSign(double total, double depth, const Style &style)
{
    const double scale = style.scale();
    const std::size_t size = sizeFor(total / scale, U'√');
    if (size < bracketSizes.size())
        return letter(bracketFaces[size], U'√', style);
    // Of whole pieces: 2.3 em for both ends, 0.65 em for each of the straight ones.
    const double steps = std::ceil(std::max(0.0, total / scale - 2300.0) / 650.0);
    const double tall = scale * (2300.0 + 650.0 * steps);
    return composed(U'√', tall - depth, depth, scale);
}

Box inBrackets(char32_t open, const Box &content, char32_t close, const Style &style, int leastSize)
{
    Box box = bracket(open, content.height, content.depth, style, leastSize);
    box.put(content, box.width);
    box.put(bracket(close, content.height, content.depth, style, leastSize), box.width);
    return box;
}

} // namespace actiscope::typeset
