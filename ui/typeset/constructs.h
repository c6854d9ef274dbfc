#pragma once

#include "ui/typeset/box.h"

#include <utility>
#include <vector>

/// What formulas have beside rows. Parts come laid out in the style that the functions here name.
namespace actiscope::typeset {

Style numeratorStyle(const Style &style);
Style denominatorStyle(const Style &style);
Box fraction(const Box &numerator, const Box &denominator, const Style &style);

/// Of what was laid out in style.below().
Box root(const Box &content, const Style &style);

/// `above` is laid out in style.script().
Box withExponent(const Box &base, const Box &above, const Style &style);
/// `below` is laid out in style.script().below().
Box withIndex(const Box &base, const Box &below, const Style &style);

/// A brace before rows of a value and its condition, both laid out in style.text().
Box cases(const std::vector<std::pair<Box, Box>> &rows, const Style &style);

} // namespace actiscope::typeset
