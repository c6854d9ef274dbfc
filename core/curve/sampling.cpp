#include "core/curve/sampling.h"

#include "core/curve/polyline.h"
#include "core/curve/scan.h"
#include "core/curve/tracer.h"

#include <cmath>
#include <utility>

namespace actiscope {

namespace {

bool drawable(const View &view)
{
    const auto positive = [](double length) { return length > 0.0 && std::isfinite(length); };
    return std::isfinite(view.x.minimum) && std::isfinite(view.y.minimum) && positive(view.x.span())
            && positive(view.y.span()) && positive(view.width) && positive(view.height);
}

/// Collects nodes into pieces that are cut at gaps, clipped and thinned out.
class Pieces
{
public:
    Pieces(const View &view, double tolerance, SampledCurve &curve)
        : m_height(view.height), m_tolerance(tolerance), m_curve(curve)
    {
    }

    void add(const Node &node)
    {
        if (std::isfinite(node.data.y))
            m_line.push_back(node);
        else
            cut();
    }

    void cut()
    {
        for (const std::vector<Node> &part : clippedBand(m_line, -viewMargin, m_height + viewMargin))
            m_curve.pieces.push_back(simplified(part, m_tolerance));
        m_line.clear();
    }

private:
    double m_height;
    double m_tolerance;
    SampledCurve &m_curve;
    std::vector<Node> m_line;
};

void addJumpEnds(SampledCurve &curve, const View &view, double x, const BreakLimits &limits)
{
    const auto add = [&](double y, bool closed) {
        if (view.y.contains(y))
            curve.jumpEnds.push_back({{x, y}, closed});
    };
    // An end that lies beside the range is left out, but not the value at its edge.
    const bool left = x > view.x.minimum || limits.leftJoins;
    const bool right = x < view.x.maximum || limits.rightJoins;
    if (left)
        add(limits.left, limits.leftJoins);
    if (right && !(left && limits.joined))
        add(limits.right, limits.rightJoins);
    if (!limits.leftJoins && !limits.rightJoins)
        add(limits.value, true);
}

} // namespace

SampledCurve sampled(const Activation &activation, const Parameters &parameters, Order order, const View &view,
                     double tolerance)
{
    SampledCurve curve;
    if (!drawable(view))
        return curve;
    const BoundFunction function(activation, parameters);
    // Most of the tolerance is left for thinning, which gives few points.
    Tracer tracer(function, order, view, 0.08 * tolerance);
    Pieces pieces(view, 0.82 * tolerance, curve);
    bool joins = false; // with the stretch before
    for (const Segment &segment : smoothSegments(function.breakpoints(), view.x)) {
        if (segment.afterBreak && segment.begin == view.x.minimum) {
            const BreakLimits limits = limitsAt(function, segment.begin, order);
            if (!limits.continuous())
                addJumpEnds(curve, view, segment.begin, limits);
        }
        std::vector<Node> &nodes = tracer.trace(segment);
        const bool joined = std::exchange(joins, false);
        if (segment.beforeBreak) {
            const BreakLimits limits = limitsAt(function, segment.end, order);
            joins = limits.continuous();
            if (joins)
                nodes.back().data.y = limits.value;
            else
                addJumpEnds(curve, view, segment.end, limits);
            nodes.back().corner = true;
        }
        for (std::size_t i = joined ? 1 : 0; i < nodes.size(); ++i)
            pieces.add(nodes[i]);
        if (!joins)
            pieces.cut();
    }
    pieces.cut();
    curve.resolved = tracer.resolved();
    return curve;
}

} // namespace actiscope
