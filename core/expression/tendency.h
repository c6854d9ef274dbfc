#pragma once

#include "core/expression/program.h"

#include <array>
#include <optional>
#include <span>

namespace actiscope::expression {

/// What a formula and its derivatives tend to, or NaN where they have no value on the way; nothing where that cannot be told.
using Tendencies = std::array<std::optional<double>, 3>;

/// `work` is what each evaluation may take, as Effort has it.
/// Three places on one side, ever farther out: √2·2^exponent.
using Exponents = std::array<long, 3>;
struct FarOut {
    Tendencies tendencies;
    std::array<bool, 3> isFound = {}; ///< whether f, f′ and f″ had a value at any of the places
    bool rests = false;               ///< from there on no condition, sign or step changes, and no sine goes on
};
FarOut farOut(const Program &program, bool negative, std::span<const double> p, std::size_t variable, int order,
              const Exponents &exponents, double work);
/// Towards x, from both sides, or from the one on which the formula is defined.
Tendencies tendenciesBeside(const Program &program, double x, std::span<const double> p, std::size_t variable, int order,
                            double work);

} // namespace actiscope::expression
