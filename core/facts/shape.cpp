#include "core/facts/shape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace actiscope {

namespace {

constexpr double epsilon = std::numeric_limits<double>::epsilon();

/// The places and weights of the Gauss–Legendre rule with ten points, of which half are negative.
struct Node {
    double place;
    double weight;
};
constexpr std::array<Node, 5> legendre = {{{0.14887433898163122, 0.29552422471475287},
                                           {0.43339539412924719, 0.26926671930999636},
                                           {0.67940956829902441, 0.21908636251598204},
                                           {0.86506336668898451, 0.14945134915058059},
                                           {0.97390652851717172, 0.06667134430868814}}};

/// Which ways a function goes.
struct Ways {
    bool up = false;
    bool down = false;
    bool level = false;
};

void addStretch(Ways &ways, const Stretch &stretch)
{
    // A smooth function that is not constant is strictly monotone where f′ only touches zero or is too small for a
    // double; only a stretch on which f′ is zero throughout is level.
    if (stretch.flat) {
        ways.level = true;
        return;
    }
    const std::vector<Place> &places = stretch.places;
    const auto steepest = [&](std::size_t begin, std::size_t end) {
        double slope = 0.0;
        for (std::size_t i = begin; i < end; ++i)
            slope = std::fmax(slope, std::abs(places[i].at.first));
        return slope;
    };
    for (std::size_t i = 0; i < places.size(); ++i) {
        // Rounding leaves slopes of either sign where f′ touches zero between large ones, as snake's does. Towards a pole
        // there are large ones on one side alone.
        constexpr std::size_t beside = 3;
        const double before = steepest(i > beside ? i - beside : 0, i);
        const double after = steepest(i + 1, std::min(i + 1 + beside, places.size()));
        const bool isEnd = i == 0 || i + 1 == places.size();
        const double slope = places[i].at.first;
        if (std::abs(slope) > 64.0 * epsilon * (isEnd ? std::max(before, after) : std::min(before, after)))
            (slope > 0.0 ? ways.up : ways.down) = true;
    }
}

void addBreak(Ways &ways, const BreakLimits &limits)
{
    const auto step = [&](double from, double to, bool joins) {
        if (!joins && from != to && !std::isnan(from) && !std::isnan(to))
            (to > from ? ways.up : ways.down) = true;
    };
    if (!std::isfinite(limits.value)) {
        step(limits.left, limits.right, limits.joined);
        return;
    }
    step(limits.left, limits.value, limits.leftJoins);
    step(limits.value, limits.right, limits.rightJoins);
}

bool mirrored(const BoundFunction &function, double x, double sign)
{
    const double right = function.value(x);
    const double left = sign * function.value(-x);
    if (std::isnan(left) && std::isnan(right))
        return true; // sine where the argument overflows
    return left == right || std::abs(left - right) <= 32.0 * epsilon * std::abs(right);
}

bool symmetric(const Survey &survey, double sign)
{
    const auto same = [&](double x) { return mirrored(survey.function, x, sign); };
    const std::vector<double> &xs = magnitudes();
    const std::vector<double> &breaks = survey.function.breakpoints();
    return same(0.0) && std::all_of(xs.begin(), xs.end(), same) && std::all_of(breaks.begin(), breaks.end(), same);
}

} // namespace

std::vector<DomainPart> domainOf(const Survey &survey)
{
    std::vector<DomainPart> parts;
    for (std::size_t i = 0; i < survey.stretches.size(); ++i) {
        const Stretch &stretch = survey.stretches[i];
        const auto has = [&](std::size_t at) { return std::isfinite(survey.breaks[at].of(Order::Value).value); };
        const bool begins = i > 0 && has(i - 1);
        const bool ends = i < survey.breaks.size() && has(i);
        if (stretch.undefined) {
            // A single value between two stretches that have none.
            if (ends && i + 1 < survey.stretches.size() && survey.stretches[i + 1].undefined)
                parts.push_back({stretch.segment.end, stretch.segment.end, true, true});
            continue;
        }
        if (begins && !parts.empty() && parts.back().end == stretch.segment.begin) {
            parts.back().end = stretch.segment.end;
            parts.back().endIncluded = ends;
        } else {
            parts.push_back({stretch.segment.begin, stretch.segment.end, begins, ends});
        }
    }
    return parts;
}

Monotonicity monotonicityOf(const Survey &survey)
{
    Ways ways;
    for (const Stretch &stretch : survey.stretches)
        addStretch(ways, stretch);
    for (const Break &at : survey.breaks)
        addBreak(ways, at.of(Order::Value));
    if (ways.up && ways.down)
        return Monotonicity::None;
    if (ways.up)
        return ways.level ? Monotonicity::NonDecreasing : Monotonicity::Increasing;
    if (ways.down)
        return ways.level ? Monotonicity::NonIncreasing : Monotonicity::Decreasing;
    return Monotonicity::Constant;
}

Parity parityOf(const Survey &survey)
{
    return symmetric(survey, 1.0) ? Parity::Even : symmetric(survey, -1.0) ? Parity::Odd : Parity::None;
}

Smoothness smoothnessOf(const Survey &survey)
{
    Smoothness smoothness = Smoothness::Smooth;
    for (std::size_t i = 0; i < survey.breaks.size(); ++i) {
        const Break &at = survey.breaks[i];
        // Outside of the domain there is nothing to be smooth, and at its end only one side.
        const BreakLimits &values = at.of(Order::Value);
        const bool leftEnds = survey.stretches[i].undefined, rightEnds = survey.stretches[i + 1].undefined;
        if (!std::isfinite(values.value) || (leftEnds && rightEnds) || (leftEnds && values.rightJoins)
            || (rightEnds && values.leftJoins))
            continue;
        Smoothness here = Smoothness::C2;
        // At a kink the values of f′ and f″ are conventions; what counts is whether the sides agree.
        if (!at.of(Order::Value).continuous())
            here = Smoothness::Jump;
        else if (!at.of(Order::First).joined)
            here = Smoothness::C0;
        else if (!at.of(Order::Second).joined)
            here = Smoothness::C1;
        else if (survey.stretches[i].straight && survey.stretches[i + 1].straight)
            here = Smoothness::Smooth; // one line; Leaky ReLU with slope 1
        smoothness = std::min(smoothness, here);
    }
    return smoothness;
}

bool isZeroCentred(const Survey &survey, Parity parity)
{
    if (parity == Parity::Odd)
        return true;
    // Gauss–Legendre on short pieces between breakpoints: all digits of a smooth function under the density.
    constexpr Range reach{-9.0, 9.0}; // beyond, the density is below 1e-18
    constexpr double longest = 0.5;
    double mean = 0.0;
    double size = 0.0;
    for (const Segment &segment : smoothSegments(survey.function.breakpoints(), reach)) {
        const double pieces = std::ceil((segment.end - segment.begin) / longest);
        const double half = 0.5 * (segment.end - segment.begin) / pieces;
        for (double piece = 0.0; piece < pieces; piece += 1.0) {
            const double middle = segment.begin + (2.0 * piece + 1.0) * half;
            for (const auto &[node, weight] : legendre) {
                for (const double x : {middle - node * half, middle + node * half}) {
                    const double part = weight * half * survey.function.value(segment.inside(x)) * std::exp(-0.5 * x * x);
                    mean += part;
                    size += std::abs(part);
                }
            }
        }
    }
    return std::abs(mean) <= 64.0 * epsilon * size;
}

} // namespace actiscope
