#pragma once

#include "core/activation/activation.h"
#include "core/curve/range.h"

#include <vector>

namespace actiscope {

struct Point {
    double x = 0.0;
    double y = 0.0;
    bool operator==(const Point &) const = default;
};

/// Which of f, f′ and f″ is meant.
enum class Order { Value = 0, First = 1, Second = 2 };

template <class Real>
constexpr const Real &component(const BasicJet<Real> &jet, Order order)
{
    return order == Order::Value ? jet.value : order == Order::First ? jet.first : jet.second;
}

/// The part of the plane that is shown and how many pixels it has.
struct View {
    Range x;
    Range y;
    double width = 1.0;  ///< pixels
    double height = 1.0; ///< pixels
};

/// An end of a curve's piece at a jump: closed where the function takes the value, open where it only tends to it.
struct JumpEnd {
    Point at;
    bool closed = false;
};

/// A curve as it is drawn: pieces between jumps and where it leaves the view, each of at least two points,
/// finite, ascending in x, and clipped to the view plus a margin.
struct SampledCurve {
    std::vector<std::vector<Point>> pieces;
    std::vector<JumpEnd> jumpEnds; ///< those inside the view
    bool resolved = true; ///< false where oscillations were too fast to be followed
};

/// Samples f, f′ or f″ so that the polyline is nowhere more than `tolerance` pixels from the true curve, with a
/// point exactly at each kink and a break at each jump, and merges what lies on a line.
/// Where the curve leaves the view vertically the pieces end just outside it.
/// Where it oscillates more than about once in two pixels (sine over a wide range) it is not followed any more, but
/// drawn as the band that it fills: a line from one edge to the other and back in each half pixel. Each place of the
/// line is within `tolerance` of the curve and the other way round; `resolved` is then false.
SampledCurve sampled(const Activation &activation, const Parameters &parameters, Order order, const View &view,
                     double tolerance = 0.25);

/// A break of f, f′ or f″ as it is at one point: the limits from both sides and the value at it.
struct Discontinuity {
    double x;
    double left, right, value;
};
/// The places in `within` where f, f′ or f″ jumps, ascending: those breakpoints whose one-sided limits differ
/// from each other or from the value.
std::vector<Discontinuity> discontinuities(const Activation &activation, const Parameters &parameters, Order order,
                                           Range within);

/// The least and the greatest value of f, f′ or f″ over a range, jump limits included: exact to 1e-9 of their
/// difference where the extremum found is the right one, which is proved for all that stands out by more than 1e-7 of
/// it (f″: 1e-3). Always finite; a constant gives a range without length.
Range extent(const Activation &activation, const Parameters &parameters, Order order, Range x);

} // namespace actiscope
