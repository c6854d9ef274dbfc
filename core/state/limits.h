#pragma once

#include "core/curve/range.h"

/// What the axes of a State may hold; fields() says it of all other numbers.
namespace actiscope::limits {

/// Of x: far enough to see any tail, near enough that a pixel is still many doubles wide.
inline constexpr RangeLimits axis{1e6, 1e-6};
/// Of y: squares and steep slopes of the widest x range still fit.
inline constexpr RangeLimits verticalAxis{1e15, 1e-12};
/// The range that stays when one end is pushed onto the other.
inline constexpr double pushedSpan = 0.1;

} // namespace actiscope::limits
