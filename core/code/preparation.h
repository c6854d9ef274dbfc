#pragma once

#include "core/expression/tree.h"

namespace actiscope {

/// A formula in terms that languages have: conditions without "not", ln σ as a softplus. For arrays, where all branches are
/// computed, x is clipped in a branch that overflows where it is not taken: its gradient would be NaN.
expression::Tree prepared(const expression::Tree &tree, bool arrays);

} // namespace actiscope
