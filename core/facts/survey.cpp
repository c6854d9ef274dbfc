#include "core/facts/survey.h"

#include "core/curve/roots.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace actiscope {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::size_t mostRoots = 12;

std::vector<double> placesIn(const Segment &segment)
{
    std::vector<double> xs;
    xs.reserve(2 * magnitudes().size() + 16);
    const auto add = [&](double x) {
        if (x > segment.begin && x < segment.end)
            xs.push_back(x);
    };
    if (segment.afterBreak)
        xs.push_back(segment.begin);
    for (auto m = magnitudes().rbegin(); m != magnitudes().rend(); ++m)
        add(-*m);
    add(0.0);
    for (const double m : magnitudes())
        add(m);
    if (segment.beforeBreak)
        xs.push_back(segment.end);
    if (segment.afterBreak && segment.beforeBreak) {
        for (int i = 1; i < 8; ++i)
            add(segment.begin + (segment.end - segment.begin) * i / 8.0);
        std::sort(xs.begin(), xs.end());
        xs.erase(std::unique(xs.begin(), xs.end()), xs.end());
    }
    return xs;
}

/// The places where a derivative changes its sign, at most some nearest to zero: sine has as many as there are places.
std::vector<Place> signChanges(const BoundFunction &function, const Stretch &stretch, Order order)
{
    const std::vector<Place> &places = stretch.places;
    const auto sign = [&](std::size_t i) { return signOf(component(places[i].at, order)); };
    struct Bracket {
        double distance;
        std::size_t from;
        std::size_t to;
    };
    std::vector<Bracket> brackets;
    for (std::size_t i = 0; i + 1 < places.size(); ++i) {
        const auto distance = std::min(std::abs(places[i].x), std::abs(places[i + 1].x));
        if (sign(i) * sign(i + 1) < 0)
            brackets.push_back({distance, i, i + 1});
        else if (i + 2 < places.size() && sign(i + 1) == 0 && sign(i) * sign(i + 2) < 0)
            brackets.push_back({std::abs(places[i + 1].x), i + 1, i + 1});
    }
    if (brackets.size() > mostRoots) {
        std::nth_element(brackets.begin(), brackets.begin() + mostRoots, brackets.end(),
                         [](const Bracket &a, const Bracket &b) { return a.distance < b.distance; });
        brackets.resize(mostRoots);
    }
    std::vector<Place> changes;
    const auto derivative = [&](double x) { return function.at(stretch.segment.inside(x), order); };
    for (const Bracket &bracket : brackets) {
        const Place &from = places[bracket.from];
        const Place &to = places[bracket.to];
        const double x = bracket.from == bracket.to
                ? from.x
                : bracketedRoot(derivative, from.x, component(from.at, order), to.x, component(to.at, order));
        changes.push_back({x, function.at(stretch.segment.inside(x))});
    }
    return changes;
}

Stretch stretchOf(const BoundFunction &function, const Segment &segment)
{
    Stretch stretch;
    stretch.segment = segment;
    for (const double x : placesIn(segment))
        stretch.places.push_back({x, function.at(segment.inside(x))});
    stretch.undefined = std::all_of(stretch.places.begin(), stretch.places.end(), [](const Place &place) {
        return std::isnan(place.at.value) || std::isnan(place.at.first);
    });
    stretch.straight = std::all_of(stretch.places.begin(), stretch.places.end(),
                                   [](const Place &place) { return place.at.second == 0.0; });
    stretch.flat = stretch.straight && std::all_of(stretch.places.begin(), stretch.places.end(),
                                                   [](const Place &place) { return place.at.first == 0.0; });
    stretch.turns = signChanges(function, stretch, Order::First);
    stretch.bends = signChanges(function, stretch, Order::Second);
    stretch.places.insert(stretch.places.end(), stretch.turns.begin(), stretch.turns.end());
    stretch.places.insert(stretch.places.end(), stretch.bends.begin(), stretch.bends.end());
    std::sort(stretch.places.begin(), stretch.places.end(), [](const Place &a, const Place &b) { return a.x < b.x; });
    return stretch;
}

} // namespace

const std::vector<double> &magnitudes()
{
    static const std::vector<double> all = [] {
        std::vector<double> list;
        for (int exponent = -60; exponent < -8; exponent += 4)
            list.push_back(std::ldexp(1.0, exponent));
        for (int quarter = -32; quarter < 32; ++quarter)
            list.push_back(std::exp2(0.25 * quarter));
        for (int exponent = 8; exponent < 24; ++exponent)
            list.push_back(std::ldexp(1.0, exponent));
        for (int exponent = 24; exponent < 1024; exponent += 27)
            list.push_back(std::ldexp(1.0, exponent));
        return list;
    }();
    return all;
}

double Stretch::somewhere() const
{
    if (segment.begin < 0.0 && segment.end > 0.0)
        return 0.0;
    if (std::isinf(segment.begin))
        return segment.end - 1.0;
    if (std::isinf(segment.end))
        return segment.begin + 1.0;
    return 0.5 * (segment.begin + segment.end);
}

Survey::Survey(const Activation &activation, const Parameters &parameters)
    : function(activation, parameters), left(function.at(-infinity)), right(function.at(infinity))
{
    for (const Segment &segment : smoothSegments(function.breakpoints(), {-infinity, infinity}))
        stretches.push_back(stretchOf(function, segment));
    for (const double x : function.breakpoints()) {
        breaks.push_back({x, {limitsAt(function, x, Order::Value), limitsAt(function, x, Order::First),
                              limitsAt(function, x, Order::Second)}});
    }
}

} // namespace actiscope
