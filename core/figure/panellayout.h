#pragma once

#include "core/figure/figure.h"

#include <span>
#include <string>
#include <vector>

/// Where in its frame a panel has its plot, and the ticks that its axes then have room for.
namespace actiscope {

/// Sizes that follow from the fonts, in pixels.
struct Spacing {
    double tickHeight;
    double padding;  ///< between the frame and what is in it
    double labelGap; ///< between the plot and its tick labels
    double endGap;   ///< between the plot and the end labels; holds their leader lines
    double barWidth; ///< of a colour bar
    double titleHeight;

    explicit Spacing(const TextMetrics &metrics);
};

/// Sets the plot's top and height.
void layOutVertically(Panel &panel, const Spacing &spacing);

/// Gives panels the same left and right edge of the plot, so that they can be compared along x: with room for their y
/// labels at the left, and at the right for end labels as wide as `endLabels` (0: none) and for their colour bars.
void layOutHorizontally(std::span<Panel> panels, double endLabels, const Spacing &spacing, const TextMetrics &metrics);

/// Gives a panel with a field its colour bar, beside a plot whose height stands; layOutHorizontally() then finds it a place.
void layOutColorBar(Panel &panel, const Spacing &spacing);

/// The widest of some texts as end labels; 0 if there are none.
double widestEndLabel(const std::vector<std::string> &texts, const TextMetrics &metrics);

/// Ticks for an axis whose range and plot stand.
void addTicksX(Panel &panel, const TextMetrics &metrics);
void addTicksY(Panel &panel, const Spacing &spacing);

} // namespace actiscope
