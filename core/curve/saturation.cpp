#include "core/curve/points.h"

#include "core/curve/roots.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

constexpr int intervals = 96;
constexpr int fineIntervals = 4 * intervals; // for what oscillates

/// Whether a curve with these slopes at its places turns too often for so few places.
bool oscillates(const std::vector<double> &slopes)
{
    std::size_t turns = 0;
    for (std::size_t i = 1; i < slopes.size(); ++i)
        turns += slopes[i - 1] * slopes[i] < 0.0 ? 1 : 0;
    return turns > slopes.size() / 8;
}

/// Finds the stretches of one smooth segment. Between neighbouring places, extrema and zeros of f′ among them, f′
/// is monotone and of one sign, so the threshold is crossed at most once.
void addStretches(std::vector<Range> &stretches, const BoundFunction &function, const Segment &segment,
                  double threshold, double spacing, double fineSpacing)
{
    std::vector<double> grid = gradedGrid(segment, spacing);
    std::vector<double> slopes;
    std::vector<double> bends;
    for (const double x : grid) {
        const Jet jet = function.at(segment.inside(x));
        slopes.push_back(jet.first);
        bends.push_back(jet.second);
    }
    if (spacing > fineSpacing && oscillates(bends)) {
        addStretches(stretches, function, segment, threshold, fineSpacing, fineSpacing);
        return;
    }
    const auto slope = [&](double x) { return function.at(segment.inside(x), Order::First); };
    const auto bend = [&](double x) { return function.at(segment.inside(x)).second; };
    std::vector<Point> places;
    for (std::size_t i = 0; i < grid.size(); ++i)
        places.push_back({grid[i], slopes[i]});
    for (const Root &root : rootsBetween(slope, grid, slopes))
        places.push_back({root.x, 0.0});
    for (const Root &root : rootsBetween(bend, grid, bends))
        places.push_back({root.x, slope(root.x)});
    std::sort(places.begin(), places.end(), [](const Point &a, const Point &b) { return a.x < b.x; });

    const auto excess = [&](double x) { return std::abs(slope(x)) - threshold; };
    const auto add = [&](double from, double to) {
        if (!stretches.empty() && stretches.back().maximum == from)
            stretches.back().maximum = to;
        else if (from < to)
            stretches.push_back({from, to});
    };
    for (std::size_t i = 0; i + 1 < places.size(); ++i) {
        const double before = std::abs(places[i].y) - threshold;
        const double after = std::abs(places[i + 1].y) - threshold;
        const bool starts = before < 0.0;
        const bool ends = after < 0.0;
        if (!starts && !ends)
            continue;
        double from = places[i].x;
        double to = places[i + 1].x;
        if (starts != ends && before != 0.0 && after != 0.0)
            (starts ? to : from) = roundest(excess, bracketedRoot(excess, places[i].x, before, places[i + 1].x, after),
                                            places[i].x, places[i + 1].x, threshold);
        add(from, to);
    }
}

} // namespace

std::vector<Range> saturation(const Activation &activation, const Parameters &parameters, double threshold,
                              Range within)
{
    const BoundFunction function(activation, parameters);
    std::vector<Range> stretches;
    for (const Segment &segment : smoothSegments(function.breakpoints(), within))
        addStretches(stretches, function, segment, threshold, within.span() / intervals,
                     within.span() / fineIntervals);
    return stretches;
}

} // namespace actiscope
