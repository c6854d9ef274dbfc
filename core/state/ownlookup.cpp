#include "core/state/ownlookup.h"

#include "core/state/ownmaker.h"

#include <algorithm>
#include <utility>

namespace actiscope {

const CustomFunction *ownFunction(const State &state, std::string_view id)
{
    const auto found = std::find_if(state.own.begin(), state.own.end(), [id](const CustomFunction &f) { return f.id == id; });
    return found == state.own.end() ? nullptr : &*found;
}

CustomFunction *ownFunction(State &state, std::string_view id)
{
    return const_cast<CustomFunction *>(ownFunction(std::as_const(state), id));
}

std::vector<std::string> callersOf(const State &state, std::string_view id)
{
    std::vector<std::string> callers;
    if (state.own.empty() || id.empty())
        return callers;
    const auto records = recordsOf(state.own);
    for (std::size_t i = 0; i < records->own.size(); ++i) {
        const auto &record = records->records[i];
        if (record && std::find(record->calls.begin(), record->calls.end(), id) != record->calls.end())
            callers.push_back(records->own[i].id);
    }
    return callers;
}

} // namespace actiscope
