#pragma once

#include "core/facts/facts.h"
#include "core/facts/survey.h"

#include <vector>

namespace actiscope {

std::vector<DomainPart> domainOf(const Survey &survey);
Monotonicity monotonicityOf(const Survey &survey);
Parity parityOf(const Survey &survey);
Smoothness smoothnessOf(const Survey &survey);
/// Whether the mean of f over standard normal inputs is zero to rounding: of all odd functions, and of SELU and StarReLU
/// by their design (Klambauer et al. 2017; Yu et al. 2022).
bool isZeroCentred(const Survey &survey, Parity parity);

} // namespace actiscope
