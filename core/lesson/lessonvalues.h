#pragma once

#include "core/curve/sampling.h"
#include "core/facts/facts.h"
#include "core/layer/neuron.h"
#include "core/layer/toylayer.h"
#include "core/state/state.h"

#include <map>
#include <stop_token>
#include <utility>

namespace actiscope {

/// What a stack does to what goes through it, as decimal logarithms; see DepthResult.
struct DepthEnds {
    double gradient = 0.0; ///< log₁₀ of the norm that leaves layer 1, of 1 that came in at the top
    double signal = 0.0;   ///< log₁₀ of the signal's standard deviation after the last layer
};

/// The numbers of a state that a lesson can speak of, of any function, whether the state shows it or not. Each is
/// computed when it is first asked for and then remembered. Batches, stacks and neurons take long: ask for those on
/// another thread. If stopped they are NaN.
class LessonValues
{
public:
    explicit LessonValues(State state, std::stop_token stop = {});

    const State &state() const { return m_state; }
    bool isStopped() const { return m_stop.stop_requested(); }

    /// f, f′ or f″ with the state's parameters.
    double at(const FunctionRef &function, Order order, double x) const;
    const Facts &facts(const FunctionRef &function);
    const LayerStatistics &layer(const FunctionRef &function);
    /// After the state's steps.
    const NeuronMoment &neuron(const FunctionRef &function);
    const DepthEnds &depth(const FunctionRef &function);

    /// The largest |f − g| within the state's range (y), and where it is (x).
    Point difference(const FunctionRef &f, const FunctionRef &g);

private:
    LayerStatistics computeLayer(const LayerFunction &function) const;
    NeuronMoment computeNeuron(const LayerFunction &function) const;
    DepthEnds computeDepth(const LayerFunction &function) const;
    LayerFunction functionOf(const FunctionRef &function) const;

    State m_state;
    std::stop_token m_stop;
    std::map<FunctionRef, Facts> m_facts;
    std::map<FunctionRef, LayerStatistics> m_layer;
    std::map<FunctionRef, NeuronMoment> m_neuron;
    std::map<FunctionRef, DepthEnds> m_depth;
    std::map<std::pair<FunctionRef, FunctionRef>, Point> m_differences;
};

} // namespace actiscope
