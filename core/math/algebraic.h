#pragma once

#include "core/math/jet.h"
#include "core/math/precise.h"

#include <cmath>

namespace actiscope {

using std::sqrt;

/// √u with derivatives 1/(2√u) and −1/(4u√u). Error: 2 ulp.
template <std::floating_point Real>
BasicJet<Real> sqrt(const BasicJet<Real> &u)
{
    const Real root = std::sqrt(u.value);
    const Real first = Real{0.5} / root;
    return chain(u, root, first, Real{-0.5} * first / u.value);
}

template <std::floating_point Real>
Real abs(Real u) { return std::abs(u); }
/// |u|, at 0 with the slope of the right side.
template <class Real>
BasicJet<Real> abs(const BasicJet<Real> &u) { return u < 0.0 ? -u : u; }

/// (x + r)/2 with r = √(x² + b), b > 0, left of 0 as b/(2(r − x)), which does not cancel. Its derivatives are f/r and
/// b/(2r³) by x; by b 1/(4r) and −1/(8r³); mixed −x/(4r³). The chain rule through √ would make differences of nearly
/// equal terms of them for large |x|. Error: f 3 ulp, f′ 5 ulp.
template <Compensated T>
T halfOfSumWithRoot(const T &x, const T &b)
{
    using Real = RealOf<T>;
    const Real v = valueOf(x), c = valueOf(b);
    const Real r = std::sqrt(v * v + c);
    const Real value = v < 0 ? Real{0.5} * c / (r - v) : Real{0.5} * (v + r);
    if constexpr (isJet<T>) {
        const Real slope = std::isfinite(r) ? value / r : v < 0 ? 0 : 1;
        const Real byB = Real{0.25} / r;
        const Real bend = byB / r / r;
        return chain(x, b, Partials<Real>{value, slope, byB, 2 * bend * c, -bend * v, Real{-0.5} * bend});
    } else {
        return value;
    }
}

/// x/√(1 + a·x²), a > 0. With c = 1/√(1 + a·x²) its derivatives are c³ and −3a·x·c⁵ by x; by a −(xc)³/2 and
/// 3(xc)⁵/4; mixed −3(xc)²c³/2. The quotient rule would make differences of nearly equal terms of them for large |x|.
/// Error: f 3 ulp, f′ 5 ulp.
template <Compensated T>
T overRootOfOnePlusSquare(const T &x, const T &a)
{
    using Real = RealOf<T>;
    const Real v = valueOf(x), k = valueOf(a);
    const Real under = 1 + k * v * v;
    const Real root = std::sqrt(under);
    const Real value = std::isfinite(v) ? v / root : std::copysign(1 / std::sqrt(k), v);
    if constexpr (isJet<T>) {
        const Real slope = 1 / (under * root);
        const Real square = value * value;
        return chain(x, a, Partials<Real>{value, slope, Real{-0.5} * value * square, -3 * k * value * slope / root,
                                          Real{-1.5} * square * slope, Real{0.75} * value * square * square});
    } else {
        return value;
    }
}

} // namespace actiscope
