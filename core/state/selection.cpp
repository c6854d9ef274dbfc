#include "core/state/selection.h"

#include "core/state/functions.h"

#include <algorithm>

namespace actiscope {

void showAll(State &state)
{
    state.functions.clear();
    for (const Functions known(state); const FunctionRef &function : known.all())
        state.functions.push_back(function->id);
}

void showNone(State &state)
{
    state.functions.clear();
}

void showOnlySelected(State &state)
{
    state.functions = {state.selected};
}

void showDefaults(State &state)
{
    state.functions = State().functions;
}

void showAndSelect(State &state, std::string_view id, bool shown)
{
    setShown(state, id, shown);
    if (shown)
        state.selected = id;
}

void selectNext(State &state, int step)
{
    if (state.functions.empty())
        return;
    const auto count = static_cast<std::ptrdiff_t>(state.functions.size());
    const auto found = std::find(state.functions.begin(), state.functions.end(), state.selected);
    const std::ptrdiff_t from = found == state.functions.end() ? (step > 0 ? -1 : 0) : found - state.functions.begin();
    const std::ptrdiff_t to = ((from + step) % count + count) % count;
    state.selected = state.functions[static_cast<std::size_t>(to)];
}

void resetParameters(State &state)
{
    state.parameters.clear();
}

} // namespace actiscope
