#pragma once

#include "core/state/ownrecords.h"

namespace actiscope {

/// Equal functions have the same records for as long as anybody keeps them, and those that were asked for last are
/// kept, so that caches may go by a record's address. From any thread.
std::shared_ptr<const OwnRecords> recordsOf(const std::vector<CustomFunction> &own);

} // namespace actiscope
