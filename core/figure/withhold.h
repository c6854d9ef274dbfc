#pragma once

#include "core/figure/figure.h"
#include "core/state/deck.h"
#include "core/text/wording.h"

namespace actiscope {

/// Takes out of a figure of the state what a scene keeps back, and leaves the axes where they are: a class can draw its
/// guess into them.
void withhold(Figure &figure, const State &state, Hidden hidden, const Translate &translate);

} // namespace actiscope
