#pragma once

#include "core/figure/figure.h"

#include <vector>

namespace actiscope {

/// Adds a note to a panel at that one of some places (left edge and middle of its height, in pixels) where it is
/// clearest of curves and overlaps no other note; the earlier place wins where two are clear enough.
/// Places outside the plot are moved in. Where every place overlaps a note, or a curve, a dot or the cursor line runs
/// through each, none is added.
void placeNote(Panel &panel, Text note, const std::vector<Point> &places, const TextMetrics &metrics);

/// The same with the places around a point, given in data units: above, below, and at the corners.
void placeBeside(Panel &panel, Text note, Point at, const TextMetrics &metrics);

} // namespace actiscope
