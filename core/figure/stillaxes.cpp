#include "core/figure/stillaxes.h"

#include "core/figure/figure.h"

#include <algorithm>

namespace actiscope {

namespace {

Range both(Range a, Range b)
{
    return {std::min(a.minimum, b.minimum), std::max(a.maximum, b.maximum)};
}

} // namespace

void include(StillAxes &axes, const Figure &figure)
{
    for (const Panel &panel : figure.panels) {
        const auto [place, isNew] = axes.try_emplace(panel.id, AxisRanges{panel.x.range, panel.y.range});
        if (!isNew)
            place->second = {both(place->second.x, panel.x.range), both(place->second.y, panel.y.range)};
    }
}

} // namespace actiscope
