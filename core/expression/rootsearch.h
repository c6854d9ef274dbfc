#pragma once

#include "core/expression/program.h"

#include <span>
#include <vector>

namespace actiscope::expression {

/// The zeros of a program nearest to 0, as the nearest doubles, by bisection: an interval of which it is proved that it has
/// none is left out; where f is monotone there is at most one. Signs are decided with as many bits as it takes. The search
/// ends when `work` lines have been computed, of which it takes what it needs; what is farther from 0 than it came is not
/// found, nor what lies where all is below every double.
std::vector<double> rootsOf(const Program &program, std::span<const double> p, std::size_t &work);

} // namespace actiscope::expression
