#include "ui/typeset/box.h"

#include <algorithm>
#include <array>

#include <QString>

namespace actiscope::typeset {

void Box::put(const Box &other, double x, double y)
{
    for (const Break &b : other.breaks)
        breaks.push_back({x + b.x, glyphs.size() + b.glyph, rules.size() + b.rule, b.reluctance, b.needsDot});
    for (const PlacedGlyph &g : other.glyphs)
        glyphs.push_back({g.glyph, g.at + QPointF(x, y), g.scale});
    for (const QRectF &r : other.rules)
        rules.push_back(r.translated(x, y));
    width = std::max(width, x + other.width);
    height = std::max(height, other.height - y);
    depth = std::max(depth, other.depth + y);
}

Box letter(Face face, char32_t sign, const Style &style)
{
    const Glyph *known = glyphOf(face, sign);
    const Glyph *glyph = known != nullptr ? known : foreignGlyph(sign);
    const double scale = style.scale();
    Box box;
    box.width = scale * (glyph->advance + glyph->italic);
    box.height = scale * glyph->height;
    box.depth = scale * glyph->depth;
    box.italic = scale * glyph->italic;
    box.isLetter = true;
    box.glyphs = {{glyph, {}, scale}};
    return box;
}

Box letters(Face face, std::string_view text, const Style &style)
{
    Box box;
    const std::u32string signs = QString::fromUtf8(text.data(), qsizetype(text.size())).toStdU32String();
    for (const char32_t sign : signs) {
        if (sign == U' ') {
            box.width += 250.0 * style.scale();
            continue;
        }
        const Box one = letter(face, sign, style);
        box.put(one, box.width);
        // Within a word only the last letter leans out.
        box.italic = one.italic;
        box.width -= one.italic;
    }
    box.width += box.italic;
    box.isLetter = signs.size() == 1;
    return box;
}

Box rule(const QRectF &area)
{
    Box box;
    box.width = area.right();
    box.height = -area.top();
    box.depth = area.bottom();
    box.rules = {area};
    return box;
}

void Row::addGap(Role role)
{
    // In eighteenths of an em; those below zero stay in exponents too. The TeXbook, chapter 18.
    static constexpr std::array<std::array<int, 7>, 7> gaps{{{0, -3, 4, 5, 0, 0, 0},
                                                             {-3, -3, 0, 5, 0, 0, 0},
                                                             {4, 4, 0, 0, 4, 0, 0},
                                                             {5, 5, 0, 0, 5, 0, 0},
                                                             {0, 0, 0, 0, 0, 0, 0},
                                                             {0, -3, 4, 5, 0, 0, 0},
                                                             {3, 3, 0, 3, 3, 3, 3}}};
    if (m_last == Role::None || role == Role::None)
        return;
    const int gap = gaps[std::size_t(m_last)][std::size_t(role)];
    if (m_style.level == 0 || gap < 0)
        addSpace(1000.0 * std::abs(gap) / 18.0);
}

void Row::add(const Box &box, Role role)
{
    if (role == Role::Binary && (m_last == Role::None || (m_last != Role::Ordinary && m_last != Role::Close)))
        role = Role::Ordinary; // a sign
    addGap(role);
    takeBreak();
    m_box.put(box, m_box.width);
    m_box.italic = box.italic;
    m_box.isLetter = box.isLetter && (m_last == Role::None || role == Role::Close);
    if (m_first == Role::None)
        m_first = role;
    m_last = role;
}

void Row::add(const Row &part, int reluctance)
{
    if (part.isEmpty())
        return;
    addGap(part.m_first);
    takeBreak();
    Box box = part.m_box;
    for (Break &b : box.breaks)
        b.reluctance += reluctance;
    m_box.put(box, m_box.width);
    m_box.italic = box.italic;
    m_box.isLetter = box.isLetter && (m_last == Role::None || part.m_last == Role::Close);
    if (m_first == Role::None)
        m_first = part.m_first;
    m_last = part.m_last;
}

void Row::takeBreak()
{
    if (m_pendingBreak >= 0)
        m_box.breaks.push_back(
            {m_box.width, m_box.glyphs.size(), m_box.rules.size(), m_pendingBreak, m_pendingDot});
    m_pendingBreak = -1;
}

} // namespace actiscope::typeset
