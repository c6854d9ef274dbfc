#pragma once

#include "core/expression/problem.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// A formula's text as a list of tokens.
namespace actiscope::expression {

enum class TokenKind {
    Number,
    Word,        ///< letters of any script known here, digits behind them, underscores; Greek letters by their names
    Text,        ///< what stands in quotes: "tanh"
    Sign,        ///< one of the operators and brackets, spelt as ASCII has it: <= for ≤, ^ for **; also what is none
    Superscript, ///< a whole number in raised digits: x²
    Command,     ///< of LaTeX, with more behind it: frac, sqrt, begin, end
    NewLine,     ///< outside all brackets, where it may end a statement
    Wrong,       ///< what no formula can have; `problem` says why, should a reader get here
    End
};

struct Token {
    TokenKind kind = TokenKind::End;
    Place place = {};
    std::string text = {}; ///< canonical
    double number = 0.0;   ///< of Number and Superscript
    bool bare = false;     ///< Word: a function's name as LaTeX has it, \tanh, which needs no brackets
    std::shared_ptr<const Problem> problem = {};
};

struct LexerOptions {
    bool plain = false; ///< ASCII only, each sign as one token but <= and >=, no comments or quotes
    bool latex = false;
    /// Words that are functions: in LaTeX other words of letters are products of their letters.
    std::function<bool(std::string_view word)> isFunction = [](std::string_view) { return false; };
};

/// The tokens of a text, with an End behind them. Comments (# to the end of the line) and blanks are left out.
std::vector<Token> tokensOf(std::string_view text, const LexerOptions &options = {});

/// Whether a text is LaTeX, unless it is a program: it has a backslash or a dollar sign.
bool isLatex(std::string_view text);

/// The name of a Greek letter (alpha for α), or nothing.
std::string_view greekName(std::string_view letter);
/// The letter of a name (α for alpha), or nothing.
std::string_view greekLetter(std::string_view name);

} // namespace actiscope::expression
