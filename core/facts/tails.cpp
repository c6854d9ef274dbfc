#include "core/facts/tails.h"

#include "core/curve/roots.h"

#include <cmath>
#include <limits>

namespace actiscope {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// `outermost` is the last stretch on that side.
TailFact tailOf(const Jet &limit, const Stretch &outermost, double threshold)
{
    if (outermost.undefined) {
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        return {Tail::Undefined, none, none, none};
    }
    const double slope = std::abs(limit.first);
    Tail kind = Tail::Linear;
    if (std::isnan(slope))
        kind = Tail::Oscillates;
    else if (std::isinf(slope))
        kind = Tail::Explodes;
    else if (slope < threshold)
        kind = std::isfinite(limit.value) ? Tail::Saturates : Tail::Flattens;
    return {kind, limit.value, limit.first, std::numeric_limits<double>::quiet_NaN()};
}

/// The place nearest to the middle from which on, outwards, |f′| is below the threshold. Goes from stretch to stretch,
/// in order or backwards, from the outermost place inwards.
template<typename Stretches, typename Places>
double flatFrom(const BoundFunction &function, const Stretches &stretches, Places &&inwards, double threshold,
                double innermost)
{
    double outer = 0.0;
    for (const Stretch &stretch : stretches) {
        const auto excess = [&](double x) {
            return std::abs(function.at(stretch.segment.inside(x), Order::First)) - threshold;
        };
        const Place *last = nullptr;
        for (const Place &place : inwards(stretch)) {
            const double here = std::abs(place.at.first) - threshold;
            if (here >= 0.0) {
                // The first place of a stretch is the breakpoint that ends the flat one before.
                if (!last)
                    return place.x;
                const double x = here == 0.0
                    ? place.x
                    : bracketedRoot(excess, place.x, here, outer, std::abs(last->at.first) - threshold);
                // Where rounding has it below the threshold no more, the place that was meant may lie a little further in.
                const double further = std::abs(place.x) < 1e-9 ? std::copysign(2.0 * place.x, place.x - outer) : 0.0;
                return roundest(excess, x, outer, place.x + further, threshold);
            }
            outer = place.x;
            last = &place;
        }
    }
    return innermost;
}

} // namespace

TailFact leftTailOf(const Survey &survey, double threshold)
{
    TailFact tail = tailOf(survey.left, survey.stretches.front(), threshold);
    if (tail.kind == Tail::Saturates || tail.kind == Tail::Flattens) {
        const auto inwards = [](const Stretch &stretch) -> const std::vector<Place> & { return stretch.places; };
        tail.from = flatFrom(survey.function, survey.stretches, inwards, threshold, infinity);
    }
    return tail;
}

TailFact rightTailOf(const Survey &survey, double threshold)
{
    TailFact tail = tailOf(survey.right, survey.stretches.back(), threshold);
    if (tail.kind == Tail::Saturates || tail.kind == Tail::Flattens) {
        const std::vector<Stretch> stretches(survey.stretches.rbegin(), survey.stretches.rend());
        const auto inwards = [](const Stretch &stretch) {
            return std::vector<Place>(stretch.places.rbegin(), stretch.places.rend());
        };
        tail.from = flatFrom(survey.function, stretches, inwards, threshold, -infinity);
    }
    return tail;
}

} // namespace actiscope
