#pragma once

#include "core/activation/limitingformula.h"
#include "core/expression/program.h"

#include <map>
#include <mutex>
#include <span>
#include <vector>

namespace actiscope::expression {

/// See LimitingFormula::limitsAt(). The breakpoint itself is found again with some hundred bits; what comes of ever closer
/// places on either side tells the limits.
BreakpointLimits breakpointLimitsOf(const Program &program, double x, std::span<const double> p);

/// A chart and the facts ask for each limit several times: those of the last parameters are kept. Callable from any thread.
class RememberedLimits
{
public:
    BreakpointLimits of(const Program &program, double x, std::span<const double> p);

private:
    std::mutex m_mutex;
    std::vector<double> m_parameters;
    std::map<double, BreakpointLimits> m_limits;
};

} // namespace actiscope::expression
