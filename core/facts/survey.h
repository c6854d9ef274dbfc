#pragma once

#include "core/curve/scan.h"

#include <vector>

namespace actiscope {

struct Place {
    double x = 0.0;
    Jet at; ///< at a breakpoint: the one-sided limits
};

/// A smooth stretch of the whole axis, seen at places from its begin to its end, ±∞ left out. The zeros of f′ and of f″
/// are among them, so that f and f′ are monotone from each place to the next.
struct Stretch {
    Segment segment;
    std::vector<Place> places;
    std::vector<Place> turns; ///< where f′ changes its sign, those nearest to zero
    std::vector<Place> bends; ///< where f″ changes its sign, those nearest to zero
    bool flat = false;        ///< f′ = 0 everywhere
    bool straight = false;    ///< f″ = 0 everywhere
    bool undefined = false;   ///< f has no value anywhere, or at single places alone, as x^x at −1

    /// A place inside, the nearest to zero if that is no end, else well inside.
    double somewhere() const;
};

/// A breakpoint with the limits of f, f′ and f″.
struct Break {
    double x = 0.0;
    BreakLimits limits[3];

    const BreakLimits &of(Order order) const { return limits[static_cast<int>(order)]; }
};

/// What the facts are drawn from: a function over all numbers.
struct Survey {
    BoundFunction function;
    std::vector<Stretch> stretches; ///< ascending, from −∞ to ∞
    std::vector<Break> breaks;      ///< ascending, between the stretches
    Jet left;                       ///< the limits at −∞; NaN where there is none
    Jet right;                      ///< the limits at ∞

    Survey(const Activation &activation, const Parameters &parameters);
};

/// Positive numbers over all magnitudes, ascending; closest where functions have their shape.
const std::vector<double> &magnitudes();

} // namespace actiscope
