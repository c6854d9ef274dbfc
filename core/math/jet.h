#pragma once

#include <cmath>
#include <compare>
#include <concepts>

namespace actiscope {

/// A truncated Taylor number: a value with its first and second derivative by one variable.
/// Arithmetic on jets differentiates exactly (forward mode); nothing here is a finite difference.
struct Jet {
    double value = 0.0;
    double first = 0.0;
    double second = 0.0;

    /// The variable itself: dx/dx = 1.
    static constexpr Jet variable(double x) { return {x, 1.0, 0.0}; }
    static constexpr Jet constant(double c) { return {c, 0.0, 0.0}; }
};

/// What a formula is written over: plain numbers give its value, jets its derivatives too.
template <class T>
concept Number = std::same_as<T, double> || std::same_as<T, Jet>;

constexpr double valueOf(double x) { return x; }
constexpr double valueOf(const Jet &x) { return x.value; }

/// a·b for terms of the product and chain rules, where an exact zero wins over infinity: what does not depend on
/// the variable, or has decayed below every double, adds nothing however large the other factor is.
constexpr double term(double a, double b) { return a == 0.0 || b == 0.0 ? 0.0 : a * b; }

/// The chain rule: g(u) from g, g′ and g″ at the value of u.
constexpr Jet chain(const Jet &u, double g, double g1, double g2)
{
    return {g, term(g1, u.first), term(term(g2, u.first), u.first) + term(g1, u.second)};
}

// Jets compare by their values, so that a formula can branch on them as it does on numbers.
constexpr std::partial_ordering operator<=>(const Jet &a, const Jet &b) { return a.value <=> b.value; }
constexpr std::partial_ordering operator<=>(const Jet &a, double b) { return a.value <=> b; }

constexpr Jet operator-(const Jet &a) { return {-a.value, -a.first, -a.second}; }
constexpr Jet operator+(const Jet &a, const Jet &b)
{
    return {a.value + b.value, a.first + b.first, a.second + b.second};
}
constexpr Jet operator-(const Jet &a, const Jet &b) { return a + -b; }
constexpr Jet operator*(const Jet &a, const Jet &b)
{
    return {a.value * b.value, term(a.first, b.value) + term(a.value, b.first),
            term(a.second, b.value) + 2.0 * term(a.first, b.first) + term(a.value, b.second)};
}
/// From (a/b)·b = a: each derivative of the quotient follows from the ones before it.
constexpr Jet operator/(const Jet &a, const Jet &b)
{
    const double q = a.value / b.value;
    const double q1 = (a.first - term(q, b.first)) / b.value;
    return {q, q1, (a.second - 2.0 * term(q1, b.first) - term(q, b.second)) / b.value};
}

constexpr Jet operator+(const Jet &a, double b) { return {a.value + b, a.first, a.second}; }
constexpr Jet operator+(double a, const Jet &b) { return b + a; }
constexpr Jet operator-(const Jet &a, double b) { return a + -b; }
constexpr Jet operator-(double a, const Jet &b) { return -b + a; }
constexpr Jet operator*(const Jet &a, double b) { return {a.value * b, a.first * b, a.second * b}; }
constexpr Jet operator*(double a, const Jet &b) { return b * a; }
constexpr Jet operator/(const Jet &a, double b) { return {a.value / b, a.first / b, a.second / b}; }
constexpr Jet operator/(double a, const Jet &b) { return Jet::constant(a) / b; }

/// The product, where an exact zero wins over infinity in the value too.
constexpr Jet term(const Jet &a, const Jet &b)
{
    Jet product = a * b;
    product.value = term(a.value, b.value);
    return product;
}

} // namespace actiscope
