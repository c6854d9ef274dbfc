#pragma once

#include <cmath>
#include <compare>
#include <concepts>
#include <limits>
#include <type_traits>

namespace actiscope {

/// A truncated Taylor number: a value with its first and second derivative by one variable.
/// Arithmetic on jets differentiates exactly (forward mode); nothing here is a finite difference.
template <class Real>
struct BasicJet {
    Real value{};
    Real first{};
    Real second{};

    /// The variable itself: dx/dx = 1.
    static constexpr BasicJet variable(const Real &x) { return {x, Real{1.0}, Real{}}; }
    static constexpr BasicJet constant(const Real &c) { return {c, Real{}, Real{}}; }
};

using Jet = BasicJet<double>;

/// More digits and a far wider range of exponents than a double has. A second derivative is a sum whose terms nearly
/// cancel in places, which takes a few bits of any number; from 64 of them, what is left is still a double's 53. And
/// nothing on the way to a double over- or underflows.
using Wide = long double;
static_assert(std::numeric_limits<Wide>::digits >= 64 && std::numeric_limits<Wide>::max_exponent >= 16384,
              "f″ needs the 80 bits of x86's long double or the 128 of others; fewer would spoil its last digits");
using WideJet = BasicJet<Wide>;

template <class T>
inline constexpr bool isJet = false;
template <class Real>
inline constexpr bool isJet<BasicJet<Real>> = true;

/// What a formula is written over: plain numbers give its value, jets its derivatives too.
template <class T>
concept Number = std::floating_point<T> || isJet<T>;

namespace detail {
template <class T>
struct RealOf {
    using Type = T;
};
template <class Real>
struct RealOf<BasicJet<Real>> {
    using Type = Real;
};
} // namespace detail

/// The plain number that a number is made of.
template <class T>
using RealOf = typename detail::RealOf<T>::Type;

template <std::floating_point Real>
constexpr Real valueOf(Real x) { return x; }
template <class Real>
constexpr const Real &valueOf(const BasicJet<Real> &x) { return x.value; }

/// a·b for terms of the product and chain rules, where an exact zero wins over infinity: what does not depend on
/// the variable, or has decayed below every double, adds nothing however large the other factor is.
template <std::floating_point Real>
constexpr Real term(Real a, Real b) { return a == 0 || b == 0 ? 0 : a * b; }

/// The chain rule: g(u) from g, g′ and g″ at the value of u.
template <class Real>
constexpr BasicJet<Real> chain(const BasicJet<Real> &u, const std::type_identity_t<Real> &g,
                               const std::type_identity_t<Real> &g1, const std::type_identity_t<Real> &g2)
{
    return {g, term(g1, u.first), term(term(g2, u.first), u.first) + term(g1, u.second)};
}

/// A function of two variables with its partial derivatives.
template <class Real>
struct Partials {
    Real value;
    Real x, y;
    Real xx, xy, yy;
};

/// The chain rule for g(x, y).
template <class Real>
constexpr BasicJet<Real> chain(const BasicJet<Real> &x, const BasicJet<Real> &y, const Partials<Real> &g)
{
    const Real along = term(term(g.xx, x.first), x.first) + 2.0 * term(term(g.xy, x.first), y.first)
        + term(term(g.yy, y.first), y.first);
    return {g.value, term(g.x, x.first) + term(g.y, y.first), along + term(g.x, x.second) + term(g.y, y.second)};
}

// Jets compare by their values, so that a formula can branch on them as it does on numbers.
template <class Real>
constexpr std::partial_ordering operator<=>(const BasicJet<Real> &a, const BasicJet<Real> &b)
{
    return a.value <=> b.value;
}
template <class Real>
constexpr std::partial_ordering operator<=>(const BasicJet<Real> &a, const std::type_identity_t<Real> &b)
{
    return a.value <=> b;
}

template <class Real>
constexpr BasicJet<Real> operator-(const BasicJet<Real> &a) { return {-a.value, -a.first, -a.second}; }
template <class Real>
constexpr BasicJet<Real> operator+(const BasicJet<Real> &a, const BasicJet<Real> &b)
{
    return {a.value + b.value, a.first + b.first, a.second + b.second};
}
template <class Real>
constexpr BasicJet<Real> operator-(const BasicJet<Real> &a, const BasicJet<Real> &b) { return a + -b; }
template <class Real>
constexpr BasicJet<Real> operator*(const BasicJet<Real> &a, const BasicJet<Real> &b)
{
    return {a.value * b.value, term(a.first, b.value) + term(a.value, b.first),
            term(a.second, b.value) + 2.0 * term(a.first, b.first) + term(a.value, b.second)};
}
/// From (a/b)·b = a: each derivative of the quotient follows from the ones before it.
template <class Real>
constexpr BasicJet<Real> operator/(const BasicJet<Real> &a, const BasicJet<Real> &b)
{
    const Real q = a.value / b.value;
    const Real q1 = (a.first - term(q, b.first)) / b.value;
    return {q, q1, (a.second - 2.0 * term(q1, b.first) - term(q, b.second)) / b.value};
}

// With plain numbers. The number converts to what the jet is made of.
template <class Real>
constexpr BasicJet<Real> operator+(const BasicJet<Real> &a, const std::type_identity_t<Real> &b)
{
    return {a.value + b, a.first, a.second};
}
template <class Real>
constexpr BasicJet<Real> operator+(const std::type_identity_t<Real> &a, const BasicJet<Real> &b) { return b + a; }
template <class Real>
constexpr BasicJet<Real> operator-(const BasicJet<Real> &a, const std::type_identity_t<Real> &b) { return a + -b; }
template <class Real>
constexpr BasicJet<Real> operator-(const std::type_identity_t<Real> &a, const BasicJet<Real> &b) { return -b + a; }
template <class Real>
constexpr BasicJet<Real> operator*(const BasicJet<Real> &a, const std::type_identity_t<Real> &b)
{
    return {a.value * b, a.first * b, a.second * b};
}
template <class Real>
constexpr BasicJet<Real> operator*(const std::type_identity_t<Real> &a, const BasicJet<Real> &b) { return b * a; }
template <class Real>
constexpr BasicJet<Real> operator/(const BasicJet<Real> &a, const std::type_identity_t<Real> &b)
{
    return {a.value / b, a.first / b, a.second / b};
}
template <class Real>
constexpr BasicJet<Real> operator/(const std::type_identity_t<Real> &a, const BasicJet<Real> &b)
{
    return BasicJet<Real>::constant(a) / b;
}

/// The product, where an exact zero wins over infinity in the value too.
template <class Real>
constexpr BasicJet<Real> term(const BasicJet<Real> &a, const BasicJet<Real> &b)
{
    BasicJet<Real> product = a * b;
    product.value = term(a.value, b.value);
    return product;
}

} // namespace actiscope
