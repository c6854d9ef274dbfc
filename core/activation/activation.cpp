#include "core/activation/activation.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace actiscope {

Parameters Activation::defaults() const
{
    Parameters values;
    values.reserve(parameters.size());
    for (const Parameter &parameter : parameters)
        values.push_back(parameter.defaultValue);
    return values;
}

void Activation::slopesAt(std::span<const double> x, const Parameters &p, std::span<double> f,
                          std::span<double> df) const
{
    assert(f.size() == x.size() && df.size() == x.size());
    formula->slopes(x, p, f, df);
}

int Activation::parameterIndex(std::string_view parameterId) const
{
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [&](const Parameter &parameter) { return parameter.id == parameterId; });
    return found == parameters.end() ? -1 : static_cast<int>(found - parameters.begin());
}

ParameterLimits limitsOf(const Activation &activation, const Parameters &values, std::size_t index)
{
    const Parameter &parameter = activation.parameters[index];
    ParameterLimits limits{parameter.minimum, parameter.maximum};
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (activation.parameters[i].id == parameter.below)
            limits.greatest = std::min(limits.greatest, std::max(values[i] - orderedGap, values[index]));
        if (activation.parameters[i].below == parameter.id)
            limits.least = std::max(limits.least, std::min(values[i] + orderedGap, values[index]));
    }
    return limits;
}

int misorderedParameter(const Activation &activation, const Parameters &values)
{
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int greater = activation.parameterIndex(activation.parameters[i].below);
        if (greater >= 0 && !(values[i] < values[static_cast<std::size_t>(greater)]))
            return static_cast<int>(i);
    }
    return -1;
}

Parameters repaired(const Activation &activation, Parameters values)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = std::clamp(values[i], activation.parameters[i].minimum, activation.parameters[i].maximum);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int greater = activation.parameterIndex(activation.parameters[i].below);
        if (greater < 0)
            continue;
        double &low = values[i], &high = values[static_cast<std::size_t>(greater)];
        if (low > high)
            std::swap(low, high);
        if (low == high) {
            const double most = activation.parameters[static_cast<std::size_t>(greater)].maximum;
            high = low + orderedGap;
            if (high > most) {
                high = most;
                low = most - orderedGap;
            }
        }
    }
    return values;
}

} // namespace actiscope
