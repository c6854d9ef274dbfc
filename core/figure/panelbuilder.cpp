#include "core/figure/panelbuilder.h"

#include "core/curve/polyline.h"
#include "core/figure/clip.h"
#include "core/figure/panellayout.h"
#include "core/figure/ticks.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <span>
#include <string_view>

namespace actiscope {

namespace {

/// How far a line may be from the points it stands for, in pixels.
constexpr double tolerance = 0.1;

/// The share of a chart's width that the names at its right may take, and how wide they leave the plot, in lines of text.
constexpr double mostForEndLabels = 0.4;
constexpr double leastPlot = 5.5;

/// Whether a word is what a formula calls something, such as z or a(x).
bool isSymbol(std::string_view word)
{
    std::size_t letters = 0;
    for (const char c : word) {
        if (static_cast<unsigned char>(c) >= 0x80U)
            return false;
        letters = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? letters + 1 : 0;
        if (letters > 1)
            return false;
    }
    return !word.empty();
}

/// A title without the clauses at its end for which there is no room; at last without its symbol.
std::string shortened(const std::string &title, double width, const TextMetrics &metrics)
{
    std::size_t end = title.size();
    while (metrics.width(title.substr(0, end), TextRole::PanelTitle) > width) {
        const auto lastOf = [&](std::initializer_list<std::string_view> marks) {
            std::size_t last = std::string::npos;
            for (const std::string_view mark : marks) {
                const std::size_t found = end > 0 ? title.rfind(mark, end - 1) : std::string::npos;
                if (found != std::string::npos && (last == std::string::npos || found > last))
                    last = found;
            }
            return last;
        };
        std::size_t last = lastOf({", ", ": ", "; ", "\uff0c", "\uff1a", "\uff1b"});
        if (last == std::string::npos) // of a clause that is an equation the left side alone would say nothing
            last = lastOf({" = "});
        if (last == std::string::npos) {
            const std::size_t space = lastOf({" "});
            if (space != std::string::npos && isSymbol(std::string_view(title).substr(space + 1, end - space - 1)))
                last = space;
        }
        if (last == std::string::npos || last == 0)
            return title;
        end = last;
    }
    return title.substr(0, end);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Dots stand for what is left out. A number is whole or left out: step 12… could be step 12 or 123.
std::string elided(std::string title, double width, const TextMetrics &metrics)
{
    title = shortened(title, width, metrics);
    if (metrics.width(title, TextRole::PanelTitle) <= width)
        return title;
    const std::string whole = title;
    while (!title.empty() && metrics.width(title + "…", TextRole::PanelTitle) > width) {
        while (!title.empty() && (static_cast<unsigned char>(title.back()) & 0xC0U) == 0x80U)
            title.pop_back();
        if (!title.empty())
            title.pop_back();
    }
    const auto splitsNumber = [&] {
        const char next = whole[title.size()];
        return isDigit(title.back()) ? isDigit(next) || next == '.' : title.back() == '.' && isDigit(next);
    };
    while (!title.empty() && splitsNumber())
        title.pop_back();
    return title + "…";
}

std::vector<Point> withoutTheUnseen(const Panel &panel, const std::vector<Point> &line)
{
    std::vector<Node> nodes;
    nodes.reserve(line.size());
    for (const Point &point : line)
        nodes.push_back({point, {panel.pixelX(point.x), panel.plot.bottom() - panel.pixelY(point.y)}});
    return simplified(nodes, tolerance);
}

} // namespace

Panel startedPanel(std::string id, std::string title, const Rect &frame, const TextMetrics &metrics)
{
    Panel panel;
    panel.id = std::move(id);
    panel.title = std::move(title);
    panel.frame = frame;
    layOutVertically(panel, Spacing(metrics));
    return panel;
}

void setAxes(Panel &panel, const Axis &x, const Axis &y, const std::vector<std::string> &endLabels, const Page &page,
             const TextMetrics &metrics)
{
    constexpr double steps = 5.0;
    const Spacing spacing(metrics);
    panel.x = x;
    panel.y = y;
    if (const auto still = page.axes.find(panel.id); still != page.axes.end()) {
        panel.x.range = still->second.x;
        panel.y.range = still->second.y;
        if (panel.field && still->second.values)
            panel.field->scale = *still->second.values;
    } else if (y.scale == Scale::Linear) {
        panel.y.range = wholeSteps(y.range, steps);
    }
    addTicksY(panel, spacing);
    if (panel.field)
        layOutColorBar(panel, spacing);
    const double ends = widestEndLabel(endLabels, metrics);
    layOutHorizontally(std::span(&panel, 1), ends, spacing, metrics);
    if (ends > mostForEndLabels * panel.frame.width || panel.plot.width < leastPlot * spacing.tickHeight) {
        layOutHorizontally(std::span(&panel, 1), 0.0, spacing, metrics);
        panel.endLabelX = panel.plot.right(); // no room: the colours have to do
    }
    fitTitle(panel, spacing.padding, metrics);
    addTicksX(panel, metrics);
}

void fitTitle(Panel &panel, double right, const TextMetrics &metrics)
{
    panel.title = elided(panel.title, panel.frame.right() - panel.plot.x - right, metrics);
}

void addLine(Panel &panel, const LineStyle &style, const std::vector<Point> &line)
{
    Curve curve{.slot = style.slot,
                .function = style.function,
                .name = style.name,
                .role = style.role,
                .emphasised = style.emphasised,
                .derivative = style.derivative,
                .pieces = {}};
    const double margin = 0.5 / panel.plot.height * panel.y.range.span();
    const Range y{panel.y.range.minimum - margin, panel.y.range.maximum + margin};
    const auto isFinite = [](const Point &point) { return std::isfinite(point.x) && std::isfinite(point.y); };
    for (auto from = line.begin(); from != line.end();) {
        from = std::find_if(from, line.end(), isFinite);
        const auto to = std::find_if_not(from, line.end(), isFinite);
        for (std::vector<Point> &part : clipped(std::vector<Point>(from, to), panel.x.range, y)) {
            std::vector<Point> seen = withoutTheUnseen(panel, part);
            if (seen.size() > 1)
                curve.pieces.push_back(std::move(seen));
        }
        from = to;
    }
    panel.curves.push_back(std::move(curve));
}

void addLineLabel(std::vector<EndLabel> &labels, const Panel &panel, Slot slot, const std::string &text, double lastY)
{
    const double y = std::isnan(lastY) ? panel.y.range.minimum
                                       : std::clamp(lastY, panel.y.range.minimum, panel.y.range.maximum);
    labels.push_back({slot, text, panel.pixelY(y), panel.pixelY(y)});
}

std::optional<Range> rangeOf(const std::vector<double> &values)
{
    std::optional<Range> range;
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        range = range ? Range{std::min(range->minimum, value), std::max(range->maximum, value)} : Range{value, value};
    }
    return range;
}

Range widened(Range range)
{
    const double size = std::max(std::abs(range.minimum), std::abs(range.maximum));
    if (range.span() > 1e-9 * size && range.span() > 0.0)
        return range;
    const double room = std::max(1.0, 0.1 * size);
    return {range.minimum - room, range.maximum + room};
}

} // namespace actiscope
