#pragma once

#include "core/figure/page.h"
#include "core/state/state.h"
#include "core/text/wording.h"

namespace actiscope {

struct DepthOutcome;

/// The charts of Depth: the gradient that leaves layer 1 by depth; gradient and signal layer by layer.
inline constexpr std::size_t depthCharts = 3;

/// Lays these charts out on a page, the first above the others.
Page depthPage(double width, double height, std::string title, const TextMetrics &metrics);

/// The picture of a gradient on its way back through the stack, for every compared function: its panels on
/// logarithmic axes, a table of what reaches layer 1, and a diagnosis in words. In a stack of width 1 the second chart
/// shows the factors w·f′(z) one by one instead of their products. A pure function.
Figure depthFigure(const State &state, const DepthOutcome &outcome, const Page &page, const TextMetrics &metrics,
                   const Translate &translate);

/// What to try next, with numbers of the outcome.
std::vector<std::string> depthAdvice(const State &state, const DepthOutcome &outcome, const Translate &translate);

/// The factors of a stack of width 1 for the selected function: "0.1966 · 0.2239 · … = 4.1×10⁻¹³"; else empty.
std::string factorText(const State &state, const DepthOutcome &outcome);

} // namespace actiscope
