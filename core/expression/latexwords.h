#pragma once

#include <string_view>

/// What the commands of LaTeX mean that formulas may have.
namespace actiscope::expression {

/// The sign that a command is, as the lexer spells it: * for cdot; or nothing.
std::string_view latexSign(std::string_view command);
/// The word that it is: alpha for varalpha, and for land; or nothing.
std::string_view latexWord(std::string_view command);
/// Whether it only sets the size of a bracket or the style: left, bigr, displaystyle, quad.
bool isLatexSize(std::string_view command);
/// Whether something in braces follows: frac, sqrt, begin, text.
bool isLatexGroup(std::string_view command);
/// Of those, whether it is a word: operatorname, mathrm.
bool isLatexText(std::string_view command);
/// Whether a backslash with this character is a blank, or the end of a formula.
bool isLatexBlank(char character);
/// Whether a word that stands without a backslash is no product of its letters.
bool isWholeLatexWord(std::string_view word);

} // namespace actiscope::expression
