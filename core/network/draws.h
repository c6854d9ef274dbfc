#pragma once

#include "core/math/generator.h"

#include <cstdint>
#include <span>

/// What chance decides in a depth experiment. Each part is drawn from a generator of its own, so that it depends on
/// the seed and its own place alone: a deeper stack begins with the layers of a shallower one, a larger batch with the
/// samples of a smaller one.
namespace actiscope {

enum class Draw : std::uint64_t { Weights, Inputs, Directions };

/// The generator of one part. `place` is a layer, `block` a block of samples.
Generator generatorOf(std::uint64_t seed, Draw draw, int place, int block = 0);

/// Samples go through the stack in blocks of so many: their derivatives in all layers are kept for the way back.
inline constexpr int blockSamples = 64;

/// Fills a block of inputs, sample by sample, with standard normal numbers.
void drawInputs(std::uint64_t seed, int block, std::span<double> values);
/// Fills a block of gradients for the top of the stack whose last layer is `layer`: for each sample `width` numbers,
/// a vector of norm 1, all directions equally likely.
void drawDirections(std::uint64_t seed, int layer, int block, int width, std::span<double> values);

} // namespace actiscope
