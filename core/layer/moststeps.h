#pragma once

namespace actiscope {

/// So many steps of gradient descent a neuron makes at most; see neuron.h. By itself, since a State is limited by it.
inline constexpr int mostSteps = 10000;

} // namespace actiscope
