#pragma once

#include <string>
#include <string_view>

namespace actiscope {

/// A text (UTF-8) as LaTeX sets it: its special characters escaped, and those of formulas that its fonts lack as
/// formulas. Letters of other scripts stay as they are.
std::string latexText(std::string_view text);

/// Whether a text holds Chinese, which pdflatex sets with the package CJKutf8 alone.
bool hasChinese(std::string_view text);

} // namespace actiscope
