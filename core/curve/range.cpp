#include "core/curve/range.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace actiscope {

double leastSpan(Range range, RangeLimits limits)
{
    // The pixels of a chart must be different places, also for axes that take two ends a relative 1e-12 apart for
    // the same.
    const double farthest = std::min(std::max(std::abs(range.minimum), std::abs(range.maximum)), limits.magnitude);
    return std::max(limits.minimumSpan, 1e-8 * farthest);
}

Range repaired(Range range, Range fallback, RangeLimits limits)
{
    const auto end = [&](double wanted, double otherwise, double last) {
        const double value = !std::isnan(wanted) ? wanted : !std::isnan(otherwise) ? otherwise : last;
        return std::clamp(value, -limits.magnitude, limits.magnitude);
    };
    Range result{end(range.minimum, fallback.minimum, -1.0), end(range.maximum, fallback.maximum, 1.0)};
    if (result.minimum > result.maximum)
        std::swap(result.minimum, result.maximum);

    const double least = leastSpan(result, limits);
    // Rounding may leave a widened span an ulp short of `least`; it must not be widened again the next time.
    if (result.span() < least * (1.0 - 1e-3)) {
        const double middle = result.minimum + 0.5 * result.span();
        const double reach = std::max(limits.magnitude - 0.5 * least, 0.0);
        const double centre = std::clamp(middle, -reach, reach);
        result = {centre - 0.5 * least, centre + 0.5 * least};
    }
    return result;
}

} // namespace actiscope
