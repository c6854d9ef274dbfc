#pragma once

#include "core/expression/blockkernels.h"
#include "core/expression/functiontable.h"

/// The elementary functions over blocks. A first loop calls the library, which takes most of the time; the rest is in loops
/// that have no calls and no branches. Functions without a loop of their own go through functionAt().
namespace actiscope::expression::block {

inline constexpr double narrow = detail::narrow<double>;
inline constexpr double around = detail::around<double>;
inline constexpr double call = detail::callUnits * unit;
inline constexpr double vanishing = Real::vanishing;

/// The chain rule, for what a function of u gives (t).
template <int order>
void chain(const Slot &__restrict u, const Slot &__restrict t, Slot &__restrict r, std::size_t n)
{
    for (std::size_t i = 0; i < n; ++i) {
        r.value[i] = t.value[i];
        r.error[i] = t.error[i];
        if constexpr (order >= 1) {
            const double first = t.first[i] * u.first[i];
            r.first[i] = first;
            r.firstError[i] = std::abs(t.first[i]) * u.firstError[i]
                + t.firstError[i] * (std::abs(u.first[i]) + u.firstError[i]) + unit * std::abs(first) + tiny;
        }
        if constexpr (order >= 2) {
            const double slope = std::abs(u.first[i]), reach = slope + u.firstError[i];
            const double left = t.second[i] * u.first[i] * u.first[i], right = t.first[i] * u.second[i];
            r.second[i] = left + right;
            r.secondError[i] = std::abs(t.second[i]) * (slope + reach) * u.firstError[i] + t.secondError[i] * reach * reach
                + std::abs(t.first[i]) * u.secondError[i] + t.firstError[i] * (std::abs(u.second[i]) + u.secondError[i])
                + 3.0 * unit * (std::abs(left) + std::abs(right)) + 4.0 * tiny * (1.0 + reach);
        }
    }
}

/// e^u, or e^u − 1.
inline void exponential(bool isLessOne, const Slot &__restrict u, Slot &__restrict t, std::size_t n)
{
    alignas(64) double power[lanes];
    for (std::size_t i = 0; i < n; ++i) {
        const double v = u.value[i];
        // One call serves both: the difference cancels on neither side.
        if (isLessOne && v > -0.5) {
            t.value[i] = std::expm1(v);
            power[i] = 1.0 + t.value[i];
        } else {
            power[i] = std::exp(v);
            t.value[i] = power[i] - 1.0;
        }
    }
    for (std::size_t i = 0; i < n; ++i) {
        const double e = power[i];
        const double spread = u.error[i] <= narrow ? around * u.error[i] : infinity;
        const double g = isLessOne ? t.value[i] : e;
        t.value[i] = g;
        t.error[i] = spread * e + call * std::abs(g) + ((g == 0.0) & isLessOne ? 0.0 : vanishing); // only e^0 − 1 is 0
        t.first[i] = e;
        t.firstError[i] = (spread + call) * e + vanishing;
        t.second[i] = e;
        t.secondError[i] = t.firstError[i];
    }
}

/// What sigmoid(), tanh() and softplus() are made of: e^(−v) and 1 − e^(−v), v = |u| or 2|u|. Over 690 the power has few
/// digits, or none, which `vanishing` covers.
struct Decays {
    alignas(64) double power[lanes];
    alignas(64) double complement[lanes];

    Decays(const Slot &__restrict u, double factor, std::size_t n)
    {
        for (std::size_t i = 0; i < n; ++i) {
            const double v = factor * std::abs(u.value[i]);
            if (v < 0.5) {
                const double minusOne = std::expm1(-v);
                power[i] = 1.0 + minusOne;
                complement[i] = -minusOne;
            } else {
                power[i] = std::exp(-v);
                complement[i] = 1.0 - power[i];
            }
        }
    }
};

inline void sigmoid(const Slot &__restrict u, Slot &__restrict t, std::size_t n)
{
    const Decays d(u, 1.0, n);
    for (std::size_t i = 0; i < n; ++i) {
        const double share = 1.0 / (1.0 + d.power[i]), rest = d.power[i] * share, slope = rest * share;
        const double spread = u.error[i] <= narrow ? around * u.error[i] : infinity;
        const bool left = u.value[i] < 0.0;
        const double bend = slope * d.complement[i] * share;
        t.value[i] = left ? rest : share;
        t.error[i] = spread * slope + call * t.value[i] + vanishing;
        t.first[i] = slope;
        t.firstError[i] = (spread + call) * slope + vanishing;
        t.second[i] = left ? bend : -bend;
        t.secondError[i] = spread * slope + call * bend + vanishing;
    }
}

inline void tanh(const Slot &__restrict u, Slot &__restrict t, std::size_t n)
{
    const Decays d(u, 2.0, n);
    for (std::size_t i = 0; i < n; ++i) {
        const double share = 1.0 / (1.0 + d.power[i]), slope = 4.0 * d.power[i] * share * share;
        const double spread = u.error[i] <= narrow ? around * u.error[i] : infinity;
        const double size = d.complement[i] * share;
        const double g = u.value[i] < 0.0 ? -size : size;
        t.value[i] = g;
        t.error[i] = spread * slope + call * size + (g == 0.0 ? u.error[i] : vanishing);
        t.first[i] = slope;
        t.firstError[i] = (2.0 * spread + call) * slope + vanishing;
        t.second[i] = -2.0 * g * slope;
        t.secondError[i] = 4.0 * spread * slope + call * std::abs(t.second[i]) + vanishing;
    }
}

/// ln(1 + e^u) for sign = 1, and ln σ(u) = −ln(1 + e^(−u)) for −1.
inline void softplus(double sign, const Slot &__restrict u, Slot &__restrict t, std::size_t n)
{
    const Decays d(u, 1.0, n);
    for (std::size_t i = 0; i < n; ++i)
        t.value[i] = std::log1p(d.power[i]);
    for (std::size_t i = 0; i < n; ++i) {
        const double share = 1.0 / (1.0 + d.power[i]), rest = d.power[i] * share, slope = rest * share;
        const double spread = u.error[i] <= narrow ? around * u.error[i] : infinity;
        const double v = sign * u.value[i];
        const double value = (v > 0.0 ? v : 0.0) + t.value[i];
        const double first = v < 0.0 ? rest : share;
        t.value[i] = sign * value;
        t.error[i] = spread * first + spread * spread * slope + call * value + vanishing;
        t.first[i] = first;
        t.firstError[i] = spread * slope + call * first + vanishing;
        t.second[i] = sign * slope;
        t.secondError[i] = (spread + call) * slope + vanishing;
    }
}

/// Φ(u). The rounding of u/√2 and of u²/2 is left in their errors.
inline void normalCdf(const Slot &__restrict u, Slot &__restrict t, std::size_t n)
{
    constexpr double inverseSqrt2 = 0.70710678118654752440, inverseSqrt2Pi = 0.39894228040143267794;
    for (std::size_t i = 0; i < n; ++i) {
        t.value[i] = 0.5 * std::erfc(-inverseSqrt2 * u.value[i]);
        t.first[i] = std::exp(-0.5 * u.value[i] * u.value[i]);
    }
    for (std::size_t i = 0; i < n; ++i) {
        const double v = u.value[i], size = std::abs(v);
        const double density = inverseSqrt2Pi * t.first[i];
        const double own = u.error[i] * (1.0 + size) <= narrow ? around * u.error[i] : infinity;
        const double spread = own + 1.01 * unit * size;
        const double slope = density + spread * size * density;
        t.error[i] = spread * slope + call * t.value[i] + vanishing;
        t.first[i] = density;
        t.firstError[i] = (own * (size + own * (v * v + 1.0)) + 0.5 * unit * v * v + call) * density + vanishing;
        t.second[i] = -v * density;
        t.secondError[i] = (own * (v * v + 1.0) + (0.5 * unit * v * v + call) * size) * density + vanishing;
    }
}

/// √u.
inline void root(const Slot &__restrict u, Slot &__restrict t, std::size_t n)
{
    for (std::size_t i = 0; i < n; ++i) {
        const double v = u.value[i], g = std::sqrt(v);
        const double inverse = 1.0 / v, first = 0.5 * g * inverse;
        const bool known = (v > 1e-300) & (v < 1e300) & (u.error[i] <= narrow * v);
        const double relative = known ? around * u.error[i] * inverse : infinity;
        t.value[i] = g;
        t.error[i] = (relative + call) * g;
        t.first[i] = first;
        t.firstError[i] = (relative + call) * first;
        t.second[i] = -0.5 * first * inverse;
        t.secondError[i] = (2.0 * relative + call) * std::abs(t.second[i]) + vanishing;
    }
}

/// ln u.
inline void logarithm(const Slot &__restrict u, Slot &__restrict t, std::size_t n)
{
    for (std::size_t i = 0; i < n; ++i)
        t.value[i] = std::log(u.value[i]);
    for (std::size_t i = 0; i < n; ++i) {
        const double v = u.value[i], inverse = 1.0 / v;
        const bool known = (v > 1e-300) & (v < 1e300) & (u.error[i] <= narrow * v);
        const double relative = known ? around * u.error[i] * inverse : infinity;
        t.error[i] = relative + call * std::abs(t.value[i]) + vanishing;
        t.first[i] = inverse;
        t.firstError[i] = (2.0 * relative + call) * std::abs(inverse);
        t.second[i] = -inverse * inverse;
        t.secondError[i] = (3.0 * relative + call) * inverse * inverse + vanishing;
    }
}

/// u^c for u > 0 and c that is the same in all lanes.
inline void power(const Slot &__restrict u, const Fixed &c, Slot &__restrict t, std::size_t n)
{
    for (std::size_t i = 0; i < n; ++i) {
        const double v = u.value[i];
        const double g = v > 0.0 ? std::pow(v, c.value) : std::numeric_limits<double>::quiet_NaN();
        const double logarithm = c.error == 0.0 ? 0.0 : std::abs(std::log(v));
        const double size = std::abs(c.value) + c.error + 2.0;
        // Of what has underflown nothing can be divided by u.
        const bool known = (v > 1e-300) & (v < 1e300) & (u.error[i] * size <= narrow * v)
            & (c.error * (logarithm + 1.0) <= narrow) & (g > 1e-290);
        const double relative = known ? around * (size * u.error[i] / v + logarithm * c.error) + call : infinity;
        const double first = c.value * (g / v);
        t.value[i] = g;
        t.error[i] = relative * g + vanishing;
        t.first[i] = first;
        t.firstError[i] = relative * std::abs(first) + 2.0 * c.error * (g / v) + vanishing;
        t.second[i] = (c.value - 1.0) * (first / v);
        const double scale = (std::abs(c.value) + 1.0) * (g / v) / v;
        t.secondError[i] = g / v > 1e-290
            ? relative * (std::abs(t.second[i]) + unit * scale) + 4.0 * c.error * scale + vanishing
            : infinity;
    }
}

inline void any(Function function, const Slot &__restrict u, Slot &__restrict t, std::size_t n)
{
    for (std::size_t i = 0; i < n; ++i) {
        const Derivatives<double> all = functionAt(function, Real{u.value[i], u.error[i]});
        t.value[i] = all.g.value;
        t.error[i] = all.g.error;
        t.first[i] = all.first.value;
        t.firstError[i] = all.first.error;
        t.second[i] = all.second.value;
        t.secondError[i] = all.second.error;
    }
}

inline void tabulate(Function function, const Slot &u, Slot &t, std::size_t n)
{
    switch (function) {
    case Function::Exp: return exponential(false, u, t, n);
    case Function::Expm1: return exponential(true, u, t, n);
    case Function::Sigmoid: return sigmoid(u, t, n);
    case Function::Tanh: return tanh(u, t, n);
    case Function::Softplus: return softplus(1.0, u, t, n);
    case Function::LogSigmoid: return softplus(-1.0, u, t, n);
    case Function::NormalCdf: return normalCdf(u, t, n);
    case Function::Sqrt: return root(u, t, n);
    case Function::Log: return logarithm(u, t, n);
    default: return any(function, u, t, n);
    }
}

} // namespace actiscope::expression::block
