#include "core/workspace/controls.h"

#include "core/state/deck.h"
#include "core/state/fields.h"
#include "core/state/functions.h"
#include "core/workspace/workspacekind.h"

namespace actiscope {

std::vector<std::string> suitingControls(const State &state)
{
    const WorkspaceKind &kind = kindOf(state);
    const Functions functions(state);
    const auto suits = [&](const std::string &key) {
        if (const Field *field = findField(key))
            return isSeen(*field, state);
        return kind.shows(state, *parameterOfKey(functions, key)->function);
    };
    std::vector<std::string> keys = controlKeys(functions);
    std::erase_if(keys, [&](const std::string &key) { return !suits(key); });
    return keys;
}

std::vector<std::string> usualControls(const State &state)
{
    return kindOf(state).usualControls(state);
}

} // namespace actiscope
