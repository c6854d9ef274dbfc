#include "core/curve/scan.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace actiscope {

namespace {

// Nothing worth finding is smaller than this around zero or a kink.
constexpr double finest = 1e-4;

void addLadder(std::vector<double> &grid, const Segment &segment, double centre, double spacing)
{
    for (double distance = 0.25 * spacing; distance > finest; distance *= 0.5) {
        for (const double x : {centre - distance, centre + distance}) {
            if (x > segment.begin && x < segment.end)
                grid.push_back(x);
        }
    }
}

/// The limit towards x from where `beside`, the double next to it, lies: ±∞ if ever closer places, each at a sixteenth of
/// the distance of the one before, have ever greater values of one sign. Asked only where f has no finite value at x.
double limitBeside(const BoundFunction &function, double x, double beside, Order order)
{
    constexpr double leastGrowth = 1e-3; // a logarithm's at the least of all doubles is 4e-3
    const double nearest = function.at(beside, order);
    double before = nearest;
    for (double distance = 16.0; distance <= 65536.0; distance *= 16.0) {
        const double farther = function.at(x + distance * (beside - x), order);
        const bool grows = std::isinf(before) || std::abs(before) - std::abs(farther) > leastGrowth * std::abs(before);
        if (!grows || std::signbit(farther) != std::signbit(nearest))
            return nearest;
        before = farther;
    }
    return std::copysign(std::numeric_limits<double>::infinity(), nearest);
}

/// As the formula itself knows them, if it knows both.
std::optional<BreakLimits> knownLimits(const BoundFunction &function, double x, Order order)
{
    const auto i = static_cast<std::size_t>(order);
    const BreakpointLimits known = function.limitsAt(x);
    if (!known.left[i] || !known.right[i])
        return {};
    BreakLimits limits;
    limits.left = *known.left[i];
    limits.right = *known.right[i];
    limits.value = known.value[i] ? *known.value[i] : function.at(x, order);
    const auto same = [](double a, double b) {
        return std::isfinite(a) && std::isfinite(b) && std::abs(a - b) <= 1e-12 * std::max(std::abs(a), std::abs(b));
    };
    limits.leftJoins = same(limits.left, limits.value);
    limits.rightJoins = same(limits.right, limits.value);
    limits.joined = same(limits.left, limits.right);
    return limits;
}

} // namespace

std::vector<Segment> smoothSegments(const std::vector<double> &breakpoints, Range range)
{
    std::vector<Segment> segments;
    Segment segment{range.minimum, range.maximum, false, false};
    for (const double x : breakpoints) {
        if (!range.contains(x))
            continue;
        if (x > segment.begin) {
            segment.end = x;
            segment.beforeBreak = true;
            segments.push_back(segment);
        }
        segment = {x, range.maximum, true, false};
    }
    if (segment.begin < segment.end)
        segments.push_back(segment);
    return segments;
}

std::vector<double> gradedGrid(const Segment &segment, double spacing)
{
    const double length = segment.end - segment.begin;
    const int count = std::max(2, static_cast<int>(std::ceil(length / spacing)));
    const double step = length / count;

    std::vector<double> grid;
    grid.reserve(static_cast<std::size_t>(count) + 48);
    grid.push_back(segment.begin);
    double shift = 0.0;
    for (int i = 1; i < count; ++i) {
        shift += 0.6180339887498949;
        shift -= std::floor(shift);
        grid.push_back(segment.begin + (i + 0.5 * (shift - 0.5)) * step);
    }
    grid.push_back(segment.end);

    const std::size_t even = grid.size();
    if (segment.afterBreak)
        addLadder(grid, segment, segment.begin, step);
    if (segment.beforeBreak)
        addLadder(grid, segment, segment.end, step);
    const bool zeroInside = segment.begin < 0.0 && segment.end > 0.0;
    if (zeroInside)
        grid.push_back(0.0);
    addLadder(grid, segment, 0.0, step); // also of a range that only comes near
    if (grid.size() > even) {
        std::sort(grid.begin() + static_cast<std::ptrdiff_t>(even), grid.end());
        std::inplace_merge(grid.begin(), grid.begin() + static_cast<std::ptrdiff_t>(even), grid.end());
    }
    grid.erase(std::unique(grid.begin(), grid.end()), grid.end());
    return grid;
}

BreakLimits limitsAt(const BoundFunction &function, double x, Order order)
{
    if (const std::optional<BreakLimits> known = knownLimits(function, x, order))
        return *known;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const double before = std::nextafter(x, -infinity);
    const double after = std::nextafter(x, infinity);
    BreakLimits limits;
    limits.left = function.at(before, order);
    limits.right = function.at(after, order);
    limits.value = function.at(x, order);

    // Neighbouring doubles differ by the slope times their distance, and by rounding; a jump is more than that.
    // A side without values has no say.
    const auto size = [](double y) { return std::isnan(y) ? 0.0 : std::abs(y); };
    const auto farther = [x](double side) { return x + 16.0 * (side - x); };
    const double drift = size(limits.left - function.at(farther(before), order))
            + size(limits.right - function.at(farther(after), order));
    const double rounding = 1e-13 * std::max({size(limits.left), size(limits.right), size(limits.value)});
    const double allowed = drift + rounding + std::numeric_limits<double>::min();
    limits.leftJoins = std::abs(limits.value - limits.left) <= allowed;
    limits.rightJoins = std::abs(limits.value - limits.right) <= allowed;
    limits.joined = std::abs(limits.right - limits.left) <= allowed;
    if (!std::isfinite(limits.value)) {
        limits.left = limitBeside(function, x, before, order);
        limits.right = limitBeside(function, x, after, order);
        limits.joined = limits.joined && !limits.hasPole();
    }
    return limits;
}

} // namespace actiscope
