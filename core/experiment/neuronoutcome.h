#pragma once

#include "core/layer/neuron.h"

#include <vector>

namespace actiscope {

/// Neurons that learn beside each other from the Toy layer's batch.
struct NeuronOutcome {
    NeuronSetup setup;
    std::vector<std::vector<NeuronMoment>> traces; ///< of each function after 0, 1, … steps
};

} // namespace actiscope
