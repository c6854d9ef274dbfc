#pragma once

#include "core/curve/sampling.h"

namespace actiscope {

enum class PointKind { Zero, Minimum, Maximum, Inflection };

/// A place worth a dot: on the curve of f, or of f′.
struct PointOfInterest {
    PointKind kind;
    Point at;
    bool operator==(const PointOfInterest &) const = default;
};

/// Zeros, local extrema and inflections of f (order Value), or zeros and extrema of f′ (order First), or of f″,
/// that lie strictly inside a range, ascending in x and exact to some ulp (bracketing on jets, no finite differences).
/// Flat stretches give none: ReLU is zero on half the axis, which is no isolated zero. A kink that is an extremum
/// counts. Peaks of f″, whose derivative is unknown, are exact in y but only to about half of the digits in x.
/// `most` caps the number, since sine has as many as fit: the nearest to zero are kept.
std::vector<PointOfInterest> pointsOfInterest(const Activation &activation, const Parameters &parameters, Order order,
                                              Range within, std::size_t most = 64);

/// The maximal stretches of a range on which |f′| < threshold, ascending: where a gradient all but vanishes. Of an
/// oscillation that turns more than about a hundred times in the range some are missed.
std::vector<Range> saturation(const Activation &activation, const Parameters &parameters, double threshold,
                              Range within);

} // namespace actiscope
