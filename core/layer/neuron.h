#pragma once

#include "core/layer/moststeps.h"
#include "core/layer/toylayer.h"

#include <cstddef>
#include <stop_token>
#include <vector>

/// One neuron a = f(w·x + b) that learns by gradient descent on a batch: where a dying ReLU can be watched.
namespace actiscope {

/// At most so many inputs take part in a step: the first ones of the batch.
inline constexpr std::size_t mostLearningSamples = 2000;

struct NeuronSetup {
    std::vector<double> inputs; ///< x, finite; at least one, and those beyond mostLearningSamples are left out
    double weight = 1.0;        ///< at the start, of every function
    double bias = 0.0;
    double learningRate = 0.1;  ///< w ← w − learningRate · ∂L/∂w, and so b; L = mean (a − t)² / 2
    std::vector<LayerFunction> functions; ///< each learns by itself from the same start
    std::vector<int> pushes;    ///< after so many steps all neurons are pushed, ascending; see NeuronRun

    bool operator==(const NeuronSetup &) const = default;
};

/// A neuron after some steps.
struct NeuronMoment {
    double weight = 0.0;
    double bias = 0.0;
    double loss = 0.0;
    double alive = 0.0; ///< share of inputs with f′(z) ≠ 0

    bool operator==(const NeuronMoment &) const = default;
};

/// What the neuron shall learn: t(x) = max(0, x).
double neuronTarget(double x);

/// Learns step by step. A push stands for one far too large gradient: it moves the bias to 1 below the place where the
/// largest pre-activation is 0, so that every z ≤ −1. A ReLU is dead then: no input gives it a gradient. A push after n
/// steps comes with step n + 1, which starts from there: the moment after n steps is the one before the push.
/// Deterministic: the same setup gives the same trace, however it is cut into calls.
class NeuronRun
{
public:
    explicit NeuronRun(NeuronSetup setup);

    const NeuronSetup &setup() const { return m_setup; }
    /// Takes over pushes that come with the steps still to be done; false if it differs in anything else, and nothing
    /// is changed then.
    bool adopt(const NeuronSetup &setup);
    /// Learns until so many steps are done, at most mostSteps. False if stopped on the way; going on later is fine.
    bool advanceTo(int steps, std::stop_token stop = {});

    int steps() const { return m_steps; }
    /// For each function the moments after 0, 1, … steps. A neuron whose numbers overflow ends there: what follows is
    /// NaN.
    const std::vector<std::vector<NeuronMoment>> &traces() const { return m_traces; }

private:
    /// A neuron as it is, and where the loss pulls it.
    struct Neuron {
        double weight = 0.0;
        double bias = 0.0;
        double weightGradient = 0.0;
        double biasGradient = 0.0;
    };

    NeuronMoment look(std::size_t index);
    void push(Neuron &neuron) const;
    void step();

    NeuronSetup m_setup;
    int m_steps = 0;
    std::vector<Neuron> m_neurons; ///< one a function
    std::vector<std::vector<NeuronMoment>> m_traces;
    std::vector<double> m_z; ///< room for one neuron's z, a and f′(z)
    std::vector<double> m_a;
    std::vector<double> m_slope;
};

} // namespace actiscope
