#pragma once

#include "core/figure/figure.h"
#include "core/text/wording.h"

namespace actiscope {

/// Says in words what a panel shows: its ranges, every function's value at the cursor, and the course of the
/// selected one.
std::string describe(const Panel &panel, const Figure &figure, const Translate &translate);

} // namespace actiscope
