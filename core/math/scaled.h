#pragma once

#include "core/math/precise.h"

namespace actiscope {

/// A number as mantissa · scale, where scale is a power of two: 1, or so small that the mantissa keeps all its digits
/// where the number itself would be subnormal. x·σ(x) at x = −745 has σ = 4.9e-324, a single bit; multiplied by x
/// first and scaled last, the product is right.
template <Compensated T>
struct Scaled {
    T mantissa;
    double scale = 1.0;

    /// The plain number.
    T rounded() const { return mantissa * scale; }
};

/// The scale for numbers below e^(−scaledBeyond), and where even x times the number is zero.
inline constexpr double tinyScale = 0x1p-200;
inline constexpr double scaledBeyond = 600.0;
inline constexpr double vanishedBeyond = 1500.0;

/// x·g for a gate g that decays like an exponential: where it has reached zero it wins over any x, infinite too.
template <Compensated T>
T operator*(const T &x, const Scaled<T> &g) { return term(x, g.mantissa) * g.scale; }

} // namespace actiscope
