#pragma once

#include "core/network/detail.h"

#include <memory>
#include <stop_token>

namespace actiscope {

struct DepthOutcome;
struct LayerOutcome;
struct NeuronOutcome;
struct State;

/// The answers of those Experiments that the whole program shares: an export of what the window shows, a lesson's
/// question about it and a lecture's picture of it do not compute it again. Functions, since a figure is one of a state:
/// whoever asks for it, on whatever thread, need not know where answers are kept. Each is null if stopped.
std::shared_ptr<const LayerOutcome> layerOutcome(const State &state, std::stop_token stop = {});
std::shared_ptr<const NeuronOutcome> neuronOutcome(const State &state, std::stop_token stop = {});
std::shared_ptr<const DepthOutcome> depthOutcome(const State &state, Detail detail, std::stop_token stop = {});
/// How far the layer or the stack is that was begun last: from 0 to 1; negative if there was none.
double outcomeShare();

} // namespace actiscope
