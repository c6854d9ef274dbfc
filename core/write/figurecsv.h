#pragma once

#include "core/figure/figure.h"

#include <string>

namespace actiscope {

/// The curves of a figure as a table with the columns chart,function,piece,x,y: one line a point of a polyline.
/// `chart` is f, df or d2f; `piece` counts a curve's pieces from 0, since a curve breaks at a jump and where it
/// leaves the chart.
std::string figureCsv(const Figure &figure);

} // namespace actiscope
