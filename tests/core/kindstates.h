#pragma once

#include "core/state/words.h"
#include "core/workspace/workspacekind.h"

#include <QStringList>

namespace actiscope {

/// A state that a row of the table of workspaces belongs to, small enough to be computed at once.
inline State stateOf(const WorkspaceKind &kind)
{
    State state;
    state.workspace = kind.workspace;
    state.layer.rows = 20;
    state.layer.columns = 2;
    state.layer.learning.steps = 3;
    state.depth.depth = 5;
    state.depth.width = 6;
    state.depth.batch = 8;
    for (const EnumWord &view : words::layerViews) {
        state.layer.view = static_cast<LayerView>(view.value);
        if (!kind.isView || kind.isView(state))
            break;
    }
    return state;
}

/// The same with these functions shown, and one selected.
inline State stateOf(const WorkspaceKind &kind, const QStringList &functions, const char *selected)
{
    State state = stateOf(kind);
    state.selected = selected;
    state.functions.clear();
    for (const QString &function : functions)
        state.functions.push_back(function.toStdString());
    return state;
}

} // namespace actiscope
