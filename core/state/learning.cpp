#include "core/state/learning.h"

#include "core/layer/moststeps.h"

#include <algorithm>

namespace actiscope {

void learn(State &state, int steps)
{
    Learning &learning = state.layer.learning;
    learning.steps = std::clamp(learning.steps + steps, 0, mostSteps);
}

bool canLearn(const State &state)
{
    return state.layer.learning.steps < mostSteps;
}

void push(State &state)
{
    if (!canLearn(state))
        return;
    state.layer.learning.pushes.push_back(state.layer.learning.steps);
    learn(state, 1);
}

void unlearn(State &state)
{
    state.layer.learning.steps = 0;
    state.layer.learning.pushes.clear();
}

} // namespace actiscope
