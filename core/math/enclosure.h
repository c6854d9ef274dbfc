#pragma once

#include "core/math/algebraic.h"
#include "core/math/exponential.h"
#include "core/math/interval.h"
#include "core/math/normal.h"
#include "core/math/precise.h"
#include "core/math/trigonometric.h"

#include <initializer_list>
#include <numbers>
#include <type_traits>

// The primitives of formulas over intervals. Each is enclosed from its values at both ends and at the places between
// where it, its derivative or its second derivative turns, which are known: between them it is monotone.
namespace actiscope {

/// More than the error of any primitive, in ulp.
inline constexpr double primitiveUlps = 16.0;

// Intervals round outwards; they need no residuals.
inline const IntervalJet &exact(const IntervalJet &x) { return x; }
inline const IntervalJet &rounded(const IntervalJet &x) { return x; }
inline IntervalJet enclosed(const Precise<double> &c) { return {outwards(c.main, c.main), {}, {}}; }
inline IntervalJet operator*(const Precise<double> &c, const IntervalJet &x) { return enclosed(c) * x; }
inline IntervalJet operator-(const IntervalJet &x, const Precise<double> &c) { return x - enclosed(c); }

/// A primitive's jet at a number; by wide numbers where doubles cannot have it.
template <class Primitive>
Jet jetOf(Primitive &&primitive, double x)
{
    const Jet jet = primitive(Jet::variable(x));
    if (!std::isnan(jet.value) && !std::isnan(jet.first) && !std::isnan(jet.second))
        return jet;
    const WideJet wide = primitive(WideJet::variable(x));
    return {static_cast<double>(wide.value), static_cast<double>(wide.first), static_cast<double>(wide.second)};
}

/// What a primitive does between two places. `turns`, `bends` and `sways` are where it, its first and its second
/// derivative have their extrema.
template <class Primitive>
IntervalJet enclosed(const IntervalJet &u, Primitive &&primitive, std::initializer_list<double> turns,
                     std::initializer_list<double> bends, std::initializer_list<double> sways)
{
    constexpr double tiny = primitiveUlps * std::numeric_limits<double>::denorm_min();
    const Jet low = jetOf(primitive, u.value.low), high = jetOf(primitive, u.value.high);
    const auto range = [&](double Jet::*component, std::initializer_list<double> places) {
        double least = std::min(low.*component, high.*component), greatest = std::max(low.*component, high.*component);
        if (std::isnan(low.*component) || std::isnan(high.*component))
            return Interval::all();
        for (const double place : places) {
            if (u.value.contains(place)) {
                const double there = jetOf(primitive, place).*component;
                least = std::min(least, there);
                greatest = std::max(greatest, there);
            }
        }
        // A zero may be what a tail has come to.
        const Interval around = outwards(least, greatest, primitiveUlps);
        return Interval{least == 0.0 ? -tiny : around.low, greatest == 0.0 ? tiny : around.high};
    };
    return chain(u, range(&Jet::value, turns), range(&Jet::first, bends), range(&Jet::second, sways));
}

inline IntervalJet exp(const IntervalJet &u)
{
    return enclosed(u, [](const auto &x) { return exp(exact(x)); }, {}, {}, {});
}

inline IntervalJet expm1(const IntervalJet &u)
{
    return enclosed(u, [](const auto &x) { return expm1(exact(x)); }, {}, {}, {});
}

/// σ″ turns where σ = 1/2 ± 1/√12, at ±ln(2 + √3).
inline IntervalJet sigmoid(const IntervalJet &u)
{
    constexpr double sway = 1.3169578969248167;
    return enclosed(u, [](const auto &x) { return sigmoid(exact(x)); }, {}, {0.0}, {-sway, sway});
}

inline IntervalJet softplus(const IntervalJet &u)
{
    return enclosed(u, [](const auto &x) { return softplus(exact(x)); }, {}, {}, {0.0});
}
inline IntervalJet preciseSoftplus(const IntervalJet &u) { return softplus(u); }
inline IntervalJet logSigmoid(const IntervalJet &u) { return -softplus(-u); }

/// tanh″ turns where tanh² = 1/3, at ±ln(2 + √3)/2.
inline constexpr double tanhSway = 0.65847894846240836;
inline IntervalJet tanh(const IntervalJet &u)
{
    return enclosed(u, [](const auto &x) { return tanh(exact(x)); }, {}, {0.0}, {-tanhSway, tanhSway});
}

inline IntervalJet tanhDefect(const IntervalJet &u)
{
    return enclosed(u, [](const auto &x) { return tanhDefect(x); }, {}, {0.0}, {-tanhSway, tanhSway});
}

/// Φ′ = φ turns at 0, Φ″ = −xφ at ±1.
inline IntervalJet normalCdf(const IntervalJet &u)
{
    return enclosed(u, [](const auto &x) { return normalCdf(x); }, {}, {0.0}, {-1.0, 1.0});
}

/// arctan″ turns at ±1/√3.
inline IntervalJet atan(const IntervalJet &u)
{
    constexpr double sway = 0.57735026918962576;
    return enclosed(u, [](const auto &x) { return atan(x); }, {}, {0.0}, {-sway, sway});
}

inline IntervalJet sqrt(const IntervalJet &u)
{
    if (u.value.low < 0.0)
        return {Interval::all(), Interval::all(), Interval::all()};
    return enclosed(u, [](const auto &x) { return sqrt(x); }, {}, {}, {});
}

/// For a number b. Its first derivative rises, its second turns at 0.
inline IntervalJet halfOfSumWithRoot(const IntervalJet &x, const IntervalJet &b)
{
    const auto primitive = [&](const auto &at) {
        using T = std::remove_cvref_t<decltype(at)>;
        return halfOfSumWithRoot(at, T::constant(b.value.low));
    };
    return enclosed(x, primitive, {}, {}, {0.0});
}

/// For a number a. Its first derivative turns at 0, its second at ±1/(2√a).
inline IntervalJet overRootOfOnePlusSquare(const IntervalJet &x, const IntervalJet &a)
{
    const double sway = 0.5 / std::sqrt(a.value.low);
    const auto primitive = [&](const auto &at) {
        using T = std::remove_cvref_t<decltype(at)>;
        return overRootOfOnePlusSquare(at, T::constant(a.value.low));
    };
    return enclosed(x, primitive, {}, {0.0}, {-sway, sway});
}

/// The range of sin over an interval. Turns beside it, within the rounding of its ends, are taken for inside.
inline Interval sineOf(const Interval &u)
{
    constexpr double turn = 2.0 * std::numbers::pi;
    constexpr double epsilon = std::numeric_limits<double>::epsilon();
    if (!(u.high - u.low < turn))
        return {-1.0, 1.0};
    const double slack = 4.0 * epsilon * (1.0 + std::max(std::abs(u.low), std::abs(u.high)));
    const auto passes = [&](double phase) { // some phase + 2πk
        return std::floor((u.high + slack - phase) / turn) >= std::ceil((u.low - slack - phase) / turn);
    };
    const double low = std::sin(u.low), high = std::sin(u.high);
    const Interval ends = outwards(std::min(low, high) - epsilon, std::max(low, high) + epsilon);
    return {passes(-0.5 * std::numbers::pi) ? -1.0 : std::max(ends.low, -1.0),
            passes(0.5 * std::numbers::pi) ? 1.0 : std::min(ends.high, 1.0)};
}
inline Interval cosineOf(const Interval &u)
{
    constexpr double quarter = 0.5 * std::numbers::pi;
    return sineOf(u + outwards(quarter, quarter));
}

inline IntervalJet sin(const IntervalJet &u)
{
    const Interval sine = sineOf(u.value);
    return chain(u, sine, cosineOf(u.value), -sine);
}

/// x + sin²(ax)/a for a number a, with sin² v = (1 − cos 2v)/2 and the derivatives 1 + sin 2ax and 2a cos 2ax.
inline IntervalJet plusSineSquared(const IntervalJet &x, const IntervalJet &a)
{
    const Interval twice = 2.0 * (a.value * x.value);
    const Interval cosine = cosineOf(twice);
    return chain(x, x.value + 0.5 * (1.0 - cosine) / a.value, 1.0 + sineOf(twice), 2.0 * a.value * cosine);
}

} // namespace actiscope
