#pragma once

#include "core/math/jet.h"
#include "core/math/ordinary.h"
#include "core/math/precise.h"

#include <cmath>
#include <limits>

namespace actiscope {

/// The density φ(x) = e^(−x²/2)/√(2π) of the normal distribution; the exponent keeps the residual of x². NaN over
/// doubles where it is out of their reach. Error: 3 ulp.
template <std::floating_point Real>
Real normalDensity(Real x)
{
    constexpr auto inverseSqrt2Pi = static_cast<Real>(0.398942280401432677939946059934381868L);
    const Real h = Real{0.5} * x * x;
    if (h > vanishedBeyond<Real>)
        return 0;
    if (isOutOfReach(h))
        return std::numeric_limits<Real>::quiet_NaN();
    const Real e = inverseSqrt2Pi * std::exp(-h);
    return e - e * (Real{0.5} * lostBy(x, x, 2 * h));
}

/// Φ(x), the distribution function of the normal distribution: erfc(−x/√2)/2, whose argument keeps its residual l
/// by erfc(h + l) = erfc(h) − l·2e^(−h²)/√π. Φ′ = φ, Φ″ = −xφ.
/// Error: f 5 ulp (erfc has 4), f′ 3 ulp.
template <Compensated T>
T normalCdf(const T &u)
{
    using Real = RealOf<T>;
    constexpr Precise<double> inverseSqrt2{0x1.6a09e667f3bcdp-1, -0x1.bdd3413b26456p-55};
    constexpr auto sqrt2 = static_cast<Real>(1.41421356237309504880168872420969808L);
    const Real x = valueOf(u);
    const Real density = normalDensity(x);
    Real value = x > 0 ? 1 : 0;
    if (density != 0) {
        const Precise<Real> h = inverseSqrt2 * -x;
        value = Real{0.5} * std::erfc(h.main) - h.rest * sqrt2 * density;
    }
    if constexpr (isJet<T>)
        return chain(u, value, density, -term(x, density));
    else
        return value;
}

} // namespace actiscope
