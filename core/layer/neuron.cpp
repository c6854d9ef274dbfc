#include "core/layer/neuron.h"

#include "core/math/jet.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace actiscope {

double neuronTarget(double x)
{
    return std::max(0.0, x);
}

NeuronRun::NeuronRun(NeuronSetup setup) : m_setup(std::move(setup))
{
    const std::size_t count = std::min(m_setup.inputs.size(), mostLearningSamples);
    m_z.resize(count);
    m_a.resize(count);
    m_slope.resize(count);
    m_neurons.resize(m_setup.functions.size(), {m_setup.weight, m_setup.bias});
    m_traces.resize(m_setup.functions.size());
    for (std::size_t i = 0; i < m_neurons.size(); ++i)
        m_traces[i].push_back(look(i));
}

bool NeuronRun::adopt(const NeuronSetup &setup)
{
    const auto done = [this](const std::vector<int> &pushes) {
        return std::vector(pushes.begin(), std::ranges::lower_bound(pushes, m_steps));
    };
    NeuronSetup adopted = setup;
    adopted.pushes = m_setup.pushes;
    if (adopted != m_setup || done(setup.pushes) != done(m_setup.pushes))
        return false;
    m_setup.pushes = setup.pushes;
    return true;
}

bool NeuronRun::advanceTo(int steps, std::stop_token stop)
{
    for (const int last = std::min(steps, mostSteps); m_steps < last;) {
        if (stop.stop_requested())
            return false;
        step();
    }
    return true;
}

void NeuronRun::step()
{
    const bool pushed = std::ranges::binary_search(m_setup.pushes, m_steps);
    for (std::size_t i = 0; i < m_neurons.size(); ++i) {
        Neuron &neuron = m_neurons[i];
        if (pushed) {
            push(neuron);
            look(i);
        }
        neuron.weight -= m_setup.learningRate * neuron.weightGradient;
        neuron.bias -= m_setup.learningRate * neuron.biasGradient;
        m_traces[i].push_back(look(i));
    }
    ++m_steps;
}

void NeuronRun::push(Neuron &neuron) const
{
    double largest = -std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < m_z.size(); ++i)
        largest = std::max(largest, neuron.weight * m_setup.inputs[i]);
    neuron.bias = -largest - 1.0;
    // Rounding may leave z an ulp short of −1.
    while (largest + neuron.bias > -1.0)
        neuron.bias = std::nextafter(neuron.bias, -std::numeric_limits<double>::infinity());
}

/// Computes the gradients of a neuron as it is now, and what there is to see.
NeuronMoment NeuronRun::look(std::size_t index)
{
    Neuron &neuron = m_neurons[index];
    const LayerFunction &function = m_setup.functions[index];
    const std::size_t count = m_z.size();
    for (std::size_t i = 0; i < count; ++i)
        m_z[i] = neuron.weight * m_setup.inputs[i] + neuron.bias;
    function.activation->slopesAt(m_z, function.parameters, m_a, m_slope);

    double loss = 0.0;
    double byWeight = 0.0;
    double byBias = 0.0;
    std::size_t alive = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double x = m_setup.inputs[i];
        const double error = m_a[i] - neuronTarget(x);
        const double byInput = term(error, m_slope[i]);
        loss += 0.5 * error * error;
        byWeight += term(byInput, x);
        byBias += byInput;
        alive += m_slope[i] != 0.0 ? 1 : 0;
    }
    const auto n = static_cast<double>(count);
    neuron.weightGradient = byWeight / n;
    neuron.biasGradient = byBias / n;
    const NeuronMoment moment{neuron.weight, neuron.bias, loss / n, static_cast<double>(alive) / n};
    if (std::isfinite(moment.weight) && std::isfinite(moment.bias) && std::isfinite(moment.loss))
        return moment;
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    neuron = {none, none, none, none};
    return {none, none, none, none};
}

} // namespace actiscope
