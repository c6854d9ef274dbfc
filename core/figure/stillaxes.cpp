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
        AxisRanges ranges{panel.x.range, panel.y.range};
        if (panel.field)
            ranges.values = panel.field->scale;
        const auto [place, isNew] = axes.try_emplace(panel.id, ranges);
        if (isNew)
            continue;
        AxisRanges &known = place->second;
        known.x = both(known.x, ranges.x);
        known.y = both(known.y, ranges.y);
        if (known.values && ranges.values)
            ranges.values = both(*known.values, *ranges.values);
        known.values = ranges.values ? ranges.values : known.values;
    }
}

} // namespace actiscope
