#include "core/state/experiments.h"

#include "core/layer/moststeps.h"
#include "core/state/limits.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

void limit(double &value, double fallback, double minimum, double maximum)
{
    value = std::isnan(value) ? fallback : std::clamp(value, minimum, maximum);
}

void limit(int &value, int minimum, int maximum)
{
    value = std::clamp(value, minimum, maximum);
}

} // namespace

void repair(ToyLayer &layer)
{
    const ToyLayer fresh;
    limit(layer.weight, fresh.weight, -limits::greatestWeight, limits::greatestWeight);
    limit(layer.bias, fresh.bias, -limits::greatestBias, limits::greatestBias);
    limit(layer.spread, fresh.spread, 0.0, limits::greatestSpread);
    limit(layer.rows, 1, limits::mostRows);
    limit(layer.columns, 1, limits::mostColumns);
    limit(layer.seed, 0, limits::greatestSeed);
    if (layer.file.batch.values.empty())
        layer.file = {};
    if (layer.distribution == Distribution::File && layer.file.batch.values.empty())
        layer.distribution = fresh.distribution;

    Learning &learning = layer.learning;
    limit(learning.rate, fresh.learning.rate, limits::leastRate, limits::greatestRate);
    limit(learning.steps, 0, mostSteps);
    std::erase_if(learning.pushes, [&](int step) { return step < 0 || step > learning.steps; });
    std::sort(learning.pushes.begin(), learning.pushes.end());
    learning.pushes.erase(std::unique(learning.pushes.begin(), learning.pushes.end()), learning.pushes.end());
}

void repair(DepthStack &stack)
{
    const DepthStack fresh;
    limit(stack.depth, 1, limits::mostLayers);
    limit(stack.weightScale, fresh.weightScale, 0.0, limits::greatestWeightScale);
    limit(stack.width, 1, limits::mostUnits);
    limit(stack.batch, 1, limits::mostDepthSamples);
    limit(stack.seed, 0, limits::greatestSeed);
}

} // namespace actiscope
