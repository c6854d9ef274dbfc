#pragma once

#include "core/activation/activation.h"
#include "core/curve/range.h"
#include "core/layer/batch.h"
#include "core/layer/histogram.h"
#include "core/math/progress.h"

#include <optional>
#include <stop_token>
#include <vector>

/// A toy layer: a = f(w·x + b) with one weight and one bias, applied to each element of a batch.
namespace actiscope {

/// One element on its way through the layer, with the gradients of its output.
struct LayerPoint {
    double x = 0.0;
    double z = 0.0;    ///< w·x + b, the pre-activation
    double a = 0.0;    ///< f(z)
    double da_dx = 0.0; ///< f′(z)·w
    double da_dw = 0.0; ///< f′(z)·x
    double da_db = 0.0; ///< f′(z)
};
/// An exact zero wins over infinity: a dead ReLU has no gradient at an infinite x either, and w = 0 lets no x through.
LayerPoint layerAt(const Activation &activation, const Parameters &parameters, double weight, double bias, double x);

/// A function in the layer's place of f.
struct LayerFunction {
    FunctionRef activation;
    Parameters parameters;
    bool operator==(const LayerFunction &) const = default;
};

/// What a function makes of the whole batch.
struct LayerStatistics {
    double mean = 0.0;         ///< of a
    double deviation = 0.0;    ///< standard deviation of a (of the population: divided by the count)
    double dead = 0.0;         ///< share of elements with f′(z) = 0
    double saturated = 0.0;    ///< share with |f′(z)| below the threshold, the dead ones included
    double meanSlope = 0.0;    ///< mean |∂a/∂x|
    double meanWeightSlope = 0.0; ///< mean |∂a/∂w|
    double aboveHalf = 0.0;    ///< share with a > 0.5: class 1, where a is read as a probability
    double onPositiveSide = 0.0; ///< share with z > 0
    bool operator==(const LayerStatistics &) const = default;
};

/// All that a result depends on.
struct LayerSetup {
    Batch batch;        ///< as drawn or read
    double spread = 1.0; ///< x = spread · batch value
    double weight = 1.0;
    double bias = 0.0;
    double threshold = 0.01; ///< |f′| below it counts as saturated
    std::vector<LayerFunction> functions; ///< in catalogue order
    std::size_t drawn = 0;   ///< index of the function whose outputs the histogram counts
    bool operator==(const LayerSetup &) const = default;
};

struct LayerResult {
    Histogram input;         ///< of x
    Histogram preActivation; ///< of z
    Histogram output;        ///< of a, of the drawn function; empty without functions
    Range inputs;            ///< least and greatest x, of those that the histogram counts; {0, 1} if it counts none
    std::vector<LayerStatistics> statistics; ///< one a function
    std::vector<double> samples; ///< x of at most mostLayerSamples elements, evenly taken from the batch
};
inline constexpr std::size_t mostLayerSamples = 1000;

/// Sends the batch through the layer, on so many threads (0: one a processor); exact, each element counts. A result
/// does not depend on how many threads there are. Nothing if stopped. Values that overflow stay ±inf; sums of them are
/// what IEEE 754 says, and histograms leave them out. Without elements all statistics are 0. While it runs it takes as
/// much memory again as the batch; throws std::bad_alloc if there is too little.
/// `progress` is started and told how far it is.
std::optional<LayerResult> layerResult(const LayerSetup &setup, std::stop_token stop = {}, unsigned threads = 0,
                                       Progress *progress = nullptr);

} // namespace actiscope
