#pragma once

#include <cmath>
#include <optional>

/// Sums and products of doubles that are doubles.
namespace actiscope::expression {

inline constexpr double largestWhole = 9007199254740992.0; // 2⁵³

inline bool isWhole(double number) { return number == std::floor(number) && std::abs(number) < largestWhole; }

/// a·b, if it is a double well inside their range, or 0 because a or b is.
inline std::optional<double> exactProduct(double a, double b)
{
    const double product = a * b, size = std::abs(product);
    if (a == 0.0 || b == 0.0)
        return std::isfinite(product) ? std::optional(0.0) : std::nullopt;
    if (!(size > 1e-280 && size < 1e280) || std::fma(a, b, -product) != 0.0)
        return std::nullopt;
    return product;
}

/// a + b, if it is a double (Knuth's two-sum).
inline std::optional<double> exactSum(double a, double b)
{
    const double sum = a + b, part = sum - a;
    if (!std::isfinite(sum) || (a - (sum - part)) + (b - part) != 0.0)
        return std::nullopt;
    return sum;
}

} // namespace actiscope::expression
