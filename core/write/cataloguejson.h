#pragma once

#include "core/activation/activation.h"

#include <span>
#include <string>
#include <string_view>

namespace actiscope {

/// A family as programs name it: early, rectified, smooth_gated, piecewise, other, own.
std::string_view familyId(Family family);

/// The records of activations as a JSON array: one object a function, with what a person wrote about it, and under
/// "facts" what is computed from its formula with the default parameters (see core/facts/facts.h). Texts are in English,
/// numbers in their shortest form; what is infinite is the string "inf" or "-inf", what there is not is null.
std::string catalogueJson(std::span<const FunctionRef> functions);

} // namespace actiscope
