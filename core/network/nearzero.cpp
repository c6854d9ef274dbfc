#include "core/network/nearzero.h"

#include "core/network/scaledsum.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace actiscope {

namespace {

constexpr int probeExponent = -60; // the next term is smaller by a factor of about 2^−60

std::size_t sideOf(double z)
{
    return z < 0.0 ? 0 : z > 0.0 ? 2 : 1;
}

} // namespace

NearZero::NearZero(const Activation &activation, const Parameters &parameters)
{
    constexpr double near = 1e-9;
    const std::vector<double> breakpoints = activation.breakpoints(parameters);
    m_isKnown = std::none_of(breakpoints.begin(), breakpoints.end(),
                             [](double x) { return x != 0.0 && std::abs(x) < near; });
    const auto power = [](double once, double twice) {
        if (once == 0.0 || twice == 0.0)
            return Power{};
        const auto order = static_cast<int>(std::lround(std::log2(std::abs(twice / once))));
        return Power{std::ldexp(once, -probeExponent * order), order};
    };
    const double probe = std::ldexp(1.0, probeExponent);
    for (const double sign : {-1.0, 1.0}) {
        const Jet once = activation.at(sign * probe, parameters);
        const Jet twice = activation.at(2.0 * sign * probe, parameters);
        m_value[sideOf(sign)] = power(once.value, twice.value);
        m_slope[sideOf(sign)] = power(once.first, twice.first);
    }
    const Jet zero = activation.at(0.0, parameters);
    m_value[1] = {zero.value, 0};
    m_slope[1] = {zero.first, 0};
}

void NearZero::apply(const ScaledMatrix &z, ScaledMatrix &f, ScaledMatrix &slope) const
{
    apply(m_value, z, f);
    apply(m_slope, z, slope);
}

void NearZero::apply(const Sides &sides, const ScaledMatrix &z, ScaledMatrix &result)
{
    // The greatest of the exponents that occur: beside it the others are small.
    int common = std::numeric_limits<int>::min();
    for (const double mantissa : z.values.reshaped()) {
        if (const Power &power = sides[sideOf(mantissa)]; power.factor != 0.0)
            common = std::max(common, power.order * z.exponent);
    }
    result.exponent = common == std::numeric_limits<int>::min() ? 0 : common;
    result.values = z.values.unaryExpr([&](double mantissa) {
        const Power &power = sides[sideOf(mantissa)];
        double product = power.factor;
        for (int i = 0; i < power.order; ++i)
            product *= std::abs(mantissa);
        return product == 0.0 ? 0.0 : std::ldexp(product, power.order * z.exponent - result.exponent);
    });
}

int excessOf(const Matrix &values)
{
    const double largest = values.cwiseAbs().maxCoeff();
    return largest == 0.0 || !std::isfinite(largest) || isComfortable(largest) ? 0 : std::ilogb(largest);
}

void multiply(Matrix &values, int exponent)
{
    if (exponent != 0)
        values = values.unaryExpr([exponent](double value) { return std::ldexp(value, exponent); }).eval();
}

} // namespace actiscope
