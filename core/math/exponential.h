#pragma once

#include "core/math/jet.h"
#include "core/math/precise.h"
#include "core/math/scaled.h"

#include <cmath>
#include <type_traits>

// The exponential and what is made of it. Each primitive takes an argument with its residual, h + l, and knows its
// own stable derivatives; formulas get theirs by the chain rule.
namespace actiscope {

/// e^(−v) for v ≥ 0, and 1 − e^(−v), both to full relative accuracy. Sigmoid, softplus, tanh and their derivatives
/// are quotients of positive terms in these two, so nothing cancels: s·(1 − s) and 1 − t², which autograd computes,
/// are exactly 0 for σ′ beyond 37 and tanh′ beyond 19.
struct Decay {
    double power = 0.0;      ///< e^(−v) / scale
    double complement = 1.0; ///< 1 − e^(−v)
    double scale = 1.0;

    /// v = h + l, h ≥ 0. Error of both: below 2 ulp.
    static Decay at(double h, double l)
    {
        if (h > vanishedBeyond)
            return {};
        if (h > scaledBeyond) {
            const double half = std::exp(-0.5 * h);
            const double power = (half / tinyScale) * half;
            return {power - power * l, 1.0, tinyScale};
        }
        if (h < 0.5) {
            const double minusOne = std::expm1(-h);
            const double power = 1.0 + minusOne;
            return {power - power * l, power * l - minusOne, 1.0};
        }
        double power = std::exp(-h);
        power -= power * l;
        return {power, 1.0 - power, 1.0};
    }

    double onePlus() const { return 1.0 + power * scale; } ///< 1 + e^(−v)
};

/// e^u, correct into the subnormal numbers. Error: 2 ulp.
template <Compensated T>
T exp(const Precise<T> &u)
{
    const double h = valueOf(u.main);
    double scale = 1.0;
    double e = 0.0;
    if (h < -scaledBeyond && h >= -vanishedBeyond) {
        const double half = std::exp(0.5 * h);
        scale = tinyScale;
        e = (half / tinyScale) * half;
    } else if (!(h < -vanishedBeyond)) {
        e = std::exp(h);
    }
    if (e > 0.0 && std::isfinite(e))
        e += e * u.rest;
    if constexpr (std::is_same_v<T, double>)
        return e * scale;
    else
        return chain(u.main, e, e, e) * scale;
}

/// e^u − 1, without cancellation near 0. Error: 2 ulp.
template <Compensated T>
T expm1(const Precise<T> &u)
{
    const double h = valueOf(u.main);
    double e = 0.0;
    double value = -1.0;
    if (!(h < -vanishedBeyond)) {
        e = std::exp(h);
        value = std::expm1(h);
        if (std::isfinite(e)) {
            const double correction = e * u.rest;
            e += correction;
            value += correction;
        }
    }
    if constexpr (std::is_same_v<T, double>)
        return value;
    else
        return chain(u.main, value, e, e);
}

/// σ(u) = 1/(1 + e^(−u)), left of 0 as e^u/(1 + e^u), with σ′ = e/(1 + e)² and σ″ = ∓e(1 − e)/(1 + e)³ for
/// e = e^(−|u|). Scaled, because gated activations multiply it by x. Error: f 3 ulp, f′ and f″ 5 ulp.
template <Compensated T>
Scaled<T> scaledSigmoid(const Precise<T> &u)
{
    const double h = valueOf(u.main);
    const bool negative = h < 0.0;
    const Decay d = negative ? Decay::at(-h, -u.rest) : Decay::at(h, u.rest);
    const double q = d.onePlus();
    const double value = negative ? d.power / q : 1.0 / (q * d.scale);
    if constexpr (std::is_same_v<T, double>) {
        return {value, d.scale};
    } else {
        const double first = d.power / (q * q);
        const double second = first * d.complement / q;
        return {chain(u.main, value, first, negative ? second : -second), d.scale};
    }
}

/// The logistic function σ(u); see scaledSigmoid.
template <Compensated T>
T sigmoid(const Precise<T> &u) { return scaledSigmoid(u).rounded(); }

/// ln(1 + e^u) = max(u, 0) + ln(1 + e^(−|u|)), with its residual, since it may itself become the argument of an
/// exponential; its derivative is σ(u). Error: 2 ulp.
template <Compensated T>
Precise<T> preciseSoftplus(const Precise<T> &u)
{
    const double h = valueOf(u.main);
    const bool negative = h < 0.0;
    const Decay d = negative ? Decay::at(-h, -u.rest) : Decay::at(h, u.rest);
    const double log = std::log1p(d.power * d.scale);
    const Precise<double> value = negative ? exact(log) : Precise<double>{h, u.rest} + exact(log);
    if constexpr (std::is_same_v<T, double>) {
        return value;
    } else {
        const double q = d.onePlus();
        const double first = negative ? d.power / q * d.scale : 1.0 / q;
        return {chain(u.main, value.main, first, d.power / (q * q) * d.scale), value.rest};
    }
}

/// ln(1 + e^u) as a plain number. At infinity the residual is no number, and none is needed.
template <Compensated T>
T softplus(const Precise<T> &u)
{
    const Precise<T> s = preciseSoftplus(u);
    return std::isfinite(valueOf(s.main)) ? s.rounded() : s.main;
}

/// ln σ(u) = −ln(1 + e^(−u)).
template <Compensated T>
T logSigmoid(const Precise<T> &u) { return -softplus(-u); }

/// tanh u = (1 − e)/(1 + e) with the sign of u, tanh′ = 4e/(1 + e)², tanh″ = −2 tanh · tanh′, for e = e^(−2|u|).
/// Error: f 3 ulp, f′ and f″ 6 ulp.
template <Compensated T>
T tanh(const Precise<T> &u)
{
    const double h = valueOf(u.main);
    const Decay d = h < 0.0 ? Decay::at(-2.0 * h, -2.0 * u.rest) : Decay::at(2.0 * h, 2.0 * u.rest);
    const double q = d.onePlus();
    const double value = std::copysign(d.complement / q, h);
    if constexpr (std::is_same_v<T, double>) {
        return value;
    } else {
        const double first = 4.0 * d.power / (q * q);
        return chain(u.main, value / d.scale, first, -2.0 * value * first) * d.scale;
    }
}

/// u − tanh u. Near 0 the difference cancels to u³/3; there Lambert's continued fraction
/// tanh u = u/(1 + y), y = u²/(3 + u²/(5 + u²/(7 + …))), gives u·y/(1 + y), a quotient of positive terms.
/// Its derivatives are tanh² u and 2 tanh u · tanh′ u. Error: 4 ulp.
template <Compensated T>
T tanhDefect(const T &u)
{
    const Jet t = tanh(exact(Jet::variable(valueOf(u))));
    const double x = valueOf(u);
    double value = x - t.value;
    if (std::abs(x) < 1.5) {
        // The least depth that leaves less than 1e-17 of the result at 1.5.
        const double square = x * x;
        double denominator = 21.0;
        for (double odd = 19.0; odd >= 3.0; odd -= 2.0)
            denominator = odd + square / denominator;
        const double y = square / denominator;
        value = x * (y / (1.0 + y));
    }
    if constexpr (std::is_same_v<T, double>)
        return value;
    else
        return chain(u, value, t.value * t.value, -t.second);
}

} // namespace actiscope
