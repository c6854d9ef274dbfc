#pragma once

#include "core/curve/sampling.h"

#include <vector>

namespace actiscope {

/// A point of a curve in data units and in pixels, the latter counted from the view's lower left corner.
struct Node {
    Point data;
    Point pixel;
    bool corner = false; ///< a kink, kept when points are left out
};

/// Whether `middle` lies within `tolerance` pixels of the straight segment from a to b (not only of its line).
bool nearSegment(const Point &a, const Point &middle, const Point &b, double tolerance);

/// The parts of a polyline whose pixels are within low..high vertically, cut exactly there.
std::vector<std::vector<Node>> clippedBand(const std::vector<Node> &line, double low, double high);

/// Leaves out as many points as possible such that no dropped one is farther than `tolerance` pixels from the line
/// that remains; corners stay unless they lie on a straight line. Greedy, so close to the fewest possible.
std::vector<Point> simplified(const std::vector<Node> &line, double tolerance);

} // namespace actiscope
