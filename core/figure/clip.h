#pragma once

#include "core/curve/sampling.h"

#include <vector>

namespace actiscope {

/// The parts of a polyline inside x × y, cut exactly at the edges (Liang and Barsky 1984). Parts of one point vanish.
std::vector<std::vector<Point>> clipped(const std::vector<Point> &line, Range x, Range y);

} // namespace actiscope
