#include "core/experiment/outcomes.h"

#include "core/experiment/experiments.h"

#include <utility>

namespace actiscope {

namespace {

Experiments &shared()
{
    static Experiments experiments;
    return experiments;
}

} // namespace

std::shared_ptr<const LayerOutcome> layerOutcome(const State &state, std::stop_token stop)
{
    return shared().layer(state, std::move(stop));
}

std::shared_ptr<const NeuronOutcome> neuronOutcome(const State &state, std::stop_token stop)
{
    return shared().neuron(state, std::move(stop));
}

std::shared_ptr<const DepthOutcome> depthOutcome(const State &state, Detail detail, std::stop_token stop)
{
    return shared().depth(state, detail, std::move(stop));
}

double outcomeShare()
{
    return shared().progress().share();
}

} // namespace actiscope
