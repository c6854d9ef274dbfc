#pragma once

#include "core/math/jet.h"
#include "core/math/precise.h"

#include <cmath>
#include <limits>

namespace actiscope {

/// The sine and cosine of h + l. While l is small, sin l = l and cos l = 1 to the last bit. When h is large l may be so
/// too (of ωx = 3e20 it is up to 2¹⁵); then it goes through the addition theorem, whose sum may cancel: wide numbers
/// have digits to spare for that, and doubles give NaN (see ordinary.h).
template <std::floating_point Real>
struct SineCosine {
    Precise<Real> preciseSine;
    Real cosine;

    Real sine() const { return preciseSine.main + preciseSine.rest; }
    Real onePlusSine() const { return 1 + preciseSine.main + preciseSine.rest; } ///< whose sum touches zero

    static constexpr auto mostRest = static_cast<Real>(1e-9L);

    static SineCosine of(Real h, Real l)
    {
        if constexpr (std::same_as<Real, double>) {
            constexpr double none = std::numeric_limits<double>::quiet_NaN();
            if (!(std::abs(l) < mostRest))
                return {{none, none}, none};
        }
        const Real s = std::sin(h), c = std::cos(h);
        if (std::abs(l) < mostRest)
            return {{s, l * c}, c - l * s};
        const Real sl = std::sin(l), cl = std::cos(l);
        return {{s * cl, c * sl}, c * cl - s * sl};
    }
};

/// sin u. Error: 1 ulp.
template <Compensated T>
T sin(const Precise<T> &u)
{
    const auto at = SineCosine<RealOf<T>>::of(valueOf(u.main), u.rest);
    if constexpr (isJet<T>)
        return chain(u.main, at.sine(), at.cosine, -at.sine());
    else
        return at.sine();
}

/// x + sin²(a·x)/a. The sum cancels to a quarter of x at most, so the square and the quotient keep their residuals. The
/// derivatives by x are 1 + sin 2ax and 2a·cos 2ax; by a g = (x·sin 2ax − sin²(ax)/a)/a and 2(x²·cos 2ax − g)/a; mixed
/// 2x·cos 2ax.
/// Error: f 4 ulp, f′ 5 ulp or, near its zeros, 1 ε.
template <Compensated T>
T plusSineSquared(const T &x, const T &a)
{
    using Real = RealOf<T>;
    const Real v = valueOf(x), k = valueOf(a);
    const Precise<Real> u = exact(k) * v;
    const Precise<Real> s = SineCosine<Real>::of(u.main, u.rest).preciseSine;
    const Precise<Real> share = s * s / k;
    const Real value = (share + v).rounded();
    if constexpr (isJet<T>) {
        const auto twice = SineCosine<Real>::of(2 * u.main, 2 * u.rest);
        const Real byA = (v * twice.sine() - share.main) / k;
        return chain(x, a, Partials<Real>{value, twice.onePlusSine(), byA, 2 * k * twice.cosine, 2 * v * twice.cosine,
                                          2 * (v * v * twice.cosine - byA) / k});
    } else {
        return value;
    }
}

template <std::floating_point Real>
Real atan(Real u) { return std::atan(u); }
/// arctan u with derivatives q = 1/(1 + u²) and −2uq²; u·q is taken as 1/(u + 1/u) where u² might overflow.
template <std::floating_point Real>
BasicJet<Real> atan(const BasicJet<Real> &u)
{
    const Real x = u.value;
    const Real q = 1 / (1 + x * x);
    const Real xq = std::abs(x) <= 1 ? x * q : 1 / (x + 1 / x);
    return chain(u, std::atan(x), q, -2 * xq * q);
}

} // namespace actiscope
