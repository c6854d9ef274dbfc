#include "core/math/roundnumber.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

/// digits × 10^exponent, rounded once: negative powers of ten are exact only as divisors.
double decimal(double digits, int exponent)
{
    const double power = std::pow(10.0, std::abs(exponent));
    return exponent < 0 ? digits / power : digits * power;
}

int exponentOf(double value)
{
    return static_cast<int>(std::floor(std::log10(value)));
}

} // namespace

double niceStep(double span, double parts)
{
    const double rough = span / std::max(parts, 1.0);
    const int exponent = exponentOf(rough);
    // The little less takes up the rounding of a span that is meant to be a round number.
    for (const double digit : {1.0, 2.0, 5.0}) {
        if (decimal(digit, exponent) >= rough * (1.0 - 1e-9))
            return decimal(digit, exponent);
    }
    return decimal(1.0, exponent + 1);
}

int decimalsOf(double step)
{
    return std::clamp(-exponentOf(step * (1.0 + 1e-9)), 0, 20);
}

double onGrid(double value, double step)
{
    const int exponent = exponentOf(step * (1.0 + 1e-9));
    const double digit = std::round(step / decimal(1.0, exponent));
    const double rounded = decimal(std::round(value / step) * digit, exponent);
    return std::isfinite(rounded) ? rounded + 0.0 : value; // no −0
}

double tidy(double value, double resolution)
{
    if (!(resolution > 0.0) || !std::isfinite(value) || !std::isfinite(resolution))
        return value;
    return onGrid(value, decimal(1.0, exponentOf(resolution)));
}

} // namespace actiscope
