#pragma once

#include "core/activation/activation.h"

namespace actiscope {

// One function a family, but two for the rectified ones, with corners and without. Each gives its records in the order
// in which the function list shows them.
std::vector<Activation> earlyActivations();
std::vector<Activation> rectifiedActivations();
std::vector<Activation> softRectifiedActivations();
std::vector<Activation> gatedActivations();
std::vector<Activation> piecewiseActivations();
std::vector<Activation> otherActivations();

} // namespace actiscope
