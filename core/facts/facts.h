#pragma once

#include "core/activation/activation.h"

#include <optional>
#include <vector>

namespace actiscope {

enum class Monotonicity { Increasing, NonDecreasing, Decreasing, NonIncreasing, Constant, None };
enum class Parity { None, Odd, Even };
/// The class of f over the whole axis: with a jump, continuous (C⁰), C¹, C², or C^∞.
enum class Smoothness { Jump, C0, C1, C2, Smooth };

/// A bound of f over the whole axis; infinite if unbounded, NaN if nothing is known. Attained at `x` (the place nearest
/// to zero, or one well inside a constant stretch without its end), or only approached (x is then ±inf, or the place
/// of a jump).
struct Bound {
    double value;
    bool attained;
    double x;
};

/// How f behaves towards one end of the axis.
enum class Tail {
    Saturates,   ///< |f′| falls below the threshold for good and f tends to a finite limit
    Linear,      ///< f′ tends to a limit that is not below the threshold
    Explodes,    ///< |f′| grows without bound
    Oscillates,  ///< f′ has no limit
    Flattens,    ///< |f′| falls below the threshold but f is unbounded
    Undefined    ///< f has no value there
};

struct TailFact {
    Tail kind;
    double limit;      ///< of f; ±inf, or NaN if there is none
    double slopeLimit; ///< of f′; ±inf, or NaN if there is none
    double from;       ///< Saturates, Flattens: the place beyond which |f′| stays below the threshold
};

/// An interval on which f has values; its ends may belong to it.
struct DomainPart {
    double begin;
    double end;
    bool beginIncluded;
    bool endIncluded;
};

/// What follows from a function's formula and parameters alone: computed, not typed.
struct Facts {
    std::vector<DomainPart> domain; ///< ascending; all else is said of f there. One part from −∞ to ∞: every number
    /// Whether what is said of f as a whole was found by looking at many places: true of formulas that people type, while that
    /// of built-ins is held to values worked out by other means (tests/reference). f(0), f′(0) and kinks are exact in either case.
    bool numerical;
    Bound infimum;
    Bound supremum;
    Monotonicity monotonicity;
    Parity parity;
    Smoothness smoothness;
    bool zeroCentred;   ///< standard normal inputs give outputs whose mean is zero, to rounding
    double largestSlope; ///< sup |f′|; may be infinite; NaN where f jumps, which is steeper than any slope
    double largestSlopeAt; ///< a place where it is reached or approached; NaN if there is none
    bool slopeAttained;
    double valueAtZero;
    double slopeAtZero;
    TailFact left;
    TailFact right;

    bool definedEverywhere() const;
    bool boundedBelow() const;
    bool boundedAbove() const;
};

/// Computes the facts at a saturation threshold (|f′| below it counts as no gradient). Takes well under a
/// millisecond, so it can follow a slider.
Facts factsOf(const Activation &activation, const Parameters &parameters, double threshold = 0.01);

} // namespace actiscope
