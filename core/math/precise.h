#pragma once

#include "core/math/jet.h"

#include <cmath>
#include <limits>

namespace actiscope {

/// The numbers of limited digits, which therefore need their residuals kept.
template <class T>
concept Compensated = Number<T> && std::floating_point<RealOf<T>>;

/// What rounding took from a product, x·y − product, exact while nothing over- or underflows.
inline double lostBy(double x, double y, double product) { return std::fma(x, y, -product); }
/// The same by Dekker's (1971) splitting: the library's fma is slow for numbers that the processor has none for.
inline Wide lostBy(Wide x, Wide y, Wide product)
{
    constexpr Wide splitter = static_cast<Wide>(1ULL << ((std::numeric_limits<Wide>::digits + 1) / 2)) + 1;
    const auto upper = [](Wide a) {
        const Wide scaled = splitter * a;
        return scaled - (scaled - a);
    };
    const Wide xh = upper(x), xl = x - xh, yh = upper(y), yl = y - yh;
    return ((xh * yh - product) + xh * yl + xl * yh) + xl * yl;
}

/// A number with what its rounding lost: the true value is main + rest, and |rest| is a few ulp of main at most.
/// An exponential turns an absolute error of its argument into a relative one of its value: of e^(−700) with a rounded
/// argument, 9 bits are gone. So arguments like βx are formed as `exact(beta) * x`, which reads like the formula and
/// keeps the residual. Derivatives ride along on `main`, and need no residual.
/// The sums and products are the error-free ones of Dekker (1971) and Knuth (TAOCP 2, 4.2.2). If main is infinite,
/// rest may be NaN: a primitive looks at main first.
template <Compensated T>
struct Precise {
    T main;
    RealOf<T> rest = 0;

    /// The nearest plain number. An infinity has no residual.
    T rounded() const { return std::isfinite(valueOf(main)) ? main + rest : main; }
};

/// Starts an expression whose residuals are kept.
template <Compensated T>
constexpr Precise<T> exact(const T &x) { return {x, 0}; }

/// Ends it.
template <Compensated T>
T rounded(const Precise<T> &a) { return a.rounded(); }

template <Compensated T>
constexpr Precise<T> operator-(const Precise<T> &a) { return {-a.main, -a.rest}; }

template <Compensated A, Compensated B>
    requires std::same_as<RealOf<A>, RealOf<B>>
inline auto operator+(const Precise<A> &a, const Precise<B> &b)
{
    const auto sum = a.main + b.main;
    const auto s = valueOf(sum), x = valueOf(a.main), y = valueOf(b.main);
    const auto yPart = s - x;
    const auto lost = (x - (s - yPart)) + (y - yPart);
    return Precise{sum, lost + (a.rest + b.rest)};
}

template <Compensated A, Compensated B>
    requires std::same_as<RealOf<A>, RealOf<B>>
inline auto operator*(const Precise<A> &a, const Precise<B> &b)
{
    const auto product = a.main * b.main;
    const auto x = valueOf(a.main), y = valueOf(b.main);
    const auto lost = lostBy(x, y, valueOf(product));
    return Precise{product, lost + (x * b.rest + a.rest * y)};
}

template <Compensated A, Compensated B>
    requires std::same_as<RealOf<A>, RealOf<B>>
inline auto operator/(const Precise<A> &a, const Precise<B> &b)
{
    const auto quotient = a.main / b.main;
    const auto q = valueOf(quotient), y = valueOf(b.main);
    const auto lost = -lostBy(q, y, valueOf(a.main));
    return Precise{quotient, (lost + (a.rest - q * b.rest)) / y};
}

/// A constant among wide numbers, as near as they can have it: derivatives know only `main`.
inline Precise<Wide> widened(const Precise<double> &constant)
{
    const Wide main = constant.main + Wide{constant.rest};
    return {main, constant.main - main + constant.rest};
}
template <class T>
concept WideNumber = std::same_as<RealOf<T>, Wide>;
template <WideNumber T>
inline auto operator+(const Precise<T> &a, const Precise<double> &b) { return a + widened(b); }
template <WideNumber T>
inline auto operator+(const Precise<double> &a, const Precise<T> &b) { return widened(a) + b; }
template <WideNumber T>
inline auto operator*(const Precise<T> &a, const Precise<double> &b) { return a * widened(b); }
template <WideNumber T>
inline auto operator*(const Precise<double> &a, const Precise<T> &b) { return widened(a) * b; }

template <Compensated A, Compensated B>
inline auto operator-(const Precise<A> &a, const Precise<B> &b) { return a + -b; }
template <Compensated A, Compensated B>
inline auto operator+(const Precise<A> &a, const B &b) { return a + exact(b); }
template <Compensated A, Compensated B>
inline auto operator+(const A &a, const Precise<B> &b) { return exact(a) + b; }
template <Compensated A, Compensated B>
inline auto operator-(const Precise<A> &a, const B &b) { return a + -exact(b); }
template <Compensated A, Compensated B>
inline auto operator*(const Precise<A> &a, const B &b) { return a * exact(b); }
template <Compensated A, Compensated B>
inline auto operator*(const A &a, const Precise<B> &b) { return exact(a) * b; }
template <Compensated A, Compensated B>
inline auto operator/(const Precise<A> &a, const B &b) { return a / exact(b); }

// Real constants that are no doubles, as the nearest double and what is left of them.
inline constexpr Precise<double> ln2{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56};

} // namespace actiscope
