#pragma once

#include "core/network/depth.h"

namespace actiscope {

/// The depth experiment at width 1: numbers that follow from each other, and the product of their factors as a sum of
/// logarithms.
DepthResult chainResult(const DepthSetup &setup);

} // namespace actiscope
