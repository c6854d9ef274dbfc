#pragma once

#include "core/figure/figure.h"

namespace actiscope {

/// The smallest range of whole steps that holds `range`; the step is the one that niceTicks() will take for it.
Range wholeSteps(Range range, double mostTicks);

/// Ticks on the multiples of niceStep() of core/math/roundnumber.h in a range, with labels that differ and have a true minus sign.
std::vector<Tick> niceTicks(Range range, double mostTicks);

/// Whole powers of ten in a range of decimal logarithms, evenly spaced.
std::vector<Tick> powerTicks(Range range, double mostTicks);

/// Those of the two that suit the axis.
std::vector<Tick> ticksOf(const Axis &axis, double mostTicks);

} // namespace actiscope
