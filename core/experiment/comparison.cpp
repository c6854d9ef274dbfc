#include "core/experiment/comparison.h"

#include <algorithm>

namespace actiscope {

namespace {

LayerFunction functionOf(const State &state, const Activation &activation)
{
    return {&activation, parametersOf(state, activation)};
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

} // namespace actiscope
