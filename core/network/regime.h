#pragma once

/// What the size of a gradient means for learning.
namespace actiscope {

/// From nothing to too much. The bands between them have no gap.
enum class GradientRegime {
    Zero,         ///< exactly 0: nothing is learnt, however long it takes
    BelowFloat32, ///< lost when it is added to a weight of 1 in single precision
    Vanishing,    ///< learns, but too slowly to be of use
    Learns,
    Exploding     ///< a step is as large as the weights themselves; also where there is no finite number
};

/// The bounds of the bands, as decimal logarithms of the norm, for weights of order 1.
/// log₁₀ 2⁻²⁴, half the distance of 1 from the next number of float32: plain gradient descent that adds a smaller
/// gradient to a weight of 1 leaves it as it is, even with a learning rate of 1. Smaller weights, and optimisers that
/// rescale gradients, as Adam does, still learn.
inline constexpr double float32Limit = -7.2247198959355487;
/// With a learning rate of 0.1, as is usual for gradient descent, a weight needs 10⁴ steps to move by its own size.
inline constexpr double learnsFrom = -3.0;
/// With a learning rate of 0.1 one step moves a weight by its own size.
inline constexpr double learnsTo = 1.0;

/// The band of a norm of which this is the decimal logarithm; −inf: Zero, +inf and NaN: Exploding. A bound belongs to
/// the band that learns better.
GradientRegime regimeOf(double log10Norm);

} // namespace actiscope
