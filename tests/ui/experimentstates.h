#pragma once

#include "tests/ui/windowcase.h"

/// States that show the Toy layer and Depth, small enough to be computed at once.
namespace actiscope {

inline State toy(LayerView view = LayerView::Batch)
{
    State state;
    state.workspace = Workspace::ToyLayer;
    state.layer.view = view;
    return state;
}

inline State deep()
{
    State state;
    state.workspace = Workspace::Depth;
    state.depth.depth = 6;
    state.depth.width = 8;
    state.depth.batch = 16;
    return state;
}

} // namespace actiscope
