#pragma once

#include "core/expression/program.h"
#include "core/math/bounded.h"

#include <cmath>
#include <limits>
#include <span>
#include <vector>

namespace actiscope::expression {

/// For `variable`: x itself.
inline constexpr std::size_t byVariable = ~std::size_t{0};

/// f, f′ and f″ at a finite x over wide numbers, each with a bound of its error. With `variable` < p.size() that parameter
/// is the variable, else x.
BoundedJet<Wide> boundedJetOf(const Program &program, double x, std::span<const double> p,
                              std::size_t variable = byVariable);
/// The same of every line.
std::vector<BoundedJet<Wide>> boundedJetsOf(const Program &program, double x, std::span<const double> p,
                                            std::size_t variable = byVariable);

/// How far off a number may be that counts as known, and below what it need not be known.
inline constexpr double knownWithin = 1e-12;
inline constexpr double negligible = 1e-300;

/// Whether a number is known well enough to be shown. What is said of 1e-12 holds after rounding to double too. NaN is not
/// known, whatever its error.
template <class Real>
bool isKnown(Real value, Real error)
{
    const Real size = std::abs(value);
    return (size <= std::numeric_limits<Real>::max()) & (error <= std::numeric_limits<Real>::max())
        & ((error <= Real{0.99} * static_cast<Real>(knownWithin) * size) | (size + error < static_cast<Real>(negligible)));
}

} // namespace actiscope::expression
