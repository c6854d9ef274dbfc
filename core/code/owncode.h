#pragma once

#include "core/activation/activation.h"

#include <string>
#include <vector>

namespace actiscope {

/// What code calls a function: the id of a built-in, the name of one's own made an identifier.
std::string codeName(const Activation &activation);
/// How a function is written in code: a built-in's recipe, or one made from the formula that somebody typed, in the form in
/// which the program computes it. Its derivative is empty if it would be too long.
Recipe recipeOf(const Activation &activation);
/// What stands above a function, a sentence a line: who proposed it, or the formula.
std::string codeSummary(const Activation &activation);
/// Where the code of a typed formula, computed in plain doubles, is further from the true value than 10⁻¹²: sentences to stand
/// beside the code of f and of f′; empty if it is right everywhere that was tried, and for built-ins.
struct LostDigits {
    std::string value;
    std::string derivative;
};
LostDigits lostDigits(const Activation &activation, const Parameters &parameters);

} // namespace actiscope
