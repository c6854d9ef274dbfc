#pragma once

#include "core/state/state.h"

#include <QString>

namespace actiscope {

/// A name for a file with the picture of a state, made of the functions that it shows; without an ending.
QString pictureName(const State &state);

} // namespace actiscope
