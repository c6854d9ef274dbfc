#pragma once

#include "core/state/state.h"

#include <string>
#include <vector>

namespace actiscope {

/// Those of controlKeys() that change what the state's workspace shows, in the same order.
std::vector<std::string> suitingControls(const State &state);
/// The sliders that suit a state when nobody has chosen.
std::vector<std::string> usualControls(const State &state);

} // namespace actiscope
