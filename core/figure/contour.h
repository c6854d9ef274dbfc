#pragma once

#include "core/figure/panelbuilder.h"

namespace actiscope {

/// The lines on which a field has a value, such as the boundary of a decision, by marching squares (Lorensen and Cline
/// 1987, in the plane) on the cells' middles and the field's edges: straight from edge to edge of a square, at the place
/// of linear interpolation. Where two opposite corners are above and two below, the square's mean decides. Closed lines
/// end where they begin. Squares with a corner that has no finite value have none.
std::vector<std::vector<Point>> contourLines(const Field2D &field, double level);

/// Adds the lines of the panel's field at a level as one curve, clipped to the plot. `name` is what they are called.
void addContour(Panel &panel, double level, const std::string &name);

} // namespace actiscope
