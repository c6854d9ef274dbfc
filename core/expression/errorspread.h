#pragma once

#include "core/math/bounded.h"
#include "core/math/precise.h"

#include <cmath>

/// What the error of an argument does to a function and its derivatives. To g it is at most its size times the largest
/// |g′| around, and likewise for g′ and g″; "around" is so narrow (`narrow` of the distance to the next singularity) that
/// |g′|, |g″| and |g‴| grow by no more than a factor `around`.
namespace actiscope::expression {

/// g, g′ and g″.
template <class Real>
struct Derivatives {
    Bounded<Real> g, first, second;

    static Derivatives undefined()
    {
        return {Bounded<Real>::undefined(), Bounded<Real>::undefined(), Bounded<Real>::undefined()};
    }
    static Derivatives unknown()
    {
        return {Bounded<Real>::unknown(), Bounded<Real>::unknown(), Bounded<Real>::unknown()};
    }
};

namespace detail {

template <class Real>
inline constexpr Real narrow = Real{1} / 1024;
template <class Real>
inline constexpr Real around = Real{1} + Real{1} / 64;
/// The error of one call of the library and of the few operations on what it gives, in Bounded::unit.
inline constexpr int callUnits = 12;

/// A value that rounding moved by `callUnits`, and an argument's error of `e` by no more than `slope`·e.
template <class Real>
Bounded<Real> within(Real value, Real slope, Real e)
{
    const Real error = (e == 0 ? Real{0} : around<Real> * slope * e) + callUnits * Bounded<Real>::unit * std::abs(value)
        + Bounded<Real>::vanishing;
    return settled(value, error);
}

/// From g, g′, g″ and a bound of |g‴|, at u = v within e.
template <class Real>
Derivatives<Real> spread(const Bounded<Real> &u, Real g, Real first, Real second, Real third)
{
    const Real e = u.error, slope = std::abs(first), bend = std::abs(second);
    Derivatives<Real> all{within(g, slope + bend * e + third * e * e, e), within(first, bend + third * e, e),
                          within(second, third, e)};
    if (u.isZero() && g == 0)
        all.g.error = 0; // sin 0, expm1 0, … are exact
    return all;
}

/// e^(−share·u²), share being a power of two, with the residual of u², which would be an absolute error of the exponent.
template <class Real>
Real bell(Real u, Real share)
{
    const Real square = u * u;
    if (!(square < 100'000)) // far below all numbers
        return 0;
    const Real e = std::exp(-share * square);
    return e - e * (share * lostBy(u, u, square));
}

/// Of functions that are powers of w(u), w = (1 − u)(1 + u) or the like, `distance` > 0 away from where w = 0.
template <class Real>
bool isNarrow(Real e, Real distance) { return e <= narrow<Real> * distance; }

} // namespace detail

} // namespace actiscope::expression
