#pragma once

#include "core/figure/figure.h"
#include "core/layer/toylayer.h"
#include "core/text/wording.h"

#include <optional>

namespace actiscope {

struct LayerOutcome;

/// How a layer fares with a batch. The first that applies, from the worst on.
enum class LayerRegime {
    Dead,       ///< no element has a gradient
    Exploding,  ///< outputs overflow, or |∂a/∂x| is above explodingSlope on average
    Dying,      ///< half of the elements or more have none
    Saturating, ///< half of the elements or more have next to none
    Healthy
};

/// Ten such layers multiply a gradient by 1000 and more.
inline constexpr double explodingSlope = 2.0;
/// From this share on the gradients that are missing are the batch's, not some element's.
inline constexpr double mostWithout = 0.5;

LayerRegime regimeOf(const LayerStatistics &statistics);

/// The greatest bias at which no input of a range (its least and greatest x) gives a gradient, for a function that is
/// flat all the way to the left, as ReLU is; nothing for others.
std::optional<double> deadlyBias(const LayerFunction &function, double weight, Range inputs);

/// What happened to the batch with the drawn function, in words.
std::vector<Remark> layerRemarks(const LayerOutcome &outcome, const Translate &translate);

} // namespace actiscope
