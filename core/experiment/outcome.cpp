#include "core/experiment/outcome.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace actiscope {

namespace {

/// The last few answers to a question, for all threads.
template<class Question, class Answer>
class Memory
{
public:
    std::shared_ptr<const Answer> find(const Question &question)
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = std::find_if(m_known.begin(), m_known.end(),
                                        [&](const auto &entry) { return entry.first == question; });
        return found == m_known.end() ? nullptr : found->second;
    }

    std::shared_ptr<const Answer> keep(Question question, std::shared_ptr<const Answer> answer)
    {
        const std::scoped_lock lock(m_mutex);
        m_known.emplace_front(std::move(question), answer);
        if (m_known.size() > most)
            m_known.pop_back();
        return answer;
    }

private:
    static constexpr std::size_t most = 2;
    std::mutex m_mutex;
    std::deque<std::pair<Question, std::shared_ptr<const Answer>>> m_known;
};

struct Drawing {
    Distribution distribution;
    int rows;
    int columns;
    int seed;
    bool operator==(const Drawing &) const = default;
};

/// The batch of a layer; nothing if stopped.
std::optional<Batch> batchOf(const ToyLayer &layer, std::stop_token stop)
{
    if (layer.distribution == Distribution::File)
        return layer.file.batch;
    static Memory<Drawing, Batch> memory;
    const Drawing drawing{layer.distribution, layer.rows, layer.columns, layer.seed};
    if (const auto known = memory.find(drawing))
        return *known;
    std::optional<Batch> batch =
        generatedBatch(layer.distribution, static_cast<std::size_t>(layer.rows), static_cast<std::size_t>(layer.columns),
                       static_cast<std::uint64_t>(layer.seed), stop);
    if (batch)
        memory.keep(drawing, std::make_shared<const Batch>(*batch));
    return batch;
}

LayerFunction functionOf(const State &state, const Activation &activation)
{
    return {&activation, parametersOf(state, activation)};
}

/// The one gradient descent that is going on: mostly the next question asks for a few steps more.
class Descent
{
public:
    std::shared_ptr<const NeuronOutcome> outcome(const NeuronSetup &setup, int steps, std::stop_token stop)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_run || m_run->steps() > steps || !m_run->adopt(setup))
            m_run.emplace(setup);
        if (!m_run->advanceTo(steps, stop))
            return nullptr;
        return std::make_shared<const NeuronOutcome>(NeuronOutcome{setup, m_run->traces()});
    }

private:
    std::mutex m_mutex;
    std::optional<NeuronRun> m_run;
};

/// Calls work(0) to work(count − 1), on as many threads as there are processors.
template<class Work>
void onAllProcessors(std::size_t count, const Work &work)
{
    const std::size_t threads = std::min<std::size_t>(count, std::max(1U, std::thread::hardware_concurrency()));
    std::atomic<std::size_t> next = 0;
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < threads; ++i)
        helpers.emplace_back(run);
    run();
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

} // namespace

std::vector<LayerFunction> comparedFunctions(const State &state)
{
    std::vector<LayerFunction> functions;
    for (const Activation *activation : catalogue()) {
        if (isShown(state, activation->id) || activation->id == state.selected)
            functions.push_back(functionOf(state, *activation));
    }
    return functions;
}

std::size_t selectedIndex(const std::vector<LayerFunction> &functions, const State &state)
{
    const auto found = std::find_if(functions.begin(), functions.end(), [&](const LayerFunction &function) {
        return function.activation->id == state.selected;
    });
    return found == functions.end() ? 0 : static_cast<std::size_t>(found - functions.begin());
}

std::vector<LayerFunction> learningFunctions(const State &state)
{
    std::vector<LayerFunction> functions;
    for (const Activation *activation : catalogue()) {
        const std::string_view id = activation->id;
        if (id == "relu" || id == "leaky_relu" || id == state.selected)
            functions.push_back(functionOf(state, *activation));
    }
    return functions;
}

std::shared_ptr<const LayerOutcome> layerOutcome(const State &state, std::stop_token stop)
{
    static Memory<LayerSetup, LayerOutcome> memory;
    std::optional<Batch> batch = batchOf(state.layer, stop);
    if (!batch)
        return nullptr;
    LayerSetup setup;
    setup.batch = std::move(*batch);
    setup.spread = state.layer.spread;
    setup.weight = state.layer.weight;
    setup.bias = state.layer.bias;
    setup.threshold = state.saturationThreshold;
    setup.functions = comparedFunctions(state);
    setup.drawn = selectedIndex(setup.functions, state);
    if (auto known = memory.find(setup))
        return known;
    std::optional<LayerResult> result = layerResult(setup, stop);
    if (!result)
        return nullptr;
    return memory.keep(setup, std::make_shared<const LayerOutcome>(LayerOutcome{setup, std::move(*result)}));
}

std::shared_ptr<const NeuronOutcome> neuronOutcome(const State &state, std::stop_token stop)
{
    static Descent descent;
    const std::optional<Batch> batch = batchOf(state.layer, stop);
    if (!batch)
        return nullptr;
    NeuronSetup setup;
    const std::span<const double> values = batch->values.view();
    for (const double value : values.first(std::min(values.size(), mostLearningSamples)))
        setup.inputs.push_back(state.layer.spread * value);
    setup.weight = state.layer.weight;
    setup.bias = state.layer.bias;
    setup.learningRate = state.layer.learning.rate;
    setup.functions = learningFunctions(state);
    setup.pushes = state.layer.learning.pushes;
    return descent.outcome(setup, state.layer.learning.steps, stop);
}

std::shared_ptr<const DepthOutcome> depthOutcome(const State &state, Detail detail, std::stop_token stop)
{
    using Setups = std::vector<DepthSetup>;
    static Memory<Setups, DepthOutcome> full;
    static Memory<Setups, DepthOutcome> coarse;
    const Setups setups = depthSetups(state);
    if (auto known = full.find(setups))
        return known;
    if (detail == Detail::Coarse) {
        if (auto known = coarse.find(setups))
            return known;
    }
    std::vector<std::optional<DepthResult>> results(setups.size());
    onAllProcessors(setups.size(), [&](std::size_t i) { results[i] = depthResult(setups[i], detail, stop); });

    DepthOutcome outcome{setups, {}, detail};
    for (std::optional<DepthResult> &result : results) {
        if (!result)
            return nullptr;
        outcome.results.push_back(std::move(*result));
    }
    return (detail == Detail::Full ? full : coarse).keep(setups, std::make_shared<const DepthOutcome>(std::move(outcome)));
}

} // namespace actiscope
