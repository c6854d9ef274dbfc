#pragma once

#include "core/expression/tree.h"

namespace actiscope::expression {

/// f′ as a tree, simplified, for people to read and for code; what is drawn is computed by jets. At kinks it follows the one
/// rule: abs and sign have 0 at 0, clamp 1 at its ends, a tie of max or min half of each, a choice the branch that holds.
/// Null if it would have more than `mostNodes` nodes, or take longer than somebody who types waits.
Tree derivativeOf(const Tree &tree);
/// The same for code that computes in plain doubles, of a tree without calls (see expanded()): with σ(u)·σ(−u) for
/// σ(u)·(1 − σ(u)) and the like, and no common denominators, so that it overflows and cancels no sooner than the tree does.
Tree stableDerivativeOf(const Tree &tree);
/// A shorter formula of the same value wherever this one has one; it keeps the form that a person gave it where it can.
Tree simplified(const Tree &tree);

} // namespace actiscope::expression
