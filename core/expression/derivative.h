#pragma once

#include "core/expression/tree.h"

namespace actiscope::expression {

/// f′ as a tree, simplified, for people to read and for code; what is drawn is computed by jets. At kinks it follows the one
/// rule: abs and sign have 0 at 0, clamp 1 at its ends, a tie of max or min half of each, a choice the branch that holds.
Tree derivativeOf(const Tree &tree);
/// A shorter formula of the same value wherever this one has one; it keeps the form that a person gave it where it can.
Tree simplified(const Tree &tree);

} // namespace actiscope::expression
