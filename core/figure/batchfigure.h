#pragma once

#include "core/figure/page.h"
#include "core/state/state.h"
#include "core/text/wording.h"

namespace actiscope {

struct LayerOutcome;

/// The charts of the Toy layer while it shows a batch: inputs, pre-activations, outputs, and the layer's response.
inline constexpr std::size_t batchCharts = 4;

/// Lays these charts out on a page, with the table of the batch beside the response.
Page batchPage(double width, double height, std::string title, const TextMetrics &metrics);

/// The picture of a batch on its way through the layer, with the selected function as f: its panels, the table of all
/// compared functions, and what the numbers come to in words. A pure function.
Figure batchFigure(const State &state, const LayerOutcome &outcome, const Page &page, const TextMetrics &metrics,
                   const Translate &translate);

} // namespace actiscope
