#pragma once

#include "core/network/nearzero.h"
#include "core/network/scaledsum.h"
#include "core/network/stackweights.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace actiscope {

/// The sum over samples of a gradient's squared norm: at the top of a stack, and below each of its layers.
struct GradientSums {
    int depth = 0;                ///< of the stack
    ScaledSum top;                ///< where the gradient was sent in
    std::vector<ScaledSum> below; ///< of h_0, h_1, … h_{depth − 1}
};

/// Sends gradients back through the first layers of a stack, for stacks of several depths at once: one wide product a
/// layer. `slopes` holds f′(z) of a block of samples for each layer from 1 on, comfortably scaled. Adds what the block gives to `sums`,
/// which stand in ascending depth. False if stopped.
bool addBackward(const DepthSetup &setup, const StackWeights &weights, const std::vector<ScaledMatrix> &slopes, int block,
                 std::vector<GradientSums> &sums, const std::stop_token &stop, Progress &progress);

} // namespace actiscope
