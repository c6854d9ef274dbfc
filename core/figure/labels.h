#pragma once

#include "core/figure/figure.h"
#include "core/text/wording.h"

namespace actiscope {

/// Moves labels of one height as little as possible so that they do not overlap and stay within [top, bottom]:
/// least squares under order constraints (pool adjacent violators). Keeps the order of the anchors.
/// Labels must fit: labels.size() * height ≤ bottom − top.
void spread(std::vector<EndLabel> &labels, double height, double top, double bottom);

/// Gives a panel its end labels, spread out from where they are anchored. If not all fit, number `kept` does, and the
/// last one counts the rest.
void setEndLabels(Panel &panel, std::vector<EndLabel> labels, std::size_t kept, const TextMetrics &metrics,
                  const Translate &translate);

/// The least distance in pixels between a rectangle and the curves of a panel; 0 where one runs through it.
double clearance(const Panel &panel, const Rect &rect);

} // namespace actiscope
