#include "core/network/spread.h"

#include "core/network/scaledsum.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

/// No number has a smaller one: what is 0 leaves the exponent to the others.
constexpr int leastExponent = -(1 << 29);

int exponentOf(std::span<const double> values)
{
    double largest = 0.0;
    for (const double value : values)
        largest = std::max(largest, std::abs(value));
    if (largest == 0.0)
        return leastExponent;
    return isComfortable(largest) ? 0 : std::ilogb(largest);
}

} // namespace

/// Differences are taken from the first number: then those of equal numbers are exactly 0, and so is their mean.
void Spread::add(std::span<const double> values, int exponent)
{
    const int own = exponentOf(values);
    const auto scaled = [own](double value) { return own == 0 || own == leastExponent ? value : std::ldexp(value, -own); };
    const double first = scaled(values.front());
    const auto count = static_cast<double>(values.size());
    double sum = 0.0;
    for (const double value : values)
        sum += scaled(value) - first;
    const double mean = sum / count;
    double squares = 0.0;
    for (const double value : values) {
        const double difference = (scaled(value) - first) - mean;
        squares += difference * difference;
    }
    join(count, first + mean, squares, own == leastExponent ? own : own + exponent);
}

/// Chan, Golub & LeVeque, Updating formulae and a pairwise algorithm for computing sample variances, 1979.
void Spread::join(double count, double mean, double squares, int exponent)
{
    if (m_count == 0.0)
        m_exponent = exponent;
    const int common = std::max(m_exponent, exponent);
    const double ownMean = std::ldexp(m_mean, m_exponent - common);
    const double total = m_count + count;
    const double difference = std::ldexp(mean, exponent - common) - ownMean;
    m_squares = std::ldexp(m_squares, 2 * (m_exponent - common)) + std::ldexp(squares, 2 * (exponent - common))
        + difference * difference * (m_count / total * count);
    m_mean = ownMean + difference * (count / total);
    m_count = total;
    m_exponent = common;
}

double Spread::log10() const
{
    return 0.5 * std::log10(m_squares / m_count) + log10Of2 * m_exponent;
}

} // namespace actiscope
