#pragma once

#include "core/activation/activation.h"
#include "core/math/progress.h"
#include "core/network/detail.h"
#include "core/network/initialisation.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

/// What a stack of equal layers h ← f(W·h) does to a signal on its way forward and to a gradient on its way back.
namespace actiscope {

struct DepthSetup {
    FunctionRef activation;
    Parameters parameters;
    int depth = 20;            ///< L, 1 to 200: how many layers the stack has
    int width = 64;            ///< n, 1 to 256: units per layer
    int batch = 128;           ///< samples, 1 to 4096
    double weightScale = 1.0;  ///< multiplies every weight
    Initialisation initialisation = Initialisation::He;
    std::uint64_t seed = 1;
    double input = 1.0;        ///< the one sample of a stack of width 1

    bool operator==(const DepthSetup &) const = default;
};

/// A gradient's norm at some depth, as a decimal logarithm: products of small factors end below every double.
struct DepthPoint {
    int depth = 0;
    double log10 = 0.0; ///< −inf: the gradient is exactly 0
    bool operator==(const DepthPoint &) const = default;
};

struct DepthResult {
    /// log₁₀ of the standard deviation of the signal h_l over units and batch, for l = 0 (the input) to L, also where it
    /// is below every double. With width 1 log₁₀ |h_l|. +inf from where the signal overflows on; −inf where it is 0, or
    /// below 10^−20,000,000.
    std::vector<double> signal;
    /// log₁₀ ‖∂L/∂h_l‖ for l = 0 to L: root mean square over the batch of the norm, which is 1 at the top (l = L).
    /// NaN where the signal has overflowed.
    std::vector<double> gradient;
    /// log₁₀ ‖∂L/∂h_0‖, the gradient that leaves layer 1, of the stacks of 1, 2, … L layers (the first layers of the
    /// whole stack, each with a gradient of norm 1 sent in at its own top). Ascending; with Detail::Coarse not all
    /// depths, but the first and the last.
    std::vector<DepthPoint> byDepth;
    /// Width 1: the factors w·f′(z_l) of layers 1 to L, whose product is the gradient; else empty. A factor below every
    /// double is 0 here; the gradients beside it tell its size.
    std::vector<double> factors;
    bool operator==(const DepthResult &) const = default;
};

/// Propagates a batch of standard normal inputs through real matrices, and random unit gradients back. With width 1
/// the weight of every layer is the weight scale, whatever the initialisation, and the sample is setup.input: the
/// gradient is the product ∏ w·f′(z_l). The same seed gives the same result for any number of threads; the weights do
/// not depend on the function, so that functions are compared on one network. Nothing if stopped.
/// `progress` gets at most depthSteps() steps on the way.
std::optional<DepthResult> depthResult(const DepthSetup &setup, Detail detail, std::stop_token stop = {},
                                       Progress *progress = nullptr);
/// How much work that is.
std::size_t depthSteps(const DepthSetup &setup, Detail detail);

} // namespace actiscope
