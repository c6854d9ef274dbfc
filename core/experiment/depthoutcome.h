#pragma once

#include "core/network/depth.h"

#include <vector>

namespace actiscope {

/// What a stack does with each of the compared functions.
struct DepthOutcome {
    std::vector<DepthSetup> setups; ///< one a function
    std::vector<DepthResult> results;
    Detail detail = Detail::Full;
};

} // namespace actiscope
