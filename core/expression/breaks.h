#pragma once

#include "core/expression/program.h"
#include "core/math/interval.h"

#include <span>
#include <vector>

namespace actiscope::expression {

/// Where f, f′ or f″ is not smooth: kinks and jumps of abs, sign, step, max, min, clamp and of conditions, poles, ends of the
/// domain; ascending. Where a condition is linear in x they are exact, else the nearest doubles; of infinitely many (|sin x|)
/// those nearest to 0, at most `mostBreakpoints`.
inline constexpr std::size_t mostBreakpoints = 200;
std::vector<double> breakpointsOf(const Program &program, std::span<const double> p);
/// See Formula::enclosure().
IntervalJet enclosureOf(const Program &program, const Interval &x, std::span<const double> p);

} // namespace actiscope::expression
