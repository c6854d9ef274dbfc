#include "core/figure/annotations.h"

#include "core/curve/points.h"
#include "core/figure/curvesfigure.h"
#include "core/figure/labels.h"
#include "core/figure/textplacement.h"
#include "core/text/quotation.h"
#include "core/text/readablenumber.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

const ShownFunction *selectedOf(const std::vector<ShownFunction> &functions)
{
    const auto found = std::find_if(functions.begin(), functions.end(), [](const auto &f) { return f.selected; });
    return found == functions.end() ? nullptr : &*found;
}

constexpr double narrowestBand = 8.0; // pixels
constexpr double narrowestShare = 0.04; // of the plot, for a band that ends on both sides
/// Up to this threshold a gradient below it can be called all but gone.
constexpr double mostForgone = 0.05;

/// The part of the line through `at` with this slope that lies inside the view; empty if none does.
std::vector<Point> clippedLine(Point at, double slope, Range x, Range y)
{
    double from = x.minimum;
    double to = x.maximum;
    if (slope != 0.0) {
        const double a = at.x + (y.minimum - at.y) / slope;
        const double b = at.x + (y.maximum - at.y) / slope;
        from = std::max(from, std::min(a, b));
        to = std::min(to, std::max(a, b));
    } else if (!y.contains(at.y)) {
        return {};
    }
    if (!(from < to))
        return {};
    const auto height = [&](double u) { return std::clamp(at.y + slope * (u - at.x), y.minimum, y.maximum); };
    return {{from, height(from)}, {to, height(to)}};
}

/// "(x, y)"; what is zero but for rounding, as seen in this panel, is written as zero.
std::string coordinates(Point at, const Panel &panel)
{
    const auto number = [](double value, double span) {
        const double seen = std::abs(value) < 1e-7 * span ? 0.0 : value;
        return readable(seen, digitsWithin(seen, span, 4));
    };
    return filled("(%1, %2)", {number(at.x, panel.x.range.span()), number(at.y, panel.y.range.span())});
}

} // namespace

void addSaturation(Panel &panel, const std::vector<ShownFunction> &functions, double threshold)
{
    int row = 0;
    const bool strips = functions.size() <= static_cast<std::size_t>(mostStrips);
    for (const ShownFunction &function : functions) {
        if (!strips && !function.selected)
            continue;
        std::vector<Range> stretches =
            saturation(*function.activation, function.parameters, threshold, panel.x.range);
        // Where f′ merely passes through zero, at an extremum of f, nothing saturates.
        std::erase_if(stretches, [&](const Range &stretch) {
            const bool inside = stretch.minimum > panel.x.range.minimum && stretch.maximum < panel.x.range.maximum;
            const double least = inside ? std::max(narrowestBand, narrowestShare * panel.plot.width) : narrowestBand;
            return stretch.span() * panel.plot.width < least * panel.x.range.span();
        });
        if (function.selected) {
            for (const Range &stretch : stretches)
                panel.bands.push_back({function.slot, stretch, -1});
        }
        if (stretches.empty() || !strips)
            continue;
        for (const Range &stretch : stretches)
            panel.bands.push_back({function.slot, stretch, row});
        ++row;
    }
}

void addSaturationNote(Panel &panel, const std::vector<ShownFunction> &functions, double threshold,
                       const TextMetrics &metrics, const Translate &translate)
{
    const ShownFunction *selected = selectedOf(functions);
    if (!selected)
        return;
    const Band *longest = nullptr;
    for (const Band &band : panel.bands) {
        if (band.strip < 0 && (!longest || band.x.span() > longest->x.span()))
            longest = &band;
    }
    if (!longest)
        return;
    const std::string text =
        filled(threshold <= mostForgone ? translate("Figure", "%1: |f′| < %2, gradient all but gone")
                                        : translate("Figure", "%1: |f′| < %2"),
               {selected->name, readableAbove(threshold, 3)});

    // Just inside the band if it fits there, else right or left of it.
    const double left = panel.pixelX(longest->x.minimum);
    const double right = panel.pixelX(longest->x.maximum);
    const double width = metrics.width(text, TextRole::Note);
    const double gap = 0.4 * metrics.height(TextRole::Note);
    std::vector<double> starts;
    if (right - left > width + 2 * gap)
        starts.push_back(left + gap);
    if (right + gap + width <= panel.plot.right())
        starts.push_back(right + gap);
    if (left - gap - width >= panel.plot.x)
        starts.push_back(left - gap - width);
    if (starts.empty())
        starts.push_back(left + gap);
    std::vector<Point> places;
    for (const double start : starts) {
        for (double share = 0.1; share < 0.95; share += 0.1)
            places.push_back({start, panel.plot.y + share * panel.plot.height});
    }
    placeNote(panel, {TextRole::Note, selected->slot, text, {}, Align::Left}, places, metrics);
}

void addTangent(Panel &panel, const std::vector<ShownFunction> &functions, double cursor,
                const TextMetrics &metrics, const Translate &translate)
{
    if (functions.empty() || !panel.x.range.contains(cursor))
        return;
    const ShownFunction *function = selectedOf(functions);
    if (!function)
        function = &functions.front();
    const Jet at = function->activation->at(cursor, function->parameters);
    std::vector<Point> line = clippedLine({cursor, at.value}, at.first, panel.x.range, panel.y.range);
    if (line.empty())
        return;
    panel.curves.push_back({.slot = function->slot,
                            .function = function->activation->id,
                            .name = function->name,
                            .role = LineRole::Tangent,
                            .pieces = {std::move(line)}});
    if (!panel.y.range.contains(at.value))
        return;
    const std::string text = filled(translate("Figure", "slope %1"), {readable(at.first, 4)});
    placeBeside(panel, {TextRole::Note, function->slot, text, {}, Align::Left}, {cursor, at.value}, metrics);
}

void addPointsOfInterest(Panel &panel, const std::vector<ShownFunction> &functions, const TextMetrics &metrics)
{
    for (const ShownFunction &function : functions) {
        const std::vector<PointOfInterest> points =
            pointsOfInterest(*function.activation, function.parameters, panel.order, panel.x.range);
        for (const PointOfInterest &point : points) {
            if (!panel.y.range.contains(point.at.y))
                continue;
            panel.dots.push_back({DotRole::Interest, function.slot, point.at});
            if (function.selected && points.size() <= 8) {
                const std::string text = coordinates(point.at, panel);
                placeBeside(panel, {TextRole::Note, function.slot, text, {}, Align::Left}, point.at, metrics);
            }
        }
    }
}

std::string endLabelOf(const ShownFunction &function)
{
    constexpr std::size_t mostCharacters = 26;
    return function.activation->family == Family::Own ? quotation(function.name, mostCharacters) : function.name;
}

void addEndLabels(Panel &panel, const std::vector<ShownFunction> &functions, const TextMetrics &metrics,
                  const Translate &translate)
{
    std::vector<EndLabel> labels;
    for (const ShownFunction &function : functions) {
        const double y = component(function.activation->at(panel.x.range.maximum, function.parameters), panel.order);
        const double anchor = std::clamp(panel.pixelY(y), panel.plot.y, panel.plot.bottom());
        labels.push_back({function.slot, endLabelOf(function), anchor, anchor});
    }
    const auto chosen = std::find_if(functions.begin(), functions.end(), [](const auto &f) { return f.selected; });
    setEndLabels(panel, std::move(labels), static_cast<std::size_t>(chosen - functions.begin()), metrics, translate);
}

void addEmptyNote(Panel &panel, const Translate &translate)
{
    panel.notes.push_back({TextRole::Note, -1,
                           translate("Figure", "Check a function in the list to see its curve"),
                           {panel.plot.x + panel.plot.width / 2, panel.plot.y + panel.plot.height / 3}, Align::Centre});
}

} // namespace actiscope
