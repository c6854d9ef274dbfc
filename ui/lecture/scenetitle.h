#pragma once

#include "core/state/state.h"

#include <QString>

namespace actiscope {

/// What a state shows, as the title of a scene in the program's language: "Sigmoid, ReLU and GELU".
QString sceneTitle(const State &state);

} // namespace actiscope
