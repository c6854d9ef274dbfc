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

/// How a page's charts are arranged: as its shape and the size of its text allow. Texts that are large beside the page, as
/// on a slide or in a paper's column, leave less room for charts side by side.
enum class Arrangement {
    Landscape, ///< as in the window
    Upright,   ///< fewer side by side
    Column     ///< one above the other where they would be slits
};
Arrangement arrangementOn(const Rect &inside, const TextMetrics &metrics);

/// A title as it is drawn above the charts of a page so wide, and the middle of the height of one of its lines.
std::vector<std::string> titleLines(const std::string &title, double width, const TextMetrics &metrics);
double titleLineY(std::size_t line, const TextMetrics &metrics);

/// A page with room for its title, if it has one, and a margin; `inside` gets what is left for charts.
Page emptyPage(double width, double height, std::string title, const TextMetrics &metrics, Rect &inside);

} // namespace actiscope
