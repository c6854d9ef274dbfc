#pragma once

#include "ui/typeset/glyphs.h"

#include <string_view>
#include <vector>

#include <QRectF>

/// Formulas laid out as TeX does it: boxes with a baseline, put together. The measures and rules are those of MathJax 3
/// (Appendix G of The TeXbook), so that typed formulas look like the built-ins' pictures. All lengths are in
/// thousandths of an em; y goes downwards from the baseline.
namespace actiscope::typeset {

/// How a part is set, given by what it stands in.
struct Style {
    bool display = true;  ///< full-size fractions, as in a formula on a line of its own
    int level = 0;        ///< 1 in an exponent or an index, 2 in an exponent of an exponent
    bool cramped = false; ///< below a bar or a root, where exponents are raised less

    /// Of a letter, compared with one of the formula.
    double scale() const { return level == 0 ? 1.0 : level == 1 ? 0.707 : 0.5; }
    Style script() const { return {false, level < 2 ? level + 1 : 2, cramped}; }
    Style text() const { return {false, level, cramped}; }
    Style below() const { return {display, level, true}; }
};

struct PlacedGlyph {
    const Glyph *glyph;
    QPointF at;
    double scale;
};

/// Where a line may end: before what stands at x.
struct Break {
    double x;
    std::size_t glyph; ///< the first one behind it
    std::size_t rule;
    int reluctance;    ///< 0 where it is best: at a plus or minus outside all brackets
    bool needsDot;     ///< between factors: lest the next line look like an argument
};

struct Box {
    double width = 0.0;
    double height = 0.0;
    double depth = 0.0;
    double italic = 0.0;    ///< of its last letter; the width includes it
    bool isLetter = false;  ///< a single letter or sign, or it ends in a small bracket: exponents keep to their height
    std::vector<PlacedGlyph> glyphs = {};
    std::vector<QRectF> rules = {}; ///< bars of fractions and roots, straight parts of tall brackets
    std::vector<Break> breaks = {};

    /// Draws another box into this one, which grows to cover it.
    void put(const Box &other, double x, double y = 0.0);
};

Box letter(Face face, char32_t sign, const Style &style);
/// Letters side by side; `text` is UTF-8. A blank is a quarter of an em.
Box letters(Face face, std::string_view text, const Style &style);
Box rule(const QRectF &area);

/// What a part is to its neighbours, which decides on the space between them.
enum class Role { Ordinary, Operator, Binary, Relation, Open, Close, Punctuation, None };

/// Parts side by side, with the spaces that TeX puts between them.
class Row
{
public:
    explicit Row(const Style &style)
        : m_style(style)
    {
    }

    const Style &style() const { return m_style; }
    bool isEmpty() const { return m_last == Role::None; }
    Role first() const { return m_first; }
    void add(const Box &box, Role role = Role::Ordinary);
    void add(Face face, char32_t sign, Role role = Role::Ordinary) { add(letter(face, sign, m_style), role); }
    /// A row that is part of this one: its first and last part meet their neighbours as if they stood here. Lines end
    /// in it so much less willingly.
    void add(const Row &part, int reluctance = 2);
    void addSpace(double width) { m_box.width += width * m_style.scale(); }
    /// A line may end before what is added next.
    void allowBreak(int reluctance, bool needsDot = false)
    {
        m_pendingBreak = reluctance;
        m_pendingDot = needsDot;
    }

    const Box &box() const { return m_box; }

private:
    void addGap(Role role);
    void takeBreak();

    Style m_style;
    Box m_box;
    Role m_first = Role::None;
    Role m_last = Role::None;
    int m_pendingBreak = -1;
    bool m_pendingDot = false;
};

inline constexpr double thinSpace = 1000.0 * 3.0 / 18.0;
inline constexpr double axisHeight = 250.0;
inline constexpr double ruleThickness = 60.0;

} // namespace actiscope::typeset
