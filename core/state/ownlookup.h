#pragma once

#include "core/state/state.h"

#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

/// The function of people's own with that id, or null.
const CustomFunction *ownFunction(const State &state, std::string_view id);
CustomFunction *ownFunction(State &state, std::string_view id);

/// The own functions that call it, directly; while there are any it cannot be removed.
std::vector<std::string> callersOf(const State &state, std::string_view id);

} // namespace actiscope
