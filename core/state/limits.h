#pragma once

#include "core/curve/range.h"

/// What the fields of a State may hold.
namespace actiscope::limits {

/// Of x: far enough to see any tail, near enough that a pixel is still many doubles wide.
inline constexpr RangeLimits axis{1e6, 1e-6};
/// Of y: squares and steep slopes of the widest x range still fit.
inline constexpr RangeLimits verticalAxis{1e15, 1e-12};
/// The range that stays when one end is pushed onto the other.
inline constexpr double pushedSpan = 0.1;

inline constexpr double leastThreshold = 1e-12;
inline constexpr double greatestThreshold = 0.5;
inline constexpr int leastTextPercent = 100;
inline constexpr int greatestTextPercent = 200;

// The toy layer.
inline constexpr double greatestWeight = 1000.0;
inline constexpr double greatestBias = 1000.0;
inline constexpr double greatestSpread = 1000.0;
inline constexpr int mostRows = 1'000'000;
inline constexpr int mostColumns = 64;
inline constexpr int greatestSeed = 999'999;
inline constexpr double leastRate = 1e-4;
inline constexpr double greatestRate = 10.0;

// Depth.
inline constexpr int mostLayers = 200;
inline constexpr double greatestWeightScale = 10.0;
inline constexpr int mostUnits = 256;
inline constexpr int mostDepthSamples = 4096;

} // namespace actiscope::limits
