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
constexpr double leastWidth = 1.0 / 64.0; ///< how closely a place is found at which a domain ends or a curve is steep

// What an interval of the grid may cost. The first is enough for any peak or bend, the second for an oscillation that
// turns about once in a pixel.
constexpr double nodesPerInterval = 80.0;
constexpr double nodesPerPixel = 16.0;
constexpr double columnErrors = 12.0; ///< how wide the columns of a band are, in the error allowed to nodes

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
    Probe from = probe(grid.front(), grid[1] - grid[0]);
    m_nodes.push_back(from.node);
    for (std::size_t i = 1; i < grid.size(); ++i) {
        const Probe to = probe(grid[i], grid[i] - grid[i - 1]);
        m_start = m_nodes.size();
        m_startPixel = from.node.pixel.x;
        const bool followed = refine(from, to);
        if (!followed) {
            m_nodes.resize(m_start);
            addBand(from.node.data.x, to.node.data.x, to.node.pixel.x - from.node.pixel.x);
        }
        m_nodes.push_back(to.node);
        m_nodes.back().corner = !followed;
        from = to;
    }
    return m_nodes;
}

/// `near` is how far away the neighbours are.
Tracer::Probe Tracer::probe(double x, double near) const
{
    const double inside = m_segment.inside(x);
    const Jet jet = m_order == Order::Second ? m_function.at(inside) : m_function.sketch(inside);
    if (m_order == Order::Value)
        return {nodeAt(x, jet.value), jet.first * m_scaleY / m_scaleX};
    if (m_order == Order::First)
        return {nodeAt(x, jet.first), jet.second * m_scaleY / m_scaleX};
    // The slope of f″ only decides where to look closer, and a difference is good enough for that.
    const double step = 1e-3 * near;
    const double other = x + step < m_segment.end ? x + step : x - step;
    const double rise = m_function.at(m_segment.inside(other), Order::Second) - jet.second;
    const double noise = 64.0 * std::numeric_limits<double>::epsilon() * std::abs(jet.second);
    return {nodeAt(x, jet.second), std::abs(rise) > noise ? rise / (other - x) * m_scaleY / m_scaleX : 0.0};
}

Node Tracer::nodeAt(double x, double y) const
{
    const double height = (y - m_view.y.minimum) * m_scaleY;
    Node node{{x, y}, {(x - m_view.x.minimum) * m_scaleX, std::clamp(height, -farAway, farAway)}, false};
    if (node.pixel.y != height && std::isfinite(y)) // both have to lie on one line with the next node, which is clipped
        node.data.y = m_view.y.minimum + node.pixel.y / m_scaleY;
    return node;
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
    const Probe middle = probe(x, to.node.data.x - from.node.data.x);
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
    // A way so steep, as √x has at 0, looks like a line whatever its shape.
    if (width < leastWidth && tips == 0.0 && (b.y - a.y) * (c.y - b.y) >= 0.0)
        return true;
    const double surprise = surpriseOf(from, middle, to);
    const double out = outside(middle.node);
    if (out != 0.0 && out * outside(from.node) > 0.0 && out * outside(to.node) > 0.0) {
        // Heights that are clamped say nothing of how the curve bends.
        const bool clamped = std::min({std::abs(a.y), std::abs(b.y), std::abs(c.y)}) >= farAway;
        return tips <= 0.5 * std::abs(out) && (clamped || surprise <= 0.05 * std::abs(out));
    }

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

/// For oscillations too fast to be followed: the band that they fill. It is drawn from its lower to its upper edge and
/// back, once in each column; by their enclosures these are the edges of the curve, and no sample's.
void Tracer::addBand(double begin, double end, double width)
{
    m_resolved = false;
    m_nodes.back().corner = true;
    // Cut here, since clipping would make two more points of each line across the view.
    const Interval seen{m_view.y.minimum - 0.5 * viewMargin / m_scaleY, m_view.y.maximum + 0.5 * viewMargin / m_scaleY};
    const int columns = std::max(1, static_cast<int>(std::ceil(width / (columnErrors * m_error))));
    const auto edge = [&](int i) { return i == columns ? end : begin + i * ((end - begin) / columns); };
    const auto bounds = [&](int i) {
        const Interval y = component(m_function.enclosure({m_segment.inside(edge(i)), m_segment.inside(edge(i + 1))}), m_order);
        return Interval{std::clamp(y.low, seen.low, seen.high), std::clamp(y.high, seen.low, seen.high)};
    };
    const auto add = [&](double x, double y) {
        m_nodes.push_back(nodeAt(x, y));
        m_nodes.back().corner = true;
    };
    // The nodes at both ends are places of the curve; beside them a column is crossed inside.
    Interval before = bounds(0);
    add(begin + (edge(1) - begin) / 3.0, before.low);
    for (int i = 1; i < columns; ++i) {
        const Interval here = bounds(i);
        add(edge(i), i % 2 == 0 ? std::min(before.low, here.low) : std::max(before.high, here.high));
        before = here;
    }
    add(end - (end - edge(columns - 1)) / 3.0, columns % 2 == 0 ? before.low : before.high);
}

} // namespace actiscope
