#include "core/lesson/lessonvalues.h"

#include "core/curve/boundfunction.h"
#include "core/curve/scan.h"
#include "core/experiment/depthoutcome.h"
#include "core/experiment/layeroutcome.h"
#include "core/experiment/neuronoutcome.h"
#include "core/experiment/outcomes.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace actiscope {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// The value of a key; computed now if it is not known yet.
template<class Map, class Compute>
const typename Map::mapped_type &remembered(Map &map, const typename Map::key_type &key, const Compute &compute)
{
    if (const auto known = map.find(key); known != map.end())
        return known->second;
    return map.emplace(key, compute()).first->second;
}

/// Where a function stands in a list; the list's size if it is not there.
std::size_t placeOf(const LayerFunction &function, const std::vector<LayerFunction> &functions)
{
    return static_cast<std::size_t>(std::find(functions.begin(), functions.end(), function) - functions.begin());
}

} // namespace

LessonValues::LessonValues(State state, std::stop_token stop)
    : m_state(repaired(std::move(state)))
    , m_stop(std::move(stop))
{
}

LayerFunction LessonValues::functionOf(const FunctionRef &function) const
{
    return {function, parametersOf(m_state, *function)};
}

double LessonValues::at(const FunctionRef &function, Order order, double x) const
{
    return BoundFunction(*function, parametersOf(m_state, *function)).at(x, order);
}

const Facts &LessonValues::facts(const FunctionRef &function)
{
    return remembered(m_facts, function, [&] {
        return factsOf(*function, parametersOf(m_state, *function), m_state.saturationThreshold);
    });
}

const LayerStatistics &LessonValues::layer(const FunctionRef &function)
{
    return remembered(m_layer, function, [&] { return computeLayer(functionOf(function)); });
}

const NeuronMoment &LessonValues::neuron(const FunctionRef &function)
{
    return remembered(m_neuron, function, [&] { return computeNeuron(functionOf(function)); });
}

const DepthEnds &LessonValues::depth(const FunctionRef &function)
{
    return remembered(m_depth, function, [&] { return computeDepth(functionOf(function)); });
}

LayerStatistics LessonValues::computeLayer(const LayerFunction &function) const
{
    constexpr LayerStatistics nothing{unknown, unknown, unknown, unknown, unknown, unknown, unknown, unknown};
    const auto outcome = layerOutcome(m_state, m_stop);
    if (!outcome)
        return nothing;
    if (const std::size_t place = placeOf(function, outcome->setup.functions); place < outcome->setup.functions.size())
        return outcome->result.statistics[place];
    // Not among those that the window compares, and no reason to make it forget what it remembers of them.
    LayerSetup setup = outcome->setup;
    setup.functions = {function};
    setup.drawn = 0;
    const std::optional<LayerResult> result = layerResult(setup, m_stop);
    return result ? result->statistics.front() : nothing;
}

NeuronMoment LessonValues::computeNeuron(const LayerFunction &function) const
{
    constexpr NeuronMoment nothing{unknown, unknown, unknown, unknown};
    const auto steps = static_cast<std::size_t>(m_state.layer.learning.steps);
    const auto outcome = neuronOutcome(m_state, m_stop);
    if (!outcome)
        return nothing;
    if (const std::size_t place = placeOf(function, outcome->setup.functions); place < outcome->setup.functions.size())
        return outcome->traces[place][steps];
    NeuronSetup setup = outcome->setup;
    setup.functions = {function};
    NeuronRun run(std::move(setup));
    return run.advanceTo(m_state.layer.learning.steps, m_stop) ? run.traces().front()[steps] : nothing;
}

DepthEnds LessonValues::computeDepth(const LayerFunction &function) const
{
    const auto ends = [](const DepthResult &result) { return DepthEnds{result.gradient.front(), result.signal.back()}; };
    const auto outcome = depthOutcome(m_state, Detail::Coarse, m_stop);
    if (!outcome)
        return {unknown, unknown};
    for (std::size_t i = 0; i < outcome->setups.size(); ++i) {
        if (outcome->setups[i].activation == function.activation)
            return ends(outcome->results[i]);
    }
    DepthSetup setup = outcome->setups.front();
    setup.activation = function.activation;
    setup.parameters = function.parameters;
    const std::optional<DepthResult> result = depthResult(setup, Detail::Coarse, m_stop);
    return result ? ends(*result) : DepthEnds{unknown, unknown};
}

Point LessonValues::difference(const FunctionRef &f, const FunctionRef &g)
{
    return remembered(m_differences, {f, g}, [&] {
        const BoundFunction first(*f, parametersOf(m_state, *f));
        const BoundFunction second(*g, parametersOf(m_state, *g));
        std::vector<double> breakpoints;
        std::set_union(first.breakpoints().begin(), first.breakpoints().end(), second.breakpoints().begin(),
                       second.breakpoints().end(), std::back_inserter(breakpoints));
        constexpr double stretches = 1000.0; // of the range, in which there is one peak at most
        constexpr int goldenSteps = 80;
        Point best{m_state.range.minimum, -1.0};
        for (const Segment &segment : smoothSegments(breakpoints, m_state.range)) {
            const auto gap = [&](double x) {
                const double place = segment.inside(x);
                return std::abs(first.value(place) - second.value(place));
            };
            const std::vector<double> grid = gradedGrid(segment, m_state.range.span() / stretches);
            std::size_t highest = 0;
            double height = -1.0;
            for (std::size_t i = 0; i < grid.size(); ++i) {
                if (const double y = gap(grid[i]); y > height) {
                    height = y;
                    highest = i;
                }
            }
            if (height > best.y)
                best = {grid[highest], height};
            const double before = grid[highest > 0 ? highest - 1 : 0];
            const double after = grid[std::min(highest + 1, grid.size() - 1)];
            if (const Point top = peak(gap, before, after, goldenSteps); top.y > best.y)
                best = top;
        }
        return best;
    });
}

} // namespace actiscope
