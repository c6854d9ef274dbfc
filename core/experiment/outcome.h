#pragma once

#include "core/state/state.h"

#include <memory>
#include <stop_token>
#include <vector>

/// What the Toy layer and Depth have computed for a state. Large batches and deep stacks take long, so these may be
/// called from any thread and stopped, and each remembers its last answers: an export of what the window shows does not
/// compute it again. The answers depend on the state alone.
namespace actiscope {

/// The functions that an experiment compares: those shown, and the selected one.
std::vector<LayerFunction> comparedFunctions(const State &state);
/// Where the selected one is among them.
std::size_t selectedIndex(const std::vector<LayerFunction> &functions, const State &state);
/// Those that learn beside each other: ReLU, Leaky ReLU and the selected function.
std::vector<LayerFunction> learningFunctions(const State &state);

struct LayerOutcome {
    LayerSetup setup;
    LayerResult result;
};
/// Null if stopped.
std::shared_ptr<const LayerOutcome> layerOutcome(const State &state, std::stop_token stop = {});

struct NeuronOutcome {
    NeuronSetup setup;
    std::vector<std::vector<NeuronMoment>> traces; ///< of each function after 0, 1, … steps
};
/// Null if stopped.
std::shared_ptr<const NeuronOutcome> neuronOutcome(const State &state, std::stop_token stop = {});

struct DepthOutcome {
    std::vector<DepthSetup> setups; ///< one a function
    std::vector<DepthResult> results;
    Detail detail = Detail::Full;
};
/// Null if stopped. Where only a coarse answer is wanted, a full one that is known already will do.
std::shared_ptr<const DepthOutcome> depthOutcome(const State &state, Detail detail, std::stop_token stop = {});

} // namespace actiscope
