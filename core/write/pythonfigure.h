#pragma once

#include "core/state/state.h"
#include "core/write/drawing.h"

namespace actiscope {

/// A figure as a Python script with NumPy and Matplotlib (3.5 or newer) that draws the same: it shows the picture, or
/// saves it if a file name is given, and prints nothing.
///
/// The curves f and f′ of the Curves workspace are computed in the script, by a `def` for each function with the state's
/// parameters, over the stretches between their jumps; all else, f″ and what plain doubles would spoil of a typed formula
/// too, comes as the points of the figure, with 17 digits; a field as all its values, drawn cell by cell in the same colours.
/// On logarithmic axes stand decimal logarithms, with the powers as labels.
std::string pythonFigure(const Figure &figure, const State &state, const DrawingStyle &style, const TextMetrics &metrics);

} // namespace actiscope
