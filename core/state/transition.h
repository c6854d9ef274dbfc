#pragma once

#include "core/state/state.h"

namespace actiscope {

/// The state on the way from one scene to the next: at 0 ≤ t < 1 all that can be moved gradually (fields that
/// move, vertical ranges that both have, parameters) lies between the two, everything else is the next scene's already;
/// at t ≥ 1 it is `to`, exactly.
State between(const State &from, const State &to, double t);

/// Whether a motion from one to the other would be seen at all.
bool movesBetween(const State &from, const State &to);

} // namespace actiscope
