#pragma once

#include "core/curve/sampling.h"
#include "core/state/state.h"

/// Moving about in the curves: zoom, pan, fit and reset, as changes of a state.
namespace actiscope {

/// Puts the cursor at x, a place chosen with a resolution of `pixel` data units: on a kink or jump of a shown function
/// that is as near as that, else on a number with few digits.
void moveCursor(State &state, double x, double pixel);

/// Sets a chart's vertical range by hand, or lets it fit its curves again.
void setVertical(State &state, Order order, std::optional<Range> range);

/// Makes everything `factorX`, `factorY` times as large about a point of the chart, whose present vertical range is y.
/// A factor of 1 leaves that axis as it is, and a fitted vertical range fitted.
void zoom(State &state, Order order, Point anchor, double factorX, double factorY, Range y);

/// Shows these ranges in the chart; without y that stays as it is, fitted or by hand.
void pan(State &state, Order order, Range x, std::optional<Range> y);

/// Lets every chart fit its curves again over the present range of x.
void fit(State &state);

/// The range of x of a fresh state, every chart fitting its curves.
void resetView(State &state);

} // namespace actiscope
