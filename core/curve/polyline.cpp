#include "core/curve/polyline.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

Point operator-(const Point &a, const Point &b) { return {a.x - b.x, a.y - b.y}; }
double cross(const Point &a, const Point &b) { return a.x * b.y - a.y * b.x; }
double dot(const Point &a, const Point &b) { return a.x * b.x + a.y * b.y; }

/// All directions in which a ray passes several points within the tolerance, seen from one place.
class Cone
{
public:
    explicit Cone(double tolerance) : m_tolerance(tolerance) {}

    /// Whether a segment to `offset` passes all the points so far: it must lie in the cone and reach as far as
    /// every point, or it would leave out the tip of a steep zigzag.
    bool reaches(const Point &offset) const
    {
        return dot(offset, offset) >= m_farthest
                && (!m_narrowed || (cross(m_low, offset) >= 0.0 && cross(offset, m_high) >= 0.0));
    }

    void pass(const Point &offset)
    {
        const double squared = dot(offset, offset);
        m_farthest = std::max(m_farthest, squared);
        if (squared <= m_tolerance * m_tolerance)
            return;
        const double along = std::sqrt(squared - m_tolerance * m_tolerance);
        const Point low{offset.x * along + offset.y * m_tolerance, offset.y * along - offset.x * m_tolerance};
        const Point high{offset.x * along - offset.y * m_tolerance, offset.y * along + offset.x * m_tolerance};
        if (!m_narrowed || cross(m_low, low) > 0.0)
            m_low = low;
        if (!m_narrowed || cross(m_high, high) < 0.0)
            m_high = high;
        m_narrowed = true;
    }

private:
    double m_tolerance;
    double m_farthest = 0.0;
    bool m_narrowed = false;
    Point m_low;
    Point m_high;
};

Node between(const Node &a, const Node &b, double height)
{
    const double t = (height - a.pixel.y) / (b.pixel.y - a.pixel.y);
    const auto mix = [t](double from, double to) { return from + t * (to - from); };
    Node node;
    node.pixel = {mix(a.pixel.x, b.pixel.x), height};
    node.data = {mix(a.data.x, b.data.x), mix(a.data.y, b.data.y)};
    return node;
}

} // namespace

bool nearSegment(const Point &a, const Point &middle, const Point &b, double tolerance)
{
    const Point chord = b - a;
    const Point offset = middle - a;
    const double length = dot(chord, chord);
    const double along = dot(chord, offset);
    const double across = cross(chord, offset);
    return along >= 0.0 && along <= length && across * across <= tolerance * tolerance * length;
}

std::vector<std::vector<Node>> clippedBand(const std::vector<Node> &line, double low, double high)
{
    std::vector<std::vector<Node>> parts;
    bool open = false;
    const auto add = [&](const Node &node) {
        if (!open)
            parts.emplace_back();
        open = true;
        if (parts.back().empty() || parts.back().back().data.x < node.data.x)
            parts.back().push_back(node);
    };
    const auto side = [&](const Node &node) { return node.pixel.y < low ? -1 : node.pixel.y > high ? 1 : 0; };

    for (std::size_t i = 0; i < line.size(); ++i) {
        const int here = side(line[i]);
        if (i > 0) {
            const int before = side(line[i - 1]);
            if (before != here && before != 0)
                add(between(line[i - 1], line[i], before < 0 ? low : high));
            if (before != here && here != 0)
                add(between(line[i - 1], line[i], here < 0 ? low : high));
        }
        if (here == 0)
            add(line[i]);
        else
            open = false;
    }
    std::erase_if(parts, [](const auto &part) { return part.size() < 2; });
    return parts;
}

std::vector<Point> simplified(const std::vector<Node> &line, double tolerance)
{
    constexpr double straight = 1e-3; // pixels
    std::vector<const Node *> kept;
    const auto keep = [&](const Node &node) {
        const std::size_t size = kept.size();
        if (size >= 2 && nearSegment(kept[size - 2]->pixel, kept[size - 1]->pixel, node.pixel, straight))
            kept.back() = &node;
        else
            kept.push_back(&node);
    };

    std::size_t from = 0;
    keep(line.front());
    while (from + 1 < line.size()) {
        Cone cone(tolerance);
        std::size_t to = from + 1;
        cone.pass(line[to].pixel - line[from].pixel);
        while (!line[to].corner && to + 1 < line.size()) {
            const Point offset = line[to + 1].pixel - line[from].pixel;
            if (!cone.reaches(offset))
                break;
            cone.pass(offset);
            ++to;
        }
        keep(line[to]);
        from = to;
    }

    std::vector<Point> points;
    points.reserve(kept.size());
    for (const Node *node : kept)
        points.push_back(node->data);
    return points;
}

} // namespace actiscope
