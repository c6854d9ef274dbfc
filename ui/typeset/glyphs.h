#pragma once

#include <QPainterPath>

namespace actiscope::typeset {

/// A letter or sign of MathJax's TeX font, in thousandths of an em; y goes downwards from the baseline.
struct Glyph {
    double advance = 0.0;
    double height = 0.0;
    double depth = 0.0; ///< how far it reaches below the baseline
    double italic = 0.0; ///< so far its slanted top leans beyond the advance
    QPainterPath outline;
};

enum class Face {
    Italic,  ///< single letters in formulas, Latin and Greek
    Word,    ///< italic letters for words
    Upright, ///< digits, signs, names of functions
    Size1, Size2, Size3, Size4, ///< larger brackets and roots: 1.2, 1.8, 2.4 and 3 em
    Piece    ///< of which those of any height are put together
};

/// The glyph, or null if the font has none such. It is there as long as the program runs.
const Glyph *glyphOf(Face face, char32_t letter);
/// Of a letter that the font lacks, as in a name in Chinese: from the program's own font.
const Glyph *foreignGlyph(char32_t letter);

} // namespace actiscope::typeset
