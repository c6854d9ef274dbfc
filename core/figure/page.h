#pragma once

#include "core/figure/figure.h"
#include "core/figure/stillaxes.h"

#include <optional>
#include <string>
#include <vector>

namespace actiscope {

/// Where the charts of a figure go, in pixels.
struct Page {
    double width = 0.0;
    double height = 0.0;
    std::vector<Rect> frames;  ///< one for each chart, in the order of the figure's panels
    std::optional<Rect> table; ///< where a table is to be drawn; the window has a widget for it
    std::string title;
    double pixelScale = 1.0;   ///< device pixels per pixel: curves are sampled finely enough for these
    StillAxes axes;            ///< those that are not to fit what is shown
};

/// A page with room for its title, if it has one, and a margin; `inside` gets what is left for charts.
Page emptyPage(double width, double height, std::string title, const TextMetrics &metrics, Rect &inside);

} // namespace actiscope
