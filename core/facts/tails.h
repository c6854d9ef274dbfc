#pragma once

#include "core/facts/facts.h"
#include "core/facts/survey.h"

namespace actiscope {

TailFact leftTailOf(const Survey &survey, double threshold);
TailFact rightTailOf(const Survey &survey, double threshold);

} // namespace actiscope
