#pragma once

#include "core/state/state.h"

/// A neuron's way through gradient descent, as changes of a state.
namespace actiscope {

/// Learns so many steps more, as far as there are any.
void learn(State &state, int steps);
bool canLearn(const State &state);
/// Pushes all neurons, which their next step shows; makes that step.
void push(State &state);
/// Back to the start.
void unlearn(State &state);

} // namespace actiscope
