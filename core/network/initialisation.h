#pragma once

#include "core/network/depth.h"

#include <cstdint>
#include <vector>

namespace actiscope {

/// The weights of one layer, `width` × `width` numbers column by column. Layers are counted from 1; width ≥ 2.
std::vector<double> drawnWeights(Initialisation initialisation, int width, std::uint64_t seed, int layer);

} // namespace actiscope
