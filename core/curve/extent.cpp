#include "core/curve/sampling.h"

#include "core/curve/scan.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>
#include <utility>
#include <vector>

namespace actiscope {

namespace {

// What is proved not to be missing, in parts of the extent; what is found is exact to 1e-9. Of f″, whose derivative is
// unknown, boxes have to be narrow before they say much; charts leave fifty times that room around a fitted curve.
constexpr double sharp = 1e-7;
constexpr double sharpOfSecond = 1e-3;
/// How long the search goes on. What is open then counts with its whole enclosure; of a typed formula, whose enclosure may
/// say nothing beside a hole, only if that reaches little farther than the samples.
struct Limits {
    int mostBoxes;
    double narrowest; ///< in parts of the segment
};
constexpr Limits ofBuiltIns{20000, 0.0}; // more boxes than any of them needs
constexpr Limits ofTypedFormulas{1000, 1e-6};
constexpr double believable = 0.02; ///< how much farther, in parts of what the samples span
/// Beside a pole a chart shows what lies farther from it than this share of its width.
constexpr double besidePole = 0.02;
constexpr int peakSteps = 22; // narrows a bracket by 4e4, which leaves 1e-9 of the height of a rounded peak

/// A part of a segment, its ends sampled, in which the curve may leave the extent found so far.
struct Box {
    double begin = 0.0, end = 0.0;
    double atBegin = 0.0, atEnd = 0.0;
    Interval y; ///< holds the curve
};

/// The best value so far on one side.
struct Best {
    double y = 0.0;
    double x = 0.0;
    double reach = 0.0; ///< how far the neighbouring samples are from x
    bool inside = false; ///< it is a sample inside the present segment
};

/// Finds the least and the greatest value, and proves that there is nothing beyond (branch and bound): whatever part
/// of a curve may, by its enclosure, still leave the extent found so far is halved.
class Search
{
public:
    Search(const BoundFunction &function, Order order, bool isTyped)
        : m_function(function), m_order(order), m_isTyped(isTyped), m_limits(isTyped ? ofTypedFormulas : ofBuiltIns)
    {
    }

    void include(double y) { improve({y, 0.0, 0.0, false}); }
    void add(const Segment &segment);
    Range range() const { return {m_least.y, m_greatest.y}; }

private:
    void improve(const Best &value);
    double sample(double x, double reach);
    double excess(const Box &box) const { return std::max(box.y.high - m_greatest.y, m_least.y - box.y.low); }
    double tolerance() const;
    Interval enclosure(const Box &box) const;
    bool isUndefined() const;
    void leave(const std::vector<Box> &open);
    void refine(const Best &best, double sign);

    const BoundFunction &m_function;
    Order m_order;
    bool m_isTyped;
    Limits m_limits;
    Segment m_segment;
    Best m_least, m_greatest;
    bool m_any = false;
};

void Search::improve(const Best &value)
{
    if (!std::isfinite(value.y))
        return;
    if (!m_any || value.y < m_least.y)
        m_least = value;
    if (!m_any || value.y > m_greatest.y)
        m_greatest = value;
    m_any = true;
}

double Search::sample(double x, double reach)
{
    const double y = m_function.at(m_segment.inside(x), m_order);
    improve({y, x, reach, x > m_segment.begin && x < m_segment.end});
    return y;
}

double Search::tolerance() const
{
    constexpr double rounding = 256.0 * std::numeric_limits<double>::epsilon();
    const double size = std::max(std::abs(m_least.y), std::abs(m_greatest.y));
    return (m_order == Order::Second ? sharpOfSecond : sharp) * (m_greatest.y - m_least.y) + rounding * size
            + std::numeric_limits<double>::min();
}

/// By the enclosure of the curve itself, and by that of its slope from both ends.
Interval Search::enclosure(const Box &box) const
{
    const double from = m_segment.inside(box.begin), to = m_segment.inside(box.end);
    const IntervalJet jet = m_function.enclosure({from, to});
    Interval y = component(jet, m_order);
    if (m_order == Order::Second)
        return y;
    if (!std::isfinite(box.atBegin) || !std::isfinite(box.atEnd))
        return Interval::all();
    const Interval slope = m_order == Order::Value ? jet.first : jet.second;
    const double low = std::min(box.atBegin, box.atEnd), high = std::max(box.atBegin, box.atEnd);
    if (slope.low >= 0.0 || slope.high <= 0.0)
        return {low, high};
    if (!std::isfinite(slope.low) || !std::isfinite(slope.high))
        return y;
    // Lines of the steepest slopes through both ends meet above and below the curve (Piyavskii).
    const double width = to - from, steep = slope.high - slope.low;
    const double above = (slope.high * box.atEnd - slope.low * box.atBegin - slope.high * slope.low * width) / steep;
    const double below = (slope.high * box.atBegin - slope.low * box.atEnd + slope.high * slope.low * width) / steep;
    y.high = std::clamp(above, high, std::max(high, y.high));
    y.low = std::clamp(below, std::min(low, y.low), low);
    return y;
}

/// Whether f has a value nowhere in the segment, as far as some places tell.
bool Search::isUndefined() const
{
    constexpr int places = 9;
    for (int i = 0; i < places; ++i) {
        const double x = m_segment.begin + (i + 0.5) / places * (m_segment.end - m_segment.begin);
        if (!std::isnan(m_function.at(m_segment.inside(x), m_order)))
            return false;
    }
    return true;
}

/// What cannot be settled is taken for the worst, if that is believable.
void Search::leave(const std::vector<Box> &open)
{
    const double most = m_isTyped ? believable * (m_greatest.y - m_least.y) : std::numeric_limits<double>::infinity();
    std::vector<Interval> worst;
    for (const Box &box : open) {
        if (excess(box) <= most)
            worst.push_back(box.y);
    }
    for (const Interval &y : worst) {
        include(y.low);
        include(y.high);
    }
}

void Search::refine(const Best &best, double sign)
{
    if (!best.inside)
        return;
    const auto height = [&](double x) { return sign * m_function.at(m_segment.inside(x), m_order); };
    include(sign * peak(height, best.x - best.reach, best.x + best.reach, peakSteps).y);
}

void Search::add(const Segment &segment)
{
    m_segment = segment;
    m_least.inside = m_greatest.inside = false;
    const double length = segment.end - segment.begin;
    if (isUndefined())
        return;
    Box whole{segment.begin, segment.end, sample(segment.begin, length), sample(segment.end, length), {}};
    whole.y = enclosure(whole);
    std::deque<Box> boxes{whole};
    std::vector<Box> open;
    for (int count = 0; !boxes.empty(); ++count) {
        // The deepest first keeps few boxes. The widest first has looked everywhere when the search gives up.
        const Box box = m_isTyped ? boxes.front() : boxes.back();
        if (m_isTyped)
            boxes.pop_front();
        else
            boxes.pop_back();
        if (excess(box) <= tolerance())
            continue;
        const double middle = box.begin + 0.5 * (box.end - box.begin);
        if (count >= m_limits.mostBoxes || box.end - box.begin < m_limits.narrowest * length
            || !(middle > box.begin && middle < box.end)) {
            open.push_back(box);
            continue;
        }
        const double at = sample(middle, middle - box.begin);
        if (std::isnan(at) && std::isnan(box.atBegin) && std::isnan(box.atEnd))
            continue;
        Box left{box.begin, middle, box.atBegin, at, {}}, right{middle, box.end, at, box.atEnd, {}};
        left.y = enclosure(left);
        right.y = enclosure(right);
        if (excess(left) > excess(right))
            std::swap(left, right);
        boxes.push_back(left);
        boxes.push_back(right);
    }
    refine(m_least, -1.0);
    refine(m_greatest, 1.0);
    leave(open);
}

} // namespace

Range extent(const Activation &activation, const Parameters &parameters, Order order, Range x)
{
    const BoundFunction function(activation, parameters);
    Search search(function, order, activation.family == Family::Own);
    if (x.span() == 0.0) // no segment, but a value
        search.include(function.at(x.minimum, order));
    for (Segment segment : smoothSegments(function.breakpoints(), x)) {
        if (segment.afterBreak) {
            const BreakLimits limits = limitsAt(function, segment.begin, order);
            search.include(limits.value);
            if (std::isinf(limits.right)) {
                segment.begin += besidePole * x.span();
                segment.afterBreak = false;
            }
        }
        if (segment.beforeBreak) {
            const BreakLimits limits = limitsAt(function, segment.end, order);
            search.include(limits.value);
            if (std::isinf(limits.left)) {
                segment.end -= besidePole * x.span();
                segment.beforeBreak = false;
            }
        }
        if (segment.begin < segment.end)
            search.add(segment);
    }
    return search.range();
}

} // namespace actiscope
