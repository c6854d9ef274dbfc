#pragma once

#include "core/state/ownrecords.h"

namespace actiscope {

/// Those own functions that could be read, with ids and names that are theirs alone, and all their parameters within limits.
std::vector<CustomFunction> repairedOf(const OwnRecords &records);

} // namespace actiscope
