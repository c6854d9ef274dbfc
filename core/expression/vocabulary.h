#pragma once

#include "core/expression/tree.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The names that formulas know.
namespace actiscope::expression {

/// What stands behind a name and its brackets.
enum class Meaning {
    Elementary,  ///< `function` of the arguments
    If,          ///< if(c, a, b)
    Log,         ///< ln, where a second argument, a base, is not understood
    Power, Square, Cbrt, Rsqrt, Reciprocal, Exp2, Hypot, Heaviside, LogAddExp,
    OneOver,     ///< 1/function(u)
    LowerClamp, UpperClamp, ///< clamp_min(u, least)
    Itself,      ///< tensor(u), float(u): what code needs for the machine alone
    Zero, One    ///< zeros_like(u), ones_like(u)
};

struct NamedFunction {
    std::string_view name;
    Meaning meaning = Meaning::Elementary;
    Function function = {};
    int least = 1; ///< how many arguments
    int most = 1;  ///< −1: any number
};

/// All names of elementary functions. The first of those that mean the same is the one for suggestions.
std::span<const NamedFunction> namedFunctions();
const NamedFunction *namedFunction(std::string_view name);

/// The number, in whichever size of letters: math.pi, Math.PI.
bool isPi(std::string_view word);

/// Whether a word before a point is the name of a module, so that what stands behind the point means the same without it.
bool isModule(std::string_view word);

/// A name without what the libraries' spellings differ by: leakyrelu of leaky_relu and LeakyReLU.
std::string bareName(std::string_view name);
/// Whichever of them it is most like, or nothing if it is like none: its beginning, or but for a slip or two.
std::string nearestName(std::string_view name, std::span<const std::string> known);

} // namespace actiscope::expression
