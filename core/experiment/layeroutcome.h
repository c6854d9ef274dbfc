#pragma once

#include "core/layer/toylayer.h"

namespace actiscope {

/// A batch on its way through the Toy layer, and what has become of it.
struct LayerOutcome {
    LayerSetup setup;
    LayerResult result;
};

} // namespace actiscope
