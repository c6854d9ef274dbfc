#pragma once

#include "core/expression/program.h"
#include "core/math/interval.h"

#include <span>
#include <vector>

namespace actiscope::expression {

/// What a condition is over an interval.
enum class Holds { Nowhere, Somewhere, Everywhere };

/// A program's lines over intervals of doubles.
struct IntervalLines {
    std::vector<IntervalJet> jets;
    std::vector<Holds> holds;  ///< of conditions
    bool jumps = false;        ///< a value may jump within the interval
    bool bends = false;        ///< a slope may
};
/// The first `count` lines. Where part of x lies outside the domain of a function, over the rest.
void computeIntervals(const Program &program, std::size_t count, const Interval &x, std::span<const double> p,
                      IntervalLines &lines);

/// Each but Max, Min and Clamp.
IntervalJet enclosed(Function function, const IntervalJet &u, IntervalLines &lines);
IntervalJet powerOf(const IntervalJet &a, const IntervalJet &b);

} // namespace actiscope::expression
