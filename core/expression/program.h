#pragma once

#include "core/expression/tree.h"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace actiscope::expression {

/// A tree as straight-line code: each line is one operation on lines before it, equal parts stand once, and built-ins and
/// one's other functions are replaced by what they are made of. Whatever a formula is computed over (doubles with a bound of
/// their error, wide numbers, intervals, numbers of many bits) is one loop over the lines.
struct Program {
    struct Line {
        /// Number, Variable, Pi, Euler, Parameter, Function, Negate to Power, Compare, And, Or, Not or Choose.
        Kind kind = Kind::Number;
        Function function = {};          ///< Max and Min have two arguments here
        Relation relation = {};
        double number = 0.0;             ///< of a Number; negative ones too
        std::size_t parameter = 0;       ///< of a Parameter: its index among p
        std::array<std::size_t, 3> from = {}; ///< the lines of its operands
        bool varies = false;             ///< whether it depends on x
        bool jumps = false;              ///< whether a sign, a step or a condition is among what it is made of
        bool operator==(const Line &) const = default;
    };

    std::vector<Line> lines; ///< the last is the formula's value

    /// `parameters` are the ids for which p holds values, in its order; each that the tree has is among them.
    static Program of(const Tree &tree, const std::vector<std::string> &parameters);
};

/// How many of a line's `from` are operands.
std::size_t operandsOf(const Program::Line &line);

/// Up to this exponent powers to whole numbers are products.
inline constexpr double mostProducts = 64.0;

} // namespace actiscope::expression
