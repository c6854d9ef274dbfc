#include "core/figure/clip.h"

#include <algorithm>
#include <utility>

namespace actiscope {

namespace {

/// Narrows [enter, leave], the part of a segment that is kept, to where it lies within one pair of edges.
bool narrow(double start, double delta, double low, double high, double &enter, double &leave)
{
    if (delta == 0.0)
        return start >= low && start <= high;
    double a = (low - start) / delta;
    double b = (high - start) / delta;
    if (a > b)
        std::swap(a, b);
    enter = std::max(enter, a);
    leave = std::min(leave, b);
    return enter <= leave;
}

} // namespace

std::vector<std::vector<Point>> clipped(const std::vector<Point> &line, Range x, Range y)
{
    const auto inside = [&](const Point &p) { return x.contains(p.x) && y.contains(p.y); };
    if (std::all_of(line.begin(), line.end(), inside))
        return std::vector<std::vector<Point>>(line.size() > 1 ? 1 : 0, line);

    std::vector<std::vector<Point>> parts;
    bool connected = false;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point a = line[i - 1];
        const Point b = line[i];
        double enter = 0.0;
        double leave = 1.0;
        if (!narrow(a.x, b.x - a.x, x.minimum, x.maximum, enter, leave)
            || !narrow(a.y, b.y - a.y, y.minimum, y.maximum, enter, leave)) {
            connected = false;
            continue;
        }
        const auto along = [&](double t) {
            return Point{std::clamp(a.x + t * (b.x - a.x), x.minimum, x.maximum),
                         std::clamp(a.y + t * (b.y - a.y), y.minimum, y.maximum)};
        };
        if (!connected || enter > 0.0)
            parts.push_back({enter > 0.0 ? along(enter) : a});
        parts.back().push_back(leave < 1.0 ? along(leave) : b);
        connected = leave >= 1.0;
    }
    std::erase_if(parts, [](const auto &part) { return part.size() < 2 || (part.size() == 2 && part[0] == part[1]); });
    return parts;
}

} // namespace actiscope
