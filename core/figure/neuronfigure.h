#pragma once

#include "core/figure/page.h"
#include "core/state/state.h"
#include "core/text/wording.h"

namespace actiscope {

struct NeuronOutcome;

/// The charts of a neuron that learns: what it answers; weight, bias, loss and share alive over the steps.
inline constexpr std::size_t neuronCharts = 5;

/// Lays these charts out on a page, the first at the left of the others.
Page neuronPage(double width, double height, std::string title, const TextMetrics &metrics);

/// The picture of neurons that learn: after the last step of the outcome, and on the way there.
Figure neuronFigure(const State &state, const NeuronOutcome &outcome, const Page &page, const TextMetrics &metrics,
                    const Translate &translate);

} // namespace actiscope
