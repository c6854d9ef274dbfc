#include "core/figure/labels.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace actiscope {

namespace {

/// Labels that touch, treated as one: `start` is where the first of them would like to be.
struct Block {
    double start;
    std::size_t count;
};

/// The distance between a rectangle and a segment, taken at points two pixels apart, which is as fine as it matters.
double segmentDistance(const Rect &rect, Point a, Point b)
{
    double least = std::numeric_limits<double>::infinity();
    const int steps = std::clamp(static_cast<int>(std::hypot(b.x - a.x, b.y - a.y) / 2.0), 1, 400);
    for (int i = 0; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps;
        const double x = a.x + t * (b.x - a.x);
        const double y = a.y + t * (b.y - a.y);
        const double dx = std::max({rect.x - x, 0.0, x - rect.right()});
        const double dy = std::max({rect.y - y, 0.0, y - rect.bottom()});
        least = std::min(least, std::hypot(dx, dy));
    }
    return least;
}

} // namespace

void spread(std::vector<EndLabel> &labels, double height, double top, double bottom)
{
    std::stable_sort(labels.begin(), labels.end(),
                     [](const EndLabel &a, const EndLabel &b) { return a.anchor < b.anchor; });
    const double lowest = bottom - height / 2;
    std::vector<Block> blocks;
    const auto clamped = [&](Block block) {
        const double room = static_cast<double>(block.count - 1) * height;
        block.start = std::clamp(block.start, top + height / 2, std::max(top + height / 2, lowest - room));
        return block;
    };
    for (const EndLabel &label : labels) {
        blocks.push_back(clamped({label.anchor, 1}));
        while (blocks.size() > 1) {
            Block &above = blocks[blocks.size() - 2];
            const Block &below = blocks.back();
            const double aboveLength = static_cast<double>(above.count) * height;
            if (above.start + aboveLength <= below.start)
                break;
            // The mean of where each member would put the block's start.
            const double total = static_cast<double>(above.count + below.count);
            above.start = (above.start * static_cast<double>(above.count)
                           + (below.start - aboveLength) * static_cast<double>(below.count)) / total;
            above.count += below.count;
            above = clamped(above);
            blocks.pop_back();
        }
    }
    std::size_t index = 0;
    for (const Block &block : blocks) {
        for (std::size_t i = 0; i < block.count; ++i)
            labels[index++].y = block.start + static_cast<double>(i) * height;
    }
}

void setEndLabels(Panel &panel, std::vector<EndLabel> labels, std::size_t kept, const TextMetrics &metrics,
                  const Translate &translate)
{
    if (panel.endLabelX <= panel.plot.right()) // there is no room for any
        return;
    const double height = metrics.height(TextRole::EndLabel);
    // A long title stands above them.
    const bool isBelowTitle = panel.plot.x + metrics.width(panel.title, TextRole::PanelTitle) > panel.endLabelX - 0.5 * height;
    const double top = panel.plot.y - (isBelowTitle ? 0.1 : 0.5) * height;
    const double bottom = panel.plot.bottom() + 0.5 * height;
    const auto room = static_cast<std::size_t>(std::max(1.0, std::floor((bottom - top) / height)));

    std::vector<EndLabel> rest;
    if (labels.size() > room) {
        if (kept < labels.size()) {
            const auto first = labels.begin() + static_cast<std::ptrdiff_t>(kept);
            std::rotate(labels.begin(), first, first + 1);
        }
        const std::size_t shown = room - 1;
        const std::string more = filled(translate("Figure", "+%1 more"),
                                        {std::to_string(labels.size() - shown)});
        labels.resize(shown);
        rest.push_back({-1, more, bottom, bottom - 0.5 * height});
    }
    spread(labels, height, top, bottom - static_cast<double>(rest.size()) * height);
    labels.insert(labels.end(), rest.begin(), rest.end());
    panel.endLabels = std::move(labels);
}

double clearance(const Panel &panel, const Rect &rect)
{
    double least = std::numeric_limits<double>::infinity();
    for (const Curve &curve : panel.curves) {
        for (const auto &piece : curve.pieces) {
            for (std::size_t i = 1; i < piece.size(); ++i) {
                const Point a{panel.pixelX(piece[i - 1].x), panel.pixelY(piece[i - 1].y)};
                const Point b{panel.pixelX(piece[i].x), panel.pixelY(piece[i].y)};
                const double far = std::max({rect.x - std::max(a.x, b.x), std::min(a.x, b.x) - rect.right(),
                                             rect.y - std::max(a.y, b.y), std::min(a.y, b.y) - rect.bottom()});
                if (far < least)
                    least = std::min(least, segmentDistance(rect, a, b));
            }
        }
    }
    return least;
}

} // namespace actiscope
