#pragma once

#include "core/layer/toylayer.h"

#include <cstddef>
#include <span>

namespace actiscope {

/// Some elements on their way through the layer: x, z = w·x + b, a = f(z) and f′(z).
struct LayerBlock {
    std::span<const double> x;
    std::span<const double> z;
    std::span<const double> a;
    std::span<const double> slope;
};

/// What the statistics of a function are made of. Sums of the same blocks, added in the same order, are the same.
struct LayerSums {
    std::size_t count = 0;
    std::size_t dead = 0;
    std::size_t saturated = 0;
    std::size_t aboveHalf = 0;
    std::size_t onPositiveSide = 0;
    double mean = 0.0;    ///< of a; exact where all are equal
    double squares = 0.0; ///< of a less that mean: exactly 0 where all are equal
    double slope = 0.0;   ///< of |∂a/∂x|
    double weightSlope = 0.0; ///< of |∂a/∂w|

    /// Adds those of other elements.
    void add(const LayerSums &other);
    LayerStatistics statistics() const;
};

/// The sums over a block, which is short enough for the processor's cache.
LayerSums sumsOf(const LayerBlock &block, double weight, double threshold);

} // namespace actiscope
