#pragma once

#include "core/figure/page.h"
#include "core/text/wording.h"

#include <string>
#include <utility>
#include <vector>

/// What the builders of the experiments' figures share.
namespace actiscope {

/// A panel with its title in the reader's language, its frame, and the height of its plot.
Panel startedPanel(std::string id, std::string title, const Rect &frame, const TextMetrics &metrics);

/// Sets the ranges, and the place and ticks that follow from them. `endLabels` are the texts that will stand at the
/// right; a chart too narrow for them gets none. A title that does not fit is cut. The range of x is taken as it is,
/// that of y is widened to whole steps, unless the page keeps the panel's axes still. A field that the panel has by then
/// gets its colour bar.
void setAxes(Panel &panel, const Axis &x, const Axis &y, const std::vector<std::string> &endLabels, const Page &page,
             const TextMetrics &metrics);

/// Cuts a title that comes nearer than `right` pixels to the frame's right edge: whole clauses, or else characters.
void fitTitle(Panel &panel, double right, const TextMetrics &metrics);

/// Who drew a line, and how.
struct LineStyle {
    Slot slot = -1;
    std::string function; ///< catalogue id, or what else the line is called in data files
    std::string name;
    LineRole role = LineRole::Curve;
    bool emphasised = false;
    bool derivative = false;
};

/// Adds a polyline to a panel whose axes stand: cut where a point is not finite, clipped to the plot, and without the
/// points that cannot be seen.
void addLine(Panel &panel, const LineStyle &style, const std::vector<Point> &line);

/// Adds a curve's name where it leaves the plot at the right: what it was last.
void addLineLabel(std::vector<EndLabel> &labels, const Panel &panel, Slot slot, const std::string &text, double lastY);

/// The smallest range that holds all finite numbers; nothing if there are none.
std::optional<Range> rangeOf(const std::vector<double> &values);
/// One about a middle, for a range without length.
Range widened(Range range);

} // namespace actiscope
