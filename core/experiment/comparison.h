#pragma once

#include "core/layer/toylayer.h"
#include "core/state/state.h"

#include <cstddef>
#include <vector>

/// Which functions the experiments compare.
namespace actiscope {

/// The functions that an experiment compares: those shown, and the selected one.
std::vector<LayerFunction> comparedFunctions(const State &state);
/// Where the selected one is among them.
std::size_t selectedIndex(const std::vector<LayerFunction> &functions, const State &state);
/// Those that learn beside each other: the selected function and those that always do.
std::vector<LayerFunction> learningFunctions(const State &state);

} // namespace actiscope
