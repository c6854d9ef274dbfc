#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>

namespace actiscope {

/// log₁₀ 2.
inline constexpr double log10Of2 = std::numbers::ln2 / std::numbers::ln10;

/// Whether the square of a number is still far from overflow and underflow, products with a few such numbers too.
inline bool isComfortable(double magnitude) { return magnitude > 1e-50 && magnitude < 1e50; }

/// A sum of numbers m·2^e ≥ 0 whose exponents may lie far apart and far beyond those of a double.
class ScaledSum
{
public:
    /// m is 0, or neither tiny nor huge: what is added to it has the same claim.
    void add(double mantissa, int exponent)
    {
        if (mantissa == 0.0)
            return;
        if (m_mantissa == 0.0)
            m_exponent = exponent;
        const int common = std::max(m_exponent, exponent);
        m_mantissa = std::ldexp(m_mantissa, m_exponent - common) + std::ldexp(mantissa, exponent - common);
        m_exponent = common;
    }

    /// log₁₀ of this sum over another, which is not 0: −inf if this one is 0, exactly 0 if they are equal.
    double log10Over(const ScaledSum &other) const
    {
        return std::log10(m_mantissa / other.m_mantissa) + log10Of2 * (m_exponent - other.m_exponent);
    }

private:
    double m_mantissa = 0.0;
    int m_exponent = 0;
};

} // namespace actiscope
