#pragma once

#include "core/expression/problem.h"
#include "core/expression/tree.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace actiscope::expression {

/// Bounds on what a text may be; what goes beyond is a problem. They hold for every reader, so that a formula from a
/// file cannot hang or harm.
inline constexpr std::size_t longestText = 10'000; ///< bytes
inline constexpr int deepestNesting = 100; ///< of a tree as it would be written down
inline constexpr std::size_t mostNodes = 4'000;    ///< after built-ins and one's other functions are put in: see sizeOf()
inline constexpr std::size_t mostOwnParameters = 16;

/// A text as a tree of numbers, words, calls and operators: what stands there, whatever its names mean. For formulas and
/// for the expressions of lessons alike.
///
/// Operators from weak to strong: `a if c else b`; or; and; not; comparisons; + −; * / and products without a sign; unary
/// minus; ^ (to the right). Further: |x|, √x, x², cases {c: a, b}, c ? a : b. Pasted Python (prefixes of modules, def, lambda,
/// comments; a function of several lines becomes one formula) and simple LaTeX are read as they stand.
struct Syntax {
    Tree tree;
    std::string name = {};                        ///< from def NAME(x): …, else empty
    std::map<std::string, double> defaults = {};  ///< from def f(x, alpha=0.01): …
};
struct SyntaxOptions {
    /// Words that are values, so that in front of a bracket they multiply: x(x + 1).
    std::function<bool(std::string_view word)> isValue = [](std::string_view) { return false; };
    /// Words that are functions, so that sin²(x) is the square of sin(x), and in LaTeX they are no products of letters.
    std::function<bool(std::string_view word)> isFunction = [](std::string_view) { return false; };
    /// The function that a name of several words means, given with _ between them and letters as they were typed: leaky_relu of
    /// Leaky_ReLU. Nothing if they mean none.
    std::function<std::string(std::string_view words)> nameOfWords = [](std::string_view) { return std::string(); };
    bool plain = false; ///< no products without a sign, no Python, no LaTeX, as in lessons
};
std::variant<Syntax, Problem> readSyntax(std::string_view text, const SyntaxOptions &options);

/// What a formula may call by name beside the elementary functions: built-ins and one's other functions.
using FindFunction = std::function<FunctionRef(std::string_view name)>;

struct Reading {
    Tree tree;                              ///< every name has its meaning
    std::vector<std::string> parameters;    ///< their ids, in the order in which they come up
    std::string name = {};                  ///< see Syntax
    std::map<std::string, double> defaults = {};
    /// Something that is right but may not be what was meant: `ax` as one parameter.
    std::optional<Problem> remark = {};
};
/// A formula in x. Words without a meaning are parameters; a condition where a number has to be counts 1 or 0, as in NumPy.
/// `known` are the names that may be called, for what would be right where a name is unknown.
std::variant<Reading, Problem> readFormula(std::string_view text, const FindFunction &find,
                                           const std::vector<std::string> &known = {});

} // namespace actiscope::expression
