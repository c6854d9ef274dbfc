#include "core/figure/textplacement.h"

#include "core/figure/labels.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace actiscope {

namespace {

Rect rectOf(Point leftMiddle, double width, double height)
{
    return {leftMiddle.x, leftMiddle.y - height / 2, width, height};
}

bool overlaps(const Rect &a, const Rect &b)
{
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

/// How near, in heights of the text, a curve may come to a note.
constexpr double leastClearance = 0.12;
constexpr double dotRadius = 0.36; // of a cursor, in heights of the text too: both grow with what a picture is for

/// The least distance between a rectangle and the dots and the cursor line of a panel.
double distanceToMarks(const Panel &panel, const Rect &rect, double radius)
{
    double least = std::numeric_limits<double>::infinity();
    const auto distance = [&](double x, double y) {
        return std::hypot(std::max({rect.x - x, 0.0, x - rect.right()}), std::max({rect.y - y, 0.0, y - rect.bottom()}));
    };
    for (const Dot &dot : panel.dots)
        least = std::min(least, std::max(0.0, distance(panel.pixelX(dot.at.x), panel.pixelY(dot.at.y)) - radius));
    if (panel.cursor)
        least = std::min(least, distance(panel.pixelX(*panel.cursor), rect.y));
    return least;
}

bool overlapsNote(const Panel &panel, const Rect &rect, const TextMetrics &metrics)
{
    return std::any_of(panel.notes.begin(), panel.notes.end(), [&](const Text &other) {
        return overlaps(rect, rectOf(other.at, metrics.width(other.text, other.role), metrics.height(other.role)));
    });
}

} // namespace

void placeNote(Panel &panel, Text note, const std::vector<Point> &places, const TextMetrics &metrics)
{
    const double width = metrics.width(note.text, note.role);
    const double height = metrics.height(note.role);
    const double enough = 0.6 * height;
    // In a chart of a few lines' height a note would only hide the curves.
    if (width > panel.plot.width || panel.plot.height < 4.0 * height)
        return;
    double best = -1.0;
    for (Point place : places) {
        place.x = std::clamp(place.x, panel.plot.x, panel.plot.right() - width);
        place.y = std::clamp(place.y, panel.plot.y + height / 2, std::max(panel.plot.y + height / 2, panel.plot.bottom() - height / 2));
        const Rect rect = rectOf(place, width, height);
        if (overlapsNote(panel, rect, metrics))
            continue;
        const double clear = std::min({clearance(panel, rect), distanceToMarks(panel, rect, dotRadius * height), enough});
        if (clear > best) {
            best = clear;
            note.at = place;
        }
    }
    // Words across a curve hide it and cannot be read: better none.
    if (best >= leastClearance * height)
        panel.notes.push_back(std::move(note));
}

void placeBeside(Panel &panel, Text note, Point at, const TextMetrics &metrics)
{
    const double width = metrics.width(note.text, note.role);
    const double height = metrics.height(note.role);
    const double x = panel.pixelX(at.x);
    const double y = panel.pixelY(at.y);
    const double across = 0.7 * height;
    const double away = 0.95 * height;
    placeNote(panel, std::move(note),
              {{x + across, y - away}, {x + across, y + away}, {x - across - width, y - away},
               {x - across - width, y + away}, {x - width / 2, y - 1.4 * away}, {x - width / 2, y + 1.4 * away},
               {x + 1.4 * across, y}, {x - 1.4 * across - width, y}},
              metrics);
}

} // namespace actiscope
