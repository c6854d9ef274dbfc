#pragma once

#include "core/math/jet.h"

#include <cmath>

namespace actiscope {

/// The numbers whose arithmetic is that of doubles, and which therefore need their residuals kept.
template <class T>
concept Compensated = std::same_as<T, double> || std::same_as<T, Jet>;

/// A number with what its rounding lost: the true value is main + rest, and |rest| is a few ulp of main at most.
/// An exponential turns an absolute error of its argument into a relative one of its value: of e^(−700) with a rounded
/// argument, 9 bits are gone. So arguments like βx are formed as `exact(beta) * x`, which reads like the formula and
/// keeps the residual. Derivatives ride along on `main`; they need no more than a double's digits.
/// The sums and products are the error-free ones of Dekker (1971) and Knuth (TAOCP 2, 4.2.2). If main is infinite,
/// rest may be NaN: a primitive looks at main first.
template <Compensated T>
struct Precise {
    T main;
    double rest = 0.0;

    /// The nearest plain number.
    T rounded() const { return main + rest; }
};

/// Starts an expression whose residuals are kept.
template <Compensated T>
constexpr Precise<T> exact(const T &x) { return {x, 0.0}; }

template <Compensated T>
constexpr Precise<T> operator-(const Precise<T> &a) { return {-a.main, -a.rest}; }

template <Compensated A, Compensated B>
inline auto operator+(const Precise<A> &a, const Precise<B> &b)
{
    const auto sum = a.main + b.main;
    const double s = valueOf(sum), x = valueOf(a.main), y = valueOf(b.main);
    const double yPart = s - x;
    const double lost = (x - (s - yPart)) + (y - yPart);
    return Precise{sum, lost + (a.rest + b.rest)};
}

template <Compensated A, Compensated B>
inline auto operator*(const Precise<A> &a, const Precise<B> &b)
{
    const auto product = a.main * b.main;
    const double x = valueOf(a.main), y = valueOf(b.main);
    const double lost = std::fma(x, y, -valueOf(product));
    return Precise{product, lost + (x * b.rest + a.rest * y)};
}

template <Compensated A, Compensated B>
inline auto operator/(const Precise<A> &a, const Precise<B> &b)
{
    const auto quotient = a.main / b.main;
    const double q = valueOf(quotient), y = valueOf(b.main);
    const double lost = std::fma(-q, y, valueOf(a.main));
    return Precise{quotient, (lost + (a.rest - q * b.rest)) / y};
}

template <Compensated A, Compensated B>
inline auto operator+(const Precise<A> &a, const B &b) { return a + exact(b); }
template <Compensated A, Compensated B>
inline auto operator+(const A &a, const Precise<B> &b) { return exact(a) + b; }
template <Compensated A, Compensated B>
inline auto operator-(const Precise<A> &a, const Precise<B> &b) { return a + -b; }
template <Compensated A, Compensated B>
inline auto operator*(const Precise<A> &a, const B &b) { return a * exact(b); }
template <Compensated A, Compensated B>
inline auto operator*(const A &a, const Precise<B> &b) { return exact(a) * b; }
template <Compensated A, Compensated B>
inline auto operator/(const Precise<A> &a, const B &b) { return a / exact(b); }

// Real constants that are no doubles, as the nearest double and what is left of them.
inline constexpr Precise<double> ln2{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56};

} // namespace actiscope
