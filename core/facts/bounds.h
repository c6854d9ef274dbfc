#pragma once

#include "core/facts/facts.h"
#include "core/facts/survey.h"

namespace actiscope {

/// The least upper bound of f.
Bound supremumOf(const Survey &survey);
/// The greatest lower bound of f.
Bound infimumOf(const Survey &survey);
/// The least upper bound of |f′| of a function that does not jump.
Bound largestSlopeOf(const Survey &survey);

} // namespace actiscope
