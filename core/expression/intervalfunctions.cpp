#include "core/expression/intervalprogram.h"

#include "core/math/enclosure.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace actiscope::expression {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
/// More than the error of a function of the C library.
constexpr double libraryUlps = 8.0;

IntervalJet unknown() { return {Interval::all(), Interval::all(), Interval::all()}; }

/// Between both values of a function. A zero may be what a tail has come to, unless it is that of 0.
Interval between(double low, double high, const Interval &u)
{
    constexpr double tiny = libraryUlps * std::numeric_limits<double>::denorm_min();
    const Interval around = outwards(low, high, libraryUlps);
    return {around.low == 0.0 && u.low != 0.0 ? -tiny : around.low, around.high == 0.0 && u.high != 0.0 ? tiny : around.high};
}
Interval rising(double (*function)(double), const Interval &u) { return between(function(u.low), function(u.high), u); }
Interval falling(double (*function)(double), const Interval &u)
{
    return between(function(u.high), function(u.low), {u.high, u.low});
}
Interval squared(const Interval &u) { return u * u; }
Interval rootOf(const Interval &u) { return outwards(std::sqrt(std::max(u.low, 0.0)), std::sqrt(u.high)); }
Interval sizeOf(const Interval &u)
{
    const double least = std::abs(u.low), greatest = std::abs(u.high);
    return {u.contains(0.0) ? 0.0 : std::min(least, greatest), std::max(least, greatest)};
}
Interval within(const Interval &u, double low, double high) { return {std::max(u.low, low), std::min(u.high, high)}; }
Interval pi() { return outwards(std::numbers::pi, std::numbers::pi); }
Interval two() { return {2.0}; }

/// e^(−u²/2)/√(2π)
Interval densityOf(const Interval &u)
{
    const Interval size = sizeOf(u), half = 0.5 * squared(size);
    const Interval power = rising(std::exp, -half);
    return Interval{std::max(power.low, 0.0), power.high} / rootOf(two() * pi());
}

/// Functions that are given for part of all numbers, over what of u is in it.
IntervalJet onDomain(Function function, const IntervalJet &whole, double low, double high)
{
    const Interval v = within(whole.value, low, high);
    if (!(v.low <= v.high))
        return unknown();
    const IntervalJet u{v, whole.first, whole.second};
    switch (function) {
    case Function::Log:
    case Function::Log2:
    case Function::Log10: {
        const Interval value = function == Function::Log ? rising(std::log, v)
            : function == Function::Log2                   ? rising(std::log2, v)
                                                           : rising(std::log10, v);
        const double base = function == Function::Log2 ? std::numbers::ln2 : std::numbers::ln10;
        const Interval slope = function == Function::Log ? 1.0 / v : 1.0 / (v * outwards(base, base));
        return chain(u, value, slope, -(slope / v));
    }
    case Function::Log1p: {
        const Interval slope = Interval{1.0} / within(Interval{1.0} + v, 0.0, infinity);
        return chain(u, rising(std::log1p, v), slope, -squared(slope));
    }
    case Function::Sqrt: return sqrt(u);
    case Function::Asin:
    case Function::Acos: {
        const bool sine = function == Function::Asin;
        const Interval room = within((Interval{1.0} - v) * (Interval{1.0} + v), 0.0, 1.0);
        const Interval slope = Interval{1.0} / rootOf(room), bend = v * slope * squared(slope);
        return chain(u, sine ? rising(std::asin, v) : falling(std::acos, v), sine ? slope : -slope, sine ? bend : -bend);
    }
    case Function::Acosh: {
        const Interval slope = Interval{1.0} / rootOf((v - Interval{1.0}) * (v + Interval{1.0}));
        return chain(u, rising(std::acosh, v), slope, -(v * slope * squared(slope)));
    }
    case Function::Atanh: {
        const Interval slope = Interval{1.0} / within((Interval{1.0} - v) * (Interval{1.0} + v), 0.0, 1.0);
        return chain(u, rising(std::atanh, v), slope, two() * v * squared(slope));
    }
    default: return unknown();
    }
}

/// u^b for u ≥ 0, which is monotone in both: its extrema are at the corners.
Interval corners(const Interval &u, const Interval &b)
{
    const double all[] = {std::pow(u.low, b.low), std::pow(u.low, b.high), std::pow(u.high, b.low), std::pow(u.high, b.high)};
    const auto [least, greatest] = std::minmax_element(std::begin(all), std::end(all));
    const Interval around = between(*least, *greatest, u);
    return {std::max(around.low, 0.0), around.high};
}

Interval integerPower(const Interval &u, double n)
{
    if (n == 0.0)
        return {1.0};
    const bool even = std::fmod(n, 2.0) == 0.0;
    if (n < 0.0)
        return Interval{1.0} / integerPower(u, -n);
    if (u.low >= 0.0)
        return corners(u, {n});
    if (even)
        return corners(sizeOf(u), {n});
    const Interval below = corners({std::max(-u.high, 0.0), -u.low}, {n});
    return u.high <= 0.0 ? -below : Interval{-below.high, corners({0.0, u.high}, {n}).high};
}

} // namespace

IntervalJet powerOf(const IntervalJet &a, const IntervalJet &b)
{
    const auto isZero = [](const Interval &u) { return u.low == 0.0 && u.high == 0.0; };
    const Interval &n = b.value;
    if (isZero(b.first) && isZero(b.second)) {
        if (n.low == n.high && n.low == std::floor(n.low) && std::abs(n.low) < 0x1p53) {
            const double k = n.low;
            return chain(a, integerPower(a.value, k), Interval{k} * integerPower(a.value, k - 1.0),
                         k == 0.0 || k == 1.0 ? Interval{0.0} : Interval{k * (k - 1.0)} * integerPower(a.value, k - 2.0));
        }
        const Interval u = within(a.value, 0.0, infinity);
        if (!(u.low <= u.high))
            return unknown();
        const Interval less = n - Interval{1.0}, least = n - two();
        return chain(IntervalJet{u, a.first, a.second}, corners(u, n), n * corners(u, less), n * less * corners(u, least));
    }
    return exp(b * onDomain(Function::Log, a, 0.0, infinity));
}

IntervalJet enclosed(Function function, const IntervalJet &u, IntervalLines &lines)
{
    const Interval &v = u.value;
    switch (function) {
    case Function::Exp: return exp(u);
    case Function::Expm1: return expm1(u);
    case Function::Log:
    case Function::Log2:
    case Function::Log10:
    case Function::Sqrt: return onDomain(function, u, 0.0, infinity);
    case Function::Log1p: return onDomain(function, u, -1.0, infinity);
    case Function::Asin:
    case Function::Acos:
    case Function::Atanh: return onDomain(function, u, -1.0, 1.0);
    case Function::Acosh: return onDomain(function, u, 1.0, infinity);
    case Function::Abs: {
        if (v.low > 0.0)
            return u;
        if (v.high < 0.0)
            return -u;
        lines.bends = true;
        // With the slope 0 at 0.
        return {sizeOf(v), hull(u.first, -u.first), hull(u.second, -u.second)};
    }
    case Function::Sign:
    case Function::Step: {
        const double below = function == Function::Sign ? -1.0 : 0.0;
        const bool open = function == Function::Sign ? v.contains(0.0) : v.contains(0.0) && v.low < 0.0;
        lines.jumps = lines.jumps || open;
        return {open ? Interval{below, 1.0} : Interval{v.low < 0.0 ? below : 1.0}, {}, {}};
    }
    case Function::Sin: return sin(u);
    case Function::Cos: {
        const Interval cosine = cosineOf(v);
        return chain(u, cosine, -sineOf(v), -cosine);
    }
    case Function::Tan: {
        if (cosineOf(v).contains(0.0) || !(v.high - v.low < 3.0))
            return unknown();
        const Interval value = rising(std::tan, v), slope = Interval{1.0} + squared(value);
        return chain(u, value, slope, two() * value * slope);
    }
    case Function::Atan: return atan(u);
    case Function::Sinh:
    case Function::Cosh: {
        const Interval sine = rising(std::sinh, v), cosine = rising(std::cosh, sizeOf(v));
        return function == Function::Sinh ? chain(u, sine, cosine, sine) : chain(u, cosine, sine, cosine);
    }
    case Function::Tanh: return tanh(u);
    case Function::Asinh: {
        const Interval slope = Interval{1.0} / rootOf(Interval{1.0} + squared(v));
        return chain(u, rising(std::asinh, v), slope, -(v * slope * squared(slope)));
    }
    case Function::Erf:
    case Function::Erfc: {
        const bool direct = function == Function::Erf;
        const Interval root = rootOf(two());
        const Interval slope = two() * root * densityOf(root * v), bend = -(two() * v * slope);
        return chain(u, direct ? rising(std::erf, v) : falling(std::erfc, v), direct ? slope : -slope, direct ? bend : -bend);
    }
    case Function::NormalCdf: return normalCdf(u);
    case Function::NormalDensity: {
        const Interval value = densityOf(v);
        return chain(u, value, -(v * value), (squared(v) - Interval{1.0}) * value);
    }
    case Function::Sigmoid: return sigmoid(u);
    case Function::Softplus: return softplus(u);
    case Function::LogSigmoid: return logSigmoid(u);
    case Function::Max:
    case Function::Min:
    case Function::Clamp: break;
    }
    return unknown();
}

} // namespace actiscope::expression
