#pragma once

#include "core/activation/activation.h"

namespace actiscope {

// One function a family, each giving its records in the order in which the function list shows them.
std::span<const Activation> earlyActivations();
std::span<const Activation> rectifiedActivations();
std::span<const Activation> gatedActivations();
std::span<const Activation> piecewiseActivations();
std::span<const Activation> otherActivations();

} // namespace actiscope
