#include "core/curve/sampling.h"

#include "core/curve/scan.h"

namespace actiscope {

std::vector<Discontinuity> discontinuities(const Activation &activation, const Parameters &parameters, Order order,
                                           Range within)
{
    const BoundFunction function(activation, parameters);
    std::vector<Discontinuity> jumps;
    for (const double x : function.breakpoints()) {
        if (!within.contains(x))
            continue;
        const BreakLimits limits = limitsAt(function, x, order);
        if (!limits.continuous())
            jumps.push_back({x, limits.left, limits.right, limits.value});
    }
    return jumps;
}

} // namespace actiscope
