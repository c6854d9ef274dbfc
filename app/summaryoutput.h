#pragma once

#include "app/arguments.h"

namespace actiscope {

/// Prints what the layer makes of a batch as a whole, in lines `statistic,value` or as JSON: the numbers that the window
/// shows of it.
void printSummary(const LayerArguments &arguments, const Batch &batch);

} // namespace actiscope
