#pragma once

#include "core/curve/range.h"

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace actiscope {

struct Figure;

/// The ranges of a panel's axes, in the axes' own units: decimal logarithms on a logarithmic one.
struct AxisRanges {
    Range x;
    Range y;
    std::optional<Range> values = {}; ///< the scale of the panel's field, if it has one
    bool operator==(const AxisRanges &) const = default;
};

/// Axes that stay where they are while what they show changes, by the panels' ids. Axes that fit every picture of a
/// moving one anew make the eye follow them instead of the curves.
using StillAxes = std::map<std::string, AxisRanges, std::less<>>;

/// Widens the axes until all that the figure shows has its place.
void include(StillAxes &axes, const Figure &figure);

} // namespace actiscope
