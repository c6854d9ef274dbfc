#include "core/experiment/comparison.h"

#include "core/state/functions.h"

#include <algorithm>

namespace actiscope {

namespace {

LayerFunction functionOf(const State &state, const FunctionRef &function)
{
    return {function, parametersOf(state, *function)};
}

} // namespace

std::vector<LayerFunction> comparedFunctions(const State &state)
{
    std::vector<LayerFunction> functions;
    for (const Functions known(state); const FunctionRef &function : known.all()) {
        if (isShown(state, function->id) || function->id == state.selected)
            functions.push_back(functionOf(state, function));
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
    for (const Functions known(state); const FunctionRef &function : known.all()) {
        if (function->learnsBeside || function->id == state.selected)
            functions.push_back(functionOf(state, function));
    }
    return functions;
}

} // namespace actiscope
