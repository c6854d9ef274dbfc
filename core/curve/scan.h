#pragma once

#include "core/curve/boundfunction.h"
#include "core/curve/range.h"

#include <cmath>
#include <utility>
#include <vector>

namespace actiscope {

/// A stretch between neighbouring breakpoints (or ends of the range), on which a function is smooth.
struct Segment {
    double begin = 0.0;
    double end = 0.0;
    bool afterBreak = false;  ///< begin is a breakpoint
    bool beforeBreak = false; ///< end is a breakpoint

    /// Where to evaluate for x: a breakpoint is replaced by the nearest double inside, so that the value is the
    /// one-sided limit and not the other piece's value or a convention.
    double inside(double x) const
    {
        if (afterBreak && x <= begin)
            return std::nextafter(begin, end);
        if (beforeBreak && x >= end)
            return std::nextafter(end, begin);
        return x;
    }
};

/// The smooth stretches of a range, ascending, without gaps.
std::vector<Segment> smoothSegments(const std::vector<double> &breakpoints, Range range);

/// Ascending places in a segment from its begin to its end, about `spacing` apart but not evenly, so that no
/// oscillation is in step with them; and ever closer around zero and around breakpoints, where activations change.
std::vector<double> gradedGrid(const Segment &segment, double spacing);

/// A zero of f between a and b, where it has the values fa and fb of opposite signs, exact to an ulp or two.
/// T. R. Chandrupatla, "A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function
/// without using derivatives", Advances in Engineering Software 28 (1997).
template<typename Function>
double bracketedRoot(Function &&f, double a, double fa, double b, double fb)
{
    constexpr double epsilon = std::numeric_limits<double>::epsilon();
    double c = a;
    double fc = fa;
    double step = 0.5;
    for (int i = 0; i < 200; ++i) {
        const double x = a + step * (b - a);
        const double fx = f(x);
        if (std::signbit(fx) == std::signbit(fa)) {
            c = std::exchange(a, x);
            fc = std::exchange(fa, fx);
        } else {
            c = std::exchange(b, std::exchange(a, x));
            fc = std::exchange(fb, std::exchange(fa, fx));
        }
        const double best = std::abs(fa) < std::abs(fb) ? a : b;
        const double limit = (epsilon * std::abs(best) + std::numeric_limits<double>::min()) / std::abs(b - a);
        if (fa == 0.0 || fb == 0.0 || limit > 0.5)
            return best;
        const double xi = (a - b) / (c - b);
        const double phi = (fa - fb) / (fc - fb);
        if (phi * phi < xi && (1.0 - phi) * (1.0 - phi) < 1.0 - xi)
            step = fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb);
        else
            step = 0.5;
        step = std::min(std::max(step, limit), 1.0 - limit);
    }
    return std::abs(fa) < std::abs(fb) ? a : b;
}

/// Where f is greatest between a and b, if it has one peak there (golden section): exact to about half of the digits
/// in x, since a peak is flat, but to almost all in f(x).
template<typename Function>
Point peak(Function &&f, double a, double b, int steps)
{
    constexpr double golden = 0.6180339887498949;
    Point left{b - golden * (b - a), 0.0};
    Point right{a + golden * (b - a), 0.0};
    left.y = f(left.x);
    right.y = f(right.x);
    for (int i = 0; i < steps; ++i) {
        if (left.y >= right.y) {
            b = std::exchange(right, left).x;
            left.x = b - golden * (b - a);
            left.y = f(left.x);
        } else {
            a = std::exchange(left, right).x;
            right.x = a + golden * (b - a);
            right.y = f(right.x);
        }
    }
    return left.y >= right.y ? left : right;
}

/// What lies at a breakpoint: the limits from both sides and the value at it; the same within rounding where the
/// function is continuous. At a pole a limit is ±∞; on a side where the function is not defined it is NaN.
struct BreakLimits {
    double left = 0.0;
    double right = 0.0;
    double value = 0.0;
    bool leftJoins = false;  ///< value = left
    bool rightJoins = false; ///< value = right
    bool joined = false;     ///< left = right

    bool continuous() const { return leftJoins && rightJoins; }
    bool hasPole() const { return std::isinf(left) || std::isinf(right); }
};
BreakLimits limitsAt(const BoundFunction &function, double x, Order order);

} // namespace actiscope
