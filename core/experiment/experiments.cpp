#include "core/experiment/experiments.h"

#include "core/experiment/comparison.h"
#include "core/math/parallel.h"

#include <algorithm>
#include <utility>

namespace actiscope {

namespace {

NeuronSetup neuronSetup(const State &state, const Batch &batch)
{
    NeuronSetup setup;
    const std::span<const double> values = batch.values.view();
    for (const double value : values.first(std::min(values.size(), mostLearningSamples)))
        setup.inputs.push_back(state.layer.spread * value);
    setup.weight = state.layer.weight;
    setup.bias = state.layer.bias;
    setup.learningRate = state.layer.learning.rate;
    setup.functions = learningFunctions(state);
    setup.pushes = state.layer.learning.pushes;
    return setup;
}

std::vector<DepthSetup> depthSetups(const State &state)
{
    std::vector<DepthSetup> setups;
    for (const LayerFunction &function : comparedFunctions(state)) {
        setups.push_back({.activation = function.activation,
                          .parameters = function.parameters,
                          .depth = state.depth.depth,
                          .width = state.depth.width,
                          .batch = state.depth.batch,
                          .weightScale = state.depth.weightScale,
                          .initialisation = state.depth.initialisation,
                          .seed = static_cast<std::uint64_t>(state.depth.seed),
                          // Of a wider stack the inputs are drawn.
                          .input = state.depth.width == 1 ? state.cursor : 0.0});
    }
    return setups;
}

std::size_t bytesOf(const Batch &batch)
{
    return sizeof batch + batch.values.view().size_bytes();
}

std::size_t bytesOf(const LayerOutcome &outcome)
{
    const auto counts = [](const Histogram &histogram) { return histogram.counts.size() * sizeof(std::size_t); };
    const LayerResult &result = outcome.result;
    return sizeof outcome + bytesOf(outcome.setup.batch) + counts(result.input) + counts(result.preActivation) + counts(result.output)
        + result.samples.size() * sizeof(double) + result.statistics.size() * sizeof(LayerStatistics);
}

std::size_t bytesOf(const DepthOutcome &outcome)
{
    std::size_t bytes = sizeof outcome + outcome.setups.size() * sizeof(DepthSetup);
    for (const DepthResult &result : outcome.results) {
        const std::size_t numbers = result.signal.size() + result.gradient.size() + result.factors.size();
        bytes += sizeof result + numbers * sizeof(double) + result.byDepth.size() * sizeof(DepthPoint);
    }
    return bytes;
}

} // namespace

Experiments::Experiments(std::size_t mostBytes)
    : m_batches(mostBytes), m_layers(mostBytes), m_fullStacks(mostBytes), m_coarseStacks(mostBytes)
{
}

std::size_t Experiments::bytes() const
{
    return m_batches.bytes() + m_layers.bytes() + m_fullStacks.bytes() + m_coarseStacks.bytes();
}

/// The batch of a layer; nothing if stopped.
std::optional<Batch> Experiments::batch(const ToyLayer &layer, std::stop_token stop)
{
    if (layer.distribution == Distribution::File)
        return layer.file.batch;
    const Drawing drawing{layer.distribution, layer.rows, layer.columns, layer.seed};
    if (const auto known = m_batches.find(drawing))
        return *known;
    std::optional<Batch> batch =
        generatedBatch(layer.distribution, static_cast<std::size_t>(layer.rows), static_cast<std::size_t>(layer.columns),
                       static_cast<std::uint64_t>(layer.seed), stop);
    if (batch)
        m_batches.keep(drawing, std::make_shared<const Batch>(*batch), bytesOf(*batch));
    return batch;
}

std::shared_ptr<const LayerOutcome> Experiments::layer(const State &state, std::stop_token stop)
{
    std::optional<Batch> given = batch(state.layer, stop);
    if (!given)
        return nullptr;
    LayerSetup setup;
    setup.batch = std::move(*given);
    setup.spread = state.layer.spread;
    setup.weight = state.layer.weight;
    setup.bias = state.layer.bias;
    setup.threshold = state.saturationThreshold;
    setup.functions = comparedFunctions(state);
    setup.drawn = selectedIndex(setup.functions, state);
    if (auto known = m_layers.find(setup))
        return known;
    std::optional<LayerResult> result = layerResult(setup, stop, 0, &m_progress);
    if (!result)
        return nullptr;
    auto outcome = std::make_shared<const LayerOutcome>(LayerOutcome{setup, std::move(*result)});
    return m_layers.keep(setup, outcome, bytesOf(*outcome));
}

std::shared_ptr<const NeuronOutcome> Experiments::neuron(const State &state, std::stop_token stop)
{
    const std::optional<Batch> given = batch(state.layer, stop);
    if (!given)
        return nullptr;
    const NeuronSetup setup = neuronSetup(state, *given);
    const int steps = state.layer.learning.steps;
    const std::scoped_lock lock(m_descentMutex);
    try {
        if (!m_descent || m_descent->steps() > steps || !m_descent->adopt(setup))
            m_descent.emplace(setup);
        if (!m_descent->advanceTo(steps, stop))
            return nullptr;
    } catch (...) {
        m_descent.reset(); // it may have stopped in the middle of a step
        throw;
    }
    return std::make_shared<const NeuronOutcome>(NeuronOutcome{setup, m_descent->traces()});
}

std::shared_ptr<const DepthOutcome> Experiments::depth(const State &state, Detail detail, std::stop_token stop)
{
    const std::vector<DepthSetup> setups = depthSetups(state);
    if (auto known = m_fullStacks.find(setups))
        return known;
    if (detail == Detail::Coarse) {
        if (auto known = m_coarseStacks.find(setups))
            return known;
    }
    std::vector<std::optional<DepthResult>> results(setups.size());
    std::size_t steps = 0;
    for (const DepthSetup &setup : setups)
        steps += depthSteps(setup, detail);
    m_progress.start(steps);
    inParallel(setups.size(), [&](std::size_t i) { results[i] = depthResult(setups[i], detail, stop, &m_progress); }, stop);

    DepthOutcome outcome{setups, {}, detail};
    for (std::optional<DepthResult> &result : results) {
        if (!result)
            return nullptr;
        outcome.results.push_back(std::move(*result));
    }
    auto &stacks = detail == Detail::Full ? m_fullStacks : m_coarseStacks;
    const std::size_t bytes = bytesOf(outcome);
    return stacks.keep(setups, std::make_shared<const DepthOutcome>(std::move(outcome)), bytes);
}

} // namespace actiscope
