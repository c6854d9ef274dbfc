#pragma once

#include "core/expression/problem.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// A formula's text as a list of tokens.
namespace actiscope::expression {

enum class TokenKind {
    Number,
    Word,        ///< letters of any script known here, digits behind them, underscores; Greek letters by their names
    Text,        ///< what stands in quotes: "tanh"
    Sign,        ///< one of the operators and brackets, spelt as ASCII has it: <= for ≤, ** as ^
    Superscript, ///< a whole number in raised digits: x²
    Command,     ///< of LaTeX, without its backslash: frac
    NewLine,     ///< only where it may end a statement
    End
};

struct Token {
    TokenKind kind = TokenKind::End;
    Place place = {};
    std::string text = {}; ///< canonical
    double number = 0.0;   ///< of Number and Superscript
    bool spaceBefore = false;
};

/// The tokens of a text, with an End behind them. Comments (# to the end of the line) and blanks are left out. Characters that
/// belong in no formula are a problem.
std::variant<std::vector<Token>, Problem> tokensOf(std::string_view text);

/// The name of a Greek letter (alpha for α), or nothing.
std::string_view greekName(std::string_view letter);
/// The letter of a name (α for alpha), or nothing.
std::string_view greekLetter(std::string_view name);

} // namespace actiscope::expression
