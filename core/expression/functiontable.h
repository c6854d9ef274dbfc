#pragma once

#include "core/expression/errorspread.h"
#include "core/expression/tree.h"
#include "core/math/precise.h"

#include <algorithm>
#include <cmath>
#include <concepts>
#include <limits>

/// The elementary functions of one argument and their derivatives, each with a bound of its error.
namespace actiscope::expression {

/// Beyond this e^(−v) is below every number.
template <class Real>
inline constexpr Real vanished = std::same_as<Real, double> ? Real{800} : Real{12'000};

/// What has become constant, or straight, far out, for an argument of which little more is known than that.
template <class Real>
Derivatives<Real> farOut(Function function, const Bounded<Real> &u)
{
    const Bounded<Real> tail{0, Bounded<Real>::vanishing}, one{1, Bounded<Real>::vanishing};
    const bool left = u.value < 0;
    switch (function) {
    case Function::Exp: return left ? Derivatives<Real>{tail, tail, tail} : Derivatives<Real>::unknown();
    case Function::Expm1: return left ? Derivatives<Real>{-one, tail, tail} : Derivatives<Real>::unknown();
    case Function::Sigmoid:
    case Function::NormalCdf: return {left ? tail : one, tail, tail};
    case Function::Tanh:
    case Function::Erf: return {left ? -one : one, tail, tail};
    case Function::Erfc: return {left ? 2.0 * one : tail, tail, tail};
    case Function::NormalDensity: return {tail, tail, tail};
    case Function::Softplus: return left ? Derivatives<Real>{tail, tail, tail} : Derivatives<Real>{u + tail, one, tail};
    case Function::LogSigmoid: return left ? Derivatives<Real>{u - tail, one, tail} : Derivatives<Real>{tail, tail, tail};
    default: return Derivatives<Real>::unknown();
    }
}

template <class Real>
Derivatives<Real> exponentialAt(Function function, const Bounded<Real> &u)
{
    using namespace detail;
    const Real v = u.value, e = u.error;
    if (!isNarrow(e, Real{1}))
        return std::abs(v) - e > vanished<Real> ? farOut(function, u) : Derivatives<Real>::unknown();
    switch (function) {
    case Function::Exp: {
        const Real g = std::exp(v);
        Derivatives<Real> all = spread(u, g, g, g, g);
        if (v == 0 && e == 0)
            all.g = all.first = all.second = {1};
        return all;
    }
    case Function::Expm1: {
        const Real g = std::exp(v);
        return spread(u, std::expm1(v), g, g, g);
    }
    case Function::Sinh: return spread(u, std::sinh(v), std::cosh(v), std::sinh(v), std::cosh(v));
    case Function::Cosh: return spread(u, std::cosh(v), std::sinh(v), std::cosh(v), std::cosh(v));
    default: break;
    }
    // The others are quotients of positive terms in e^(−|v|), or in its square. See Decay.
    const Real size = std::abs(v);
    const Real power = std::exp(function == Function::Tanh ? -2 * size : -size);
    const Real complement = -std::expm1(function == Function::Tanh ? -2 * size : -size);
    const Real q = 1 + power;
    const Real slope = power / (q * q);
    const Real bend = slope * complement / q; // |σ″|
    const Real share = 1 / q, rest = power / q;
    // With s = σ(u): σ′ = s(1 − s), σ″ = σ′(1 − 2s), σ‴ = σ′(1 − 6σ′), at most σ′ in size as σ′ ≤ ¼; softplus‴ = σ″; and
    // tanh‴ = tanh′·(4 − 6·tanh′), at most 4·tanh′.
    switch (function) {
    case Function::Sigmoid: return spread(u, v < 0 ? rest : share, slope, v < 0 ? bend : -bend, slope);
    case Function::Softplus:
        return spread(u, std::max(v, Real{0}) + std::log1p(power), v < 0 ? rest : share, slope, slope);
    case Function::LogSigmoid:
        return spread(u, std::min(v, Real{0}) - std::log1p(power), v < 0 ? share : rest, -slope, slope);
    default: { // tanh
        const Real value = std::copysign(complement / q, v);
        return spread(u, value, 4 * slope, -2 * value * (4 * slope), 16 * slope);
    }
    }
}

/// Φ by erfc, whose argument keeps its residual as in normalCdf(); that one takes for 0 what is below all doubles.
template <class Real>
Real tailOf(Real v, Real density)
{
    constexpr Precise<double> inverseSqrt2{0x1.6a09e667f3bcdp-1, -0x1.bdd3413b26456p-55};
    constexpr auto sqrt2 = static_cast<Real>(1.41421356237309504880168872420969808L);
    if (!(std::abs(v) < 1000))
        return v > 0 ? 1 : 0;
    const Precise<Real> h = inverseSqrt2 * -v;
    return Real{0.5} * std::erfc(h.main) - h.rest * sqrt2 * density;
}

template <class Real>
Derivatives<Real> normalAt(Function function, const Bounded<Real> &u)
{
    using namespace detail;
    const Real v = u.value, e = u.error;
    constexpr auto twoOverSqrtPi = static_cast<Real>(1.12837916709551257389615890312154517L);
    const Real size = std::abs(v);
    if (!isNarrow(e, 1 / (1 + size)))
        return size - e > vanished<Real> ? farOut(function, u) : Derivatives<Real>::unknown();
    if (function == Function::Erf || function == Function::Erfc) {
        const Real slope = twoOverSqrtPi * bell(v, Real{1});
        const Real third = term(4 * v * v + 2, slope); // erf‴ = (4v² − 2)·erf′
        return function == Function::Erf ? spread(u, std::erf(v), slope, term(-2 * v, slope), third)
                                         : spread(u, std::erfc(v), -slope, term(2 * v, slope), third);
    }
    constexpr auto inverseSqrt2Pi = static_cast<Real>(0.398942280401432677939946059934381868L);
    // φ′ = −vφ, φ″ = (v² − 1)φ, φ‴ = (3v − v³)φ
    const Real density = inverseSqrt2Pi * bell(v, Real{0.5});
    if (function == Function::NormalDensity) {
        return spread(u, density, term(-v, density), term((v - 1) * (v + 1), density),
                      term(size * v * v + 3 * size, density));
    }
    return spread(u, tailOf(v, density), density, term(-v, density), term(v * v + 1, density));
}

/// ln, its kin and √ of v > 0.
template <class Real>
Derivatives<Real> logarithmAt(Function function, const Bounded<Real> &u)
{
    using namespace detail;
    const Real v = u.value, e = u.error;
    if (function == Function::Sqrt) {
        if (v < 0 && e < -v)
            return Derivatives<Real>::undefined();
        if (v == 0 && e == 0)
            return {Bounded<Real>{}, Bounded<Real>::unknown(), Bounded<Real>::unknown()};
        if (!(v > 0) || !isNarrow(e, v))
            return Derivatives<Real>::unknown();
        const Real root = std::sqrt(v), first = Real{0.5} / root, second = Real{-0.5} * first / v;
        return spread(u, root, first, second, 2 * std::abs(second) / v); // (√v)‴ = −3/(2v)·(√v)″
    }
    const Real w = function == Function::Log1p ? 1 + v : v;
    const Real distance = function == Function::Log1p ? w * (1 - Bounded<Real>::unit) : v;
    if (w < 0 && e < -distance)
        return Derivatives<Real>::undefined();
    if (!(w > 0) || !isNarrow(e, distance))
        return Derivatives<Real>::unknown();
    constexpr auto log2e = static_cast<Real>(1.44269504088896340735992468100189214L);
    constexpr auto log10e = static_cast<Real>(0.434294481903251827651128918916605082L);
    const Real factor = function == Function::Log2 ? log2e : function == Function::Log10 ? log10e : Real{1};
    const Real value = function == Function::Log     ? std::log(v)
                     : function == Function::Log1p ? std::log1p(v)
                     : function == Function::Log2  ? std::log2(v)
                                                   : std::log10(v);
    const Real first = factor / w, second = -first / w; // and the third is 2/w³
    return spread(u, value, first, second, 2 * std::abs(second) / w);
}

template <class Real>
Derivatives<Real> trigonometricAt(Function function, const Bounded<Real> &u)
{
    using namespace detail;
    const Real v = u.value, e = u.error;
    if (function == Function::Tan) {
        const Real t = std::tan(v), square = 1 + t * t;
        if (!isNarrow(e, 1 / (1 + std::abs(t))))
            return Derivatives<Real>::unknown();
        return spread(u, t, square, 2 * t * square, (2 + 6 * t * t) * square); // tan′ = 1 + tan², the rest from it
    }
    if (!isNarrow(e, Real{1}))
        return Derivatives<Real>::unknown();
    const Real s = std::sin(v), c = std::cos(v);
    return function == Function::Sin ? spread(u, s, c, -s, Real{1}) : spread(u, c, -s, -c, Real{1});
}

/// asin, acos, acosh and atanh, whose derivatives are powers of w = (1 − v)(1 + v) or (v − 1)(v + 1).
template <class Real>
Derivatives<Real> inverseAt(Function function, const Bounded<Real> &u)
{
    using namespace detail;
    const Real v = u.value, e = u.error;
    const bool beyond = function == Function::Acosh;
    const Real w = beyond ? (v - 1) * (v + 1) : (1 - v) * (1 + v);
    const Real distance = beyond ? v - 1 : 1 - std::abs(v);
    if (distance < 0 && e < -distance)
        return Derivatives<Real>::undefined();
    const bool isArc = function == Function::Asin || function == Function::Acos;
    const Real value = function == Function::Asin    ? std::asin(v)
                     : function == Function::Acos  ? std::acos(v)
                     : function == Function::Acosh ? std::acosh(v)
                                                   : std::atanh(v);
    if (distance == 0 && e == 0 && function != Function::Atanh)
        return {within(value, Real{0}, e), Bounded<Real>::unknown(), Bounded<Real>::unknown()};
    if (!(distance > 0) || !isNarrow(e, distance) || !(w <= std::numeric_limits<Real>::max()))
        return Derivatives<Real>::unknown();
    // All have the derivative ±w^(−½), atanh 1/w: the third is (2v² + 1)/w^(5/2), of atanh (6v² + 2)/w³.
    if (function == Function::Atanh)
        return spread(u, value, 1 / w, 2 * v / w / w, (6 * v * v + 2) / w / w / w);
    const Real root = std::sqrt(w), first = 1 / root, second = v / w / root;
    const Real third = (2 * v * v + 1) / w / w / root;
    return function == Function::Asin || (!isArc && !beyond) ? spread(u, value, first, second, third)
         : beyond                                            ? spread(u, value, first, -second, third)
                                                             : spread(u, value, -first, -second, third);
}

/// arctan and arsinh, smooth everywhere and bent around 0.
template <class Real>
Derivatives<Real> flatteningAt(Function function, const Bounded<Real> &u)
{
    using namespace detail;
    const Real v = u.value, e = u.error;
    if (!isNarrow(e, 1 + std::abs(v)))
        return Derivatives<Real>::unknown();
    if (function == Function::Atan) {
        const Real q = 1 / (1 + v * v);
        const Real vq = std::abs(v) <= 1 ? v * q : 1 / (v + 1 / v);
        return spread(u, std::atan(v), q, -2 * vq * q, 8 * q * q); // (6v² − 2)·q³
    }
    const Real r = 1 / std::hypot(Real{1}, v);
    return spread(u, std::asinh(v), r, -(v * r) * r * r, 3 * r * r * r); // (2v² − 1)·r⁵
}

/// Abs, Sign, Step, Max, Min and Clamp are not among these.
template <class Real>
Derivatives<Real> functionAt(Function function, const Bounded<Real> &u)
{
    const Real v = u.value, e = u.error;
    if (u.isUndefined())
        return Derivatives<Real>::undefined();
    if (!(std::abs(v) <= std::numeric_limits<Real>::max()) || !(e <= std::numeric_limits<Real>::max()))
        return Derivatives<Real>::unknown();
    switch (function) {
    case Function::Exp: case Function::Expm1: case Function::Sinh: case Function::Cosh: case Function::Tanh:
    case Function::Sigmoid: case Function::Softplus: case Function::LogSigmoid:
        return exponentialAt(function, u);
    case Function::Erf: case Function::Erfc: case Function::NormalCdf: case Function::NormalDensity:
        return normalAt(function, u);
    case Function::Log: case Function::Log1p: case Function::Log2: case Function::Log10: case Function::Sqrt:
        return logarithmAt(function, u);
    case Function::Sin: case Function::Cos: case Function::Tan:
        return trigonometricAt(function, u);
    case Function::Asin: case Function::Acos: case Function::Acosh: case Function::Atanh:
        return inverseAt(function, u);
    case Function::Atan: case Function::Asinh:
        return flatteningAt(function, u);
    case Function::Abs: case Function::Sign: case Function::Step: case Function::Max: case Function::Min:
    case Function::Clamp:
        break;
    }
    return Derivatives<Real>::unknown();
}

} // namespace actiscope::expression
