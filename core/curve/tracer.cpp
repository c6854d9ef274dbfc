#include "core/curve/tracer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace actiscope {

namespace {

// In pixels.
constexpr double farAway = 1e12; ///< heights are clamped to this, so that their squares do not overflow
constexpr double baseSpacing = 24.0;
constexpr double leastWidth = 1.0 / 64.0; ///< how closely the end of a curve's domain is found

// What an interval of the grid may cost. The first is enough for any peak or bend, the second for an oscillation that
// turns about once in a pixel.
constexpr double nodesPerInterval = 80.0;
constexpr double nodesPerPixel = 40.0;
constexpr int samplesPerColumn = 16;
constexpr int peakSteps = 6;

/// How far a peak between two places, with slopes of opposite signs, stands out beyond both.
double tip(double before, double after, double width)
{
    if (before * after >= 0.0)
        return 0.0;
    const double gentler = std::min(std::abs(before), std::abs(after));
    return 0.5 * gentler * gentler * width / (std::abs(before) + std::abs(after));
}

} // namespace

Tracer::Tracer(const BoundFunction &function, Order order, const View &view, double error)
    : m_function(function), m_order(order), m_view(view), m_error(error), m_scaleX(view.width / view.x.span())
    , m_scaleY(view.height / view.y.span())
{
    m_nodes.reserve(512);
}

std::vector<Node> &Tracer::trace(const Segment &segment)
{
    m_nodes.clear();
    m_segment = segment;
    const std::vector<double> grid = gradedGrid(segment, baseSpacing / m_scaleX);
    Probe from = probe(grid.front());
    m_nodes.push_back(from.node);
    for (std::size_t i = 1; i < grid.size(); ++i) {
        const Probe to = probe(grid[i]);
        m_start = m_nodes.size();
        m_startPixel = from.node.pixel.x;
        if (!refine(from, to)) {
            m_nodes.resize(m_start);
            addEnvelope(from.node.data.x, to.node.data.x, to.node.pixel.x - from.node.pixel.x);
        }
        m_nodes.push_back(to.node);
        from = to;
    }
    return m_nodes;
}

Tracer::Probe Tracer::probe(double x) const
{
    const double inside = m_segment.inside(x);
    const Jet jet = m_order == Order::Second ? m_function.at(inside) : m_function.sketch(inside);
    if (m_order == Order::Value)
        return {nodeAt(x, jet.value), jet.first * m_scaleY / m_scaleX};
    if (m_order == Order::First)
        return {nodeAt(x, jet.first), jet.second * m_scaleY / m_scaleX};
    // The slope of f″ only decides where to look closer, and a difference is good enough for that.
    const double step = 1e-4 / m_scaleX;
    const double other = x + step < m_segment.end ? x + step : x - step;
    const double rise = m_function.at(m_segment.inside(other), Order::Second) - jet.second;
    const double noise = 64.0 * std::numeric_limits<double>::epsilon() * std::abs(jet.second);
    return {nodeAt(x, jet.second), std::abs(rise) > noise ? rise / (other - x) * m_scaleY / m_scaleX : 0.0};
}

Node Tracer::nodeAt(double x, double y) const
{
    const double height = (y - m_view.y.minimum) * m_scaleY;
    return {{x, y}, {(x - m_view.x.minimum) * m_scaleX, std::clamp(height, -farAway, farAway)}, false};
}

/// How many pixels a place is above the view (or below, negative), viewMargin included; 0 in sight.
double Tracer::outside(const Node &node) const
{
    const double y = node.pixel.y;
    return y > m_view.height + viewMargin ? y - m_view.height - viewMargin : y < -viewMargin ? y + viewMargin : 0.0;
}

/// Adds nodes between two, if needed in both halves. False if that takes too many nodes.
bool Tracer::refine(const Probe &from, const Probe &to)
{
    // Never quite halves: an oscillation could be in step with them.
    const double x = from.node.data.x + (0.45 + 0.1 * random()) * (to.node.data.x - from.node.data.x);
    if (x <= from.node.data.x || x >= to.node.data.x)
        return true;
    // Nodes come from left to right, so this tells at an early point that the whole would be too much.
    if (static_cast<double>(m_nodes.size() - m_start)
        > nodesPerInterval + nodesPerPixel * (from.node.pixel.x - m_startPixel))
        return false;
    const Probe middle = probe(x);
    if (isFine(from, middle, to)) {
        m_nodes.push_back(middle.node);
        return true;
    }
    if (!refine(from, middle))
        return false;
    m_nodes.push_back(middle.node);
    return refine(middle, to);
}

/// Whether two lines, from `from` to `middle` and on to `to`, are as good as the curve.
bool Tracer::isFine(const Probe &from, const Probe &middle, const Probe &to) const
{
    const Point &a = from.node.pixel;
    const Point &b = middle.node.pixel;
    const Point &c = to.node.pixel;
    const double width = c.x - a.x;
    const bool nowhere[] = {!std::isfinite(from.node.data.y), !std::isfinite(middle.node.data.y),
                            !std::isfinite(to.node.data.y)};
    if (nowhere[0] || nowhere[1] || nowhere[2])
        return (nowhere[0] && nowhere[1] && nowhere[2]) || width < leastWidth;

    const double tips = std::max(tip(from.slope, middle.slope, b.x - a.x),
                                 tip(middle.slope, to.slope, c.x - b.x));
    const double surprise = surpriseOf(from, middle, to);
    const double out = outside(middle.node);
    if (out != 0.0 && out * outside(from.node) > 0.0 && out * outside(to.node) > 0.0)
        return tips <= 0.5 * std::abs(out) && surprise <= 0.05 * std::abs(out);

    // A parabola is four times closer to its two half chords than to the whole one.
    if (!nearSegment(a, b, c, 4.0 * m_error))
        return false;
    if (std::max(std::abs(a.y), std::abs(c.y)) >= farAway)
        return true;
    const double slant = width / std::sqrt(width * width + (c.y - a.y) * (c.y - a.y));
    return tips <= m_error && surprise * slant <= m_error;
}

/// How far the curve seems to be off the parabola through three places, if a cubic term makes it so: it is the
/// greatest of what the slopes at the three places show.
double Tracer::surpriseOf(const Probe &from, const Probe &middle, const Probe &to)
{
    const Point &a = from.node.pixel;
    const Point &b = middle.node.pixel;
    const Point &c = to.node.pixel;
    const double before = (b.y - a.y) / (b.x - a.x);
    const double after = (c.y - b.y) / (c.x - b.x);
    const double bend = (after - before) / (c.x - a.x);
    const double atFrom = from.slope - before + bend * (b.x - a.x);
    const double atMiddle = middle.slope - before - bend * (b.x - a.x);
    const double atTo = to.slope - after - bend * (c.x - b.x);
    return std::max({std::abs(atFrom), 2.0 * std::abs(atMiddle), std::abs(atTo)}) * (c.x - a.x) / 10.0;
}

/// The next of a fixed sequence of irregular numbers from 0 to 1.
double Tracer::random()
{
    m_random = m_random * 6364136223846793005U + 1442695040888963407U;
    return static_cast<double>(m_random >> 11) * 0x1p-53;
}

/// For oscillations too fast to be drawn: about the least and the greatest value in each column of pixels.
void Tracer::addEnvelope(double begin, double end, double width)
{
    m_resolved = false;
    const int columns = std::max(1, static_cast<int>(std::ceil(width)));
    const double column = (end - begin) / columns;
    for (int i = 0; i < columns; ++i) {
        const double low = begin + i * column;
        Point extremes[] = {best(low, column, -1.0), best(low, column, 1.0)};
        if (extremes[0].x > extremes[1].x)
            std::swap(extremes[0], extremes[1]);
        for (const Point &point : extremes) {
            // Cut here, since clipping would make two more points of each line across the view.
            const double y = std::clamp(point.y, m_view.y.minimum - 0.5 * viewMargin / m_scaleY,
                                        m_view.y.maximum + 0.5 * viewMargin / m_scaleY);
            if (point.x > m_nodes.back().data.x && point.x < end && std::isfinite(y))
                m_nodes.push_back(nodeAt(point.x, y));
        }
    }
}

/// The highest place found in a column (or the lowest, for sign -1): the best of a few, and the top of its peak.
Point Tracer::best(double low, double column, double sign)
{
    const auto height = [&](double x) { return sign * m_function.at(m_segment.inside(x), m_order); };
    const double step = column / samplesPerColumn;
    Point top{low, height(low)};
    for (int i = 0; i < samplesPerColumn; ++i) {
        const double x = low + (i + random()) * step;
        const double y = height(x);
        if (y > top.y)
            top = {x, y};
    }
    const Point peaked = peak(height, std::max(low, top.x - step), std::min(low + column, top.x + step), peakSteps);
    if (peaked.y > top.y)
        top = peaked;
    return {top.x, sign * top.y};
}

} // namespace actiscope
