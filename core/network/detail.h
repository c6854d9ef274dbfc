#pragma once

namespace actiscope {

/// How many depths DepthResult::byDepth holds: those that are soon computed, or each one.
enum class Detail { Coarse, Full };

} // namespace actiscope
