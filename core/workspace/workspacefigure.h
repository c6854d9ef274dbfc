#pragma once

#include "core/figure/page.h"
#include "core/state/state.h"
#include "core/text/wording.h"

#include <cstddef>
#include <optional>
#include <stop_token>

namespace actiscope {

/// A page of a size, with nothing on it yet but perhaps a title.
struct PageRequest {
    double width = 0.0;
    double height = 0.0;
    std::string title;
    double pixelScale = 1.0; ///< device pixels per pixel
    bool sideBySide = false; ///< the charts of Curves beside each other, as suits a wide page of their own
    std::optional<std::size_t> only{}; ///< the one panel that has the page to itself; none: all share it
    StillAxes axes{};        ///< those that are not to fit what is shown
};

/// The picture of what a state shows, whichever workspace that is, laid out on one page. Computes what the workspace
/// needs, which may take long; without panels if stopped.
Figure workspaceFigure(const State &state, const PageRequest &request, const TextMetrics &metrics,
                       const Translate &translate, std::stop_token stop = {});

} // namespace actiscope
