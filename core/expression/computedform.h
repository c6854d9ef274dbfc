#pragma once

#include "core/expression/tree.h"

namespace actiscope::expression {

/// What is computed of a tree whose stable form, with all calls expanded, is `stable`: the same function, in a form that says
/// at single points what the other does not. It is not for people, nor for code.
///
/// ELU and SELU have f″ = 0 at their kink, as PyTorch's second derivative asks whether x < 0; and sign(u)·|u|^c with
/// 0 < c < 1, by rule 0·∞ at 0, has a vertical tangent there.
Tree computedForm(const Tree &tree, const Tree &stable);

} // namespace actiscope::expression
