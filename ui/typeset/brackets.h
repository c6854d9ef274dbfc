#pragma once

#include "ui/typeset/box.h"

namespace actiscope::typeset {

/// A bracket, brace or bar for what has this height and depth, around the axis of the formula. `leastSize` is 1 for one
/// that is larger than those in it. What is larger than any glyph is put together from pieces.
Box bracket(char32_t sign, double height, double depth, const Style &style, int leastSize = 0);
/// A root sign that is as tall as `total`; its height and depth say how it stands.
Box rootSign(double total, double depth, const Style &style);
/// Brackets around what stands in them, as large as it needs.
Box inBrackets(char32_t open, const Box &content, char32_t close, const Style &style, int leastSize = 0);

} // namespace actiscope::typeset
