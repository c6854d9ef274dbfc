#pragma once

#include "core/activation/activation.h"

#include <span>
#include <string>
#include <string_view>

namespace actiscope {

/// A family as programs name it: early, rectified, smooth_gated, piecewise, other.
std::string_view familyId(Family family);

/// The records of activations as a JSON array: one object a function, with what a person wrote about it.
/// Texts are in English, numbers in their shortest form; a limit that is infinite is the string "inf" or "-inf".
std::string catalogueJson(std::span<const FunctionRef> functions);

} // namespace actiscope
