#pragma once

#include "core/expression/tree.h"

namespace actiscope::expression {

/// The same function, value and domain, in a form whose digits plain arithmetic does not lose: sigmoid, tanh, softplus, expm1,
/// log1p, erfc and Φ in place of what they are made of, and sums that cancel written as products. What has no such form
/// here stays as it is. Activations are left alone: see expanded().
Tree stableForm(const Tree &tree);

} // namespace actiscope::expression
