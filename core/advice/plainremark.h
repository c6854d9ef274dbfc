#pragma once

#include "core/activation/activation.h"
#include "core/curve/range.h"
#include "core/text/wording.h"

#include <string>

namespace actiscope {

/// What plain double arithmetic makes of a function in the range, or, if all is well there, in −1000 … 1000: of a formula that
/// somebody typed as it stands, of a built-in in the form that textbooks have. Where it goes wrong, what the true value is, and
/// which form is better, if there is one. Empty if nothing goes wrong.
std::string plainRemark(const Activation &function, const Parameters &parameters, Range range, const Translate &translate);

} // namespace actiscope
