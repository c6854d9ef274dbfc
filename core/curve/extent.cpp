#include "core/curve/sampling.h"

#include "core/curve/scan.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

constexpr int intervals = 48;
constexpr int peakSteps = 22; // narrows a bracket by 4e4, which leaves 1e-9 of the height of a rounded peak

class Extremes
{
public:
    void include(double y)
    {
        if (!std::isfinite(y))
            return;
        m_least = m_any ? std::min(m_least, y) : y;
        m_greatest = m_any ? std::max(m_greatest, y) : y;
        m_any = true;
    }
    Range range() const { return {m_least, m_greatest}; }

private:
    bool m_any = false;
    double m_least = 0.0;
    double m_greatest = 0.0;
};

/// Climbs from the best of the samples to the top of its peak.
template<typename Function>
void includePeak(Extremes &extremes, const Function &f, const std::vector<double> &grid,
                 const std::vector<double> &heights, double sign)
{
    std::size_t best = 0;
    for (std::size_t i = 1; i < grid.size(); ++i) {
        if (sign * heights[i] > sign * heights[best])
            best = i;
    }
    if (best == 0 || best + 1 == grid.size())
        return;
    const auto height = [&](double x) { return sign * f(x); };
    extremes.include(sign * peak(height, grid[best - 1], grid[best + 1], peakSteps).y);
}

} // namespace

Range extent(const Activation &activation, const Parameters &parameters, Order order, Range x)
{
    const BoundFunction function(activation, parameters);
    Extremes extremes;
    if (x.span() == 0.0) // no segment, but a value
        extremes.include(function.at(x.minimum, order));
    for (const Segment &segment : smoothSegments(function.breakpoints(), x)) {
        const auto f = [&](double at) { return function.at(segment.inside(at), order); };
        const std::vector<double> grid = gradedGrid(segment, x.span() / intervals);
        std::vector<double> heights;
        heights.reserve(grid.size());
        for (const double at : grid) {
            heights.push_back(f(at));
            extremes.include(heights.back());
        }
        includePeak(extremes, f, grid, heights, 1.0);
        includePeak(extremes, f, grid, heights, -1.0);
        if (segment.afterBreak)
            extremes.include(function.at(segment.begin, order));
        if (segment.beforeBreak)
            extremes.include(function.at(segment.end, order));
    }
    return extremes.range();
}

} // namespace actiscope
