#pragma once

#include "core/curve/polyline.h"
#include "core/curve/scan.h"

#include <cstdint>
#include <vector>

namespace actiscope {

/// How far beyond the view a piece of a curve may end, in pixels; more than half the width of any pen.
inline constexpr double viewMargin = 16.0;

/// Evaluates a curve as finely as its shape asks for.
class Tracer
{
public:
    /// `error` is how far the nodes' polyline may be from the curve, in pixels; twice that in the worst case.
    Tracer(const BoundFunction &function, Order order, const View &view, double error);

    /// The nodes of a smooth stretch from its begin to its end, valid until the next call.
    std::vector<Node> &trace(const Segment &segment);
    /// Whether all of the curve could be followed.
    bool resolved() const { return m_resolved; }

private:
    /// A node and the slope there, in pixels, which shows what the heights alone would miss.
    struct Probe {
        Node node;
        double slope = 0.0;
    };

    Probe probe(double x, double near) const;
    Node nodeAt(double x, double y) const;
    double outside(const Node &node) const;
    bool refine(const Probe &from, const Probe &to);
    bool isFine(const Probe &from, const Probe &middle, const Probe &to) const;
    static double surpriseOf(const Probe &from, const Probe &middle, const Probe &to);
    void addBand(double begin, double end, double width);
    double random();

    const BoundFunction &m_function;
    Order m_order;
    const View &m_view;
    double m_error;
    double m_scaleX; ///< pixels per unit
    double m_scaleY;
    Segment m_segment;
    std::vector<Node> m_nodes;
    std::size_t m_start = 0; ///< how many nodes there were before the present interval of the grid
    double m_startPixel = 0.0;
    std::uint64_t m_random = 1;
    bool m_resolved = true;
};

} // namespace actiscope
