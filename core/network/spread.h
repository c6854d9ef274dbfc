#pragma once

#include <span>

namespace actiscope {

/// The standard deviation of numbers of any magnitude, where squares would overflow or underflow too.
class Spread
{
public:
    /// Adds some finite numbers times 2^exponent, at least one; the exponent is above leastScaledExponent of nearzero.h.
    void add(std::span<const double> values, int exponent = 0);

    /// log₁₀ of the standard deviation of all numbers added (of the population: divided by the count). −inf, exactly,
    /// if they are all equal.
    double log10() const;

private:
    void join(double count, double mean, double squares, int exponent);

    double m_count = 0.0;
    double m_mean = 0.0;    ///< times 2^exponent
    double m_squares = 0.0; ///< the sum of squared differences from the mean, times 2^(2·exponent)
    int m_exponent = 0;
};

} // namespace actiscope
