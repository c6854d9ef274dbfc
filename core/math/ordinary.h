#pragma once

#include "core/math/jet.h"

#include <cmath>
#include <concepts>

// Formulas over doubles are fast and, for almost every x, right to a few ulp. Where doubles cannot hold what comes up
// on the way, they say so by NaN, and the same formula over wide numbers is asked instead (compiledformula.h).
namespace actiscope {

/// Whether no power up to the third of x, with any parameter for a factor, leaves the normal doubles.
inline bool isOrdinary(double x)
{
    const double size = std::abs(x);
    return (size >= 0x1p-300 && size <= 0x1p+300) || size == 0.0;
}

/// Beyond this e^(−v) counts as 0: times v, and times or divided by any parameter, it still is below every double.
template <std::floating_point Real>
inline constexpr Real vanishedBeyond = std::same_as<Real, double> ? Real{800} : Real{11000};

/// Whether e^(−v), or that divided by a parameter, may be a subnormal double.
inline bool isOutOfReach(double v) { return v > 690.0 && v <= vanishedBeyond<double>; }
/// Wide numbers reach that far.
inline bool isOutOfReach(Wide) { return false; }

} // namespace actiscope
