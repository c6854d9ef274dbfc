#pragma once

#include "core/math/jet.h"
#include "core/math/precise.h"

#include <cmath>
#include <type_traits>

namespace actiscope {

/// The sine and cosine of h + l. The residual l may be large when h is (of ωx = 3e20 it is up to 2¹⁵), so it goes
/// through the addition theorem; while it is small, sin l = l and cos l = 1 to the last bit.
struct SineCosine {
    double sine;
    double cosine;

    static SineCosine of(double h, double l)
    {
        const double s = std::sin(h), c = std::cos(h);
        if (std::abs(l) < 1e-9)
            return {s + l * c, c - l * s};
        const double sl = std::sin(l), cl = std::cos(l);
        return {s * cl + c * sl, c * cl - s * sl};
    }
};

/// sin u. Error: 1 ulp, absolute near a zero of a rounded argument.
template <Compensated T>
T sin(const Precise<T> &u)
{
    const SineCosine at = SineCosine::of(valueOf(u.main), u.rest);
    if constexpr (std::is_same_v<T, double>)
        return at.sine;
    else
        return chain(u.main, at.sine, at.cosine, -at.sine);
}

/// sin² u. Its derivatives are 2 sin u cos u and 2 cos 2u; the product rule would give the second one as the
/// difference 2(cos² u − sin² u), which cancels. Error: 3 ulp, absolute near a zero.
template <Compensated T>
T sinSquared(const Precise<T> &u)
{
    const auto [s, c] = SineCosine::of(valueOf(u.main), u.rest);
    if constexpr (std::is_same_v<T, double>)
        return s * s;
    else
        return chain(u.main, s * s, 2.0 * s * c,
                     2.0 * SineCosine::of(2.0 * valueOf(u.main), 2.0 * u.rest).cosine);
}

inline double atan(double u) { return std::atan(u); }
/// arctan u with derivatives q = 1/(1 + u²) and −2uq²; u·q is taken as 1/(u + 1/u) where u² might overflow.
inline Jet atan(const Jet &u)
{
    const double x = u.value;
    const double q = 1.0 / (1.0 + x * x);
    const double xq = std::abs(x) <= 1.0 ? x * q : 1.0 / (x + 1.0 / x);
    return chain(u, std::atan(x), q, -2.0 * xq * q);
}

} // namespace actiscope
