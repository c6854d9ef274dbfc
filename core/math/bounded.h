#pragma once

#include "core/math/jet.h"

#include <algorithm>
#include <cmath>
#include <concepts>
#include <limits>

namespace actiscope {

/// A number with a bound of how far it may be from the true one: the rounding of each operation is added to what its operands
/// bring along. An error of 0 says that the value is exact. What could not be computed has an infinite error; a value
/// that does not exist, as ln(−1), is NaN with a negative error, and makes all that is made of it such.
/// N. J. Higham, Accuracy and stability of numerical algorithms, 2002, section 3.3 (running error analysis).
template <std::floating_point Real>
struct Bounded {
    Real value = 0;
    Real error = 0;

    constexpr Bounded() = default;
    constexpr Bounded(Real exact) : value(exact) {} // implicit: a number is as exact as it stands
    constexpr Bounded(Real about, Real within) : value(about), error(within) {}

    /// Twice the rounding of one operation, so that the rounding of errors themselves is covered.
    static constexpr Real unit = std::numeric_limits<Real>::epsilon();
    /// More than a product loses that is too small for a normal number.
    static constexpr Real tiny = 4 * std::numeric_limits<Real>::denorm_min();
    /// More than is lost if a power of a number beyond all others is taken for infinite on the way.
    static constexpr Real vanishing = 16 * std::numeric_limits<Real>::min();

    static constexpr Bounded undefined() { return {std::numeric_limits<Real>::quiet_NaN(), -1}; }
    static constexpr Bounded unknown()
    {
        return {std::numeric_limits<Real>::quiet_NaN(), std::numeric_limits<Real>::infinity()};
    }

    bool isUndefined() const { return error < 0; }
    bool isZero() const { return error == 0 && value == 0; }
    bool isExact() const { return error == 0; }
    Real least() const { return value - error; }
    Real most() const { return value + error; }
    /// The greatest distance from 0 that the true number may have.
    Real reach() const { return std::abs(value) + error; }
};

/// The result of an operation, whose value may have overflown.
template <class Real>
inline Bounded<Real> settled(Real value, Real error)
{
    if (!(std::abs(value) <= std::numeric_limits<Real>::max()) || !(error <= std::numeric_limits<Real>::max()))
        return {value, std::numeric_limits<Real>::infinity()};
    return {value, error};
}

template <class Real>
inline Bounded<Real> operator-(const Bounded<Real> &a) { return {-a.value, a.error}; }

template <class Real>
inline Bounded<Real> operator+(const Bounded<Real> &a, const Bounded<Real> &b)
{
    if (a.isUndefined() || b.isUndefined()) // first: processors are slow at NaN
        return Bounded<Real>::undefined();
    const Real sum = a.value + b.value;
    // A sum that is 0 was not rounded, nor was one with 0.
    const Real rounding = a.isZero() || b.isZero() ? Real{0} : Bounded<Real>::unit * std::abs(sum);
    return settled(sum, a.error + b.error + rounding);
}
template <class Real>
inline Bounded<Real> operator-(const Bounded<Real> &a, const Bounded<Real> &b) { return a + -b; }

template <class Real>
inline Bounded<Real> operator*(const Bounded<Real> &a, const Bounded<Real> &b)
{
    if (a.isUndefined() || b.isUndefined())
        return Bounded<Real>::undefined();
    const bool isKnown = a.error < std::numeric_limits<Real>::infinity() && b.error < std::numeric_limits<Real>::infinity();
    if (isKnown && (a.isZero() || b.isZero()))
        return {};
    const Real product = a.value * b.value;
    const Real error = std::abs(a.value) * b.error + a.error * (std::abs(b.value) + b.error)
        + Bounded<Real>::unit * std::abs(product) + Bounded<Real>::tiny;
    return settled(product, error);
}
/// Times a power of two.
template <class Real>
inline Bounded<Real> operator*(double power, const Bounded<Real> &a)
{
    return {static_cast<Real>(power) * a.value, static_cast<Real>(std::abs(power)) * a.error};
}
/// In the chain rule an exact zero wins over what is not known: what does not vary adds nothing.
template <class Real>
inline Bounded<Real> term(const Bounded<Real> &a, const Bounded<Real> &b)
{
    return (a.isZero() && !b.isUndefined()) || (b.isZero() && !a.isUndefined()) ? Bounded<Real>() : a * b;
}

template <class Real>
inline Bounded<Real> operator/(const Bounded<Real> &a, const Bounded<Real> &b)
{
    if (a.isUndefined() || b.isUndefined())
        return Bounded<Real>::undefined();
    const Real size = std::abs(b.value) - b.error;
    if (!(size > 0)) // what is divided by may be 0
        return Bounded<Real>::unknown();
    if (a.isZero())
        return {};
    const Real quotient = a.value / b.value;
    return settled(quotient,
                   (a.error + std::abs(quotient) * b.error) / size * (1 + 4 * Bounded<Real>::unit)
                       + Bounded<Real>::unit * std::abs(quotient) + Bounded<Real>::tiny);
}

template <class Real>
using BoundedJet = BasicJet<Bounded<Real>>;

} // namespace actiscope
