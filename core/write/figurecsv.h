#pragma once

#include "core/figure/figure.h"
#include "core/text/decimalmark.h"

#include <string>

namespace actiscope {

/// The curves and bars of a figure as a table with the columns chart,function,piece,x,y: one line a point of a polyline.
/// `chart` is the panel's id, such as f, df or d2f; `piece` counts a curve's pieces from 0, since a curve breaks at a
/// jump and where it leaves the chart. Each bar of a histogram is a piece of its own, from its left edge to its right
/// one at the height of its count.
///
/// A figure with a field has one more column, `value`, empty but for the field's own rows: one a cell, at its middle, whether
/// or not it is in view; `piece` is the cells' row, from the lowest; nan is no value. On logarithmic axes stand the numbers themselves, not their logarithms.
/// With a decimal comma, semicolons part the columns.
std::string figureCsv(const Figure &figure, DecimalMark mark = DecimalMark::Point);

} // namespace actiscope
