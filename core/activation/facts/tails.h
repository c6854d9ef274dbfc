#pragma once

#include "core/activation/facts.h"
#include "core/activation/facts/survey.h"

namespace actiscope {

TailFact leftTailOf(const Survey &survey, double threshold);
TailFact rightTailOf(const Survey &survey, double threshold);

} // namespace actiscope
