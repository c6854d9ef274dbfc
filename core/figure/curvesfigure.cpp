#include "core/figure/curvesfigure.h"

#include "core/figure/annotations.h"
#include "core/figure/clip.h"
#include "core/figure/description.h"
#include "core/figure/labels.h"
#include "core/figure/panellayout.h"
#include "core/figure/ticks.h"
#include "core/state/functions.h"
#include "core/state/limits.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

/// A fitted axis ends on whole steps, about this many of them, however few labels there is room for.
constexpr double fittedSteps = 7.0;

const char *titleOf(Order order)
{
    switch (order) {
    case Order::Value:
        return ACTISCOPE_TEXT("Figure", "Activation f(x)");
    case Order::First:
        return ACTISCOPE_TEXT("Figure", "Derivative f′(x)");
    case Order::Second:
        break;
    }
    return ACTISCOPE_TEXT("Figure", "Second derivative f″(x)");
}

const char *idOf(Order order)
{
    return order == Order::Value ? "f" : order == Order::First ? "df" : "d2f";
}

const std::optional<Range> &verticalOf(const State &state, Order order)
{
    return order == Order::Value ? state.vertical.value
         : order == Order::First ? state.vertical.first : state.vertical.second;
}

/// The range of y that holds all shown curves.
Range fittedRange(const std::vector<ShownFunction> &functions, Order order, Range x)
{
    std::optional<Range> all;
    for (const ShownFunction &function : functions) {
        const Range one = extent(*function.activation, function.parameters, order, x);
        all = all ? Range{std::min(all->minimum, one.minimum), std::max(all->maximum, one.maximum)} : one;
    }
    const Range range = all.value_or(Range{-1.0, 1.0});
    const double size = std::max(std::abs(range.minimum), std::abs(range.maximum));
    // A constant gets room around it; a span that is rounding noise only would be drawn as a mountain range.
    if (range.span() <= 1e-9 * size || range.span() == 0.0)
        return {range.minimum - 1.0, range.maximum + 1.0};
    return repaired(range, range, limits::verticalAxis);
}

/// Set by hand, kept still, or fitted.
Range verticalRange(const State &state, const std::vector<ShownFunction> &functions, Order order, const Page &page)
{
    if (const std::optional<Range> &byHand = verticalOf(state, order))
        return *byHand;
    if (const auto still = page.axes.find(idOf(order)); still != page.axes.end())
        return still->second.y;
    return wholeSteps(fittedRange(functions, order, state.range), fittedSteps);
}

/// The function that one is making stands out from those that it is compared with.
double weightOf(const ShownFunction &function)
{
    return function.selected && function.activation->family == Family::Own ? 1.3 : 1.0;
}

void addCurves(Panel &panel, const std::vector<ShownFunction> &functions, double pixelScale)
{
    const View view{panel.x.range, panel.y.range, panel.plot.width, panel.plot.height};
    // Half a pixel more than the plot: a curve that runs along the edge must not come and go with its last bit.
    const double margin = 0.5 / panel.plot.height * panel.y.range.span();
    const Range y{panel.y.range.minimum - margin, panel.y.range.maximum + margin};
    for (const ShownFunction &function : functions) {
        const SampledCurve curve =
            sampled(*function.activation, function.parameters, panel.order, view, 0.25 / pixelScale);
        std::vector<std::vector<Point>> pieces;
        for (const std::vector<Point> &piece : curve.pieces) {
            for (std::vector<Point> &part : clipped(piece, panel.x.range, y))
                pieces.push_back(std::move(part));
        }
        panel.curves.push_back({.slot = function.slot,
                                .function = function.activation->id,
                                .name = function.name,
                                .role = LineRole::Curve,
                                .emphasised = function.selected,
                                .weight = weightOf(function),
                                .pieces = std::move(pieces)});
        for (const JumpEnd &end : curve.jumpEnds)
            panel.dots.push_back({end.closed ? DotRole::Closed : DotRole::Open, function.slot, end.at});
    }
    std::stable_partition(panel.curves.begin(), panel.curves.end(), [](const Curve &c) { return !c.emphasised; });
}

void addCursor(Panel &panel, const Figure &figure)
{
    panel.cursor = figure.cursor;
    for (const Reading &reading : figure.readings) {
        const double y = component(reading.at, panel.order);
        if (panel.y.range.contains(y))
            panel.dots.push_back({DotRole::Cursor, reading.slot, {figure.cursor, y}});
    }
}

std::vector<ShownFunction> shownFunctions(const State &state, const Translate &translate)
{
    std::vector<ShownFunction> functions;
    for (const FunctionRef &function : shownActivations(state))
        functions.push_back({function, nameOf(*function, translate), parametersOf(state, *function), function->slot,
                             function->id == state.selected});
    return functions;
}

} // namespace

std::vector<Order> shownOrders(const State &state)
{
    std::vector<Order> orders;
    if (state.charts.value)
        orders.push_back(Order::Value);
    if (state.charts.first)
        orders.push_back(Order::First);
    if (state.charts.second)
        orders.push_back(Order::Second);
    return orders;
}

Page stackedPage(const State &state, double width, double height, std::string title,
                 const TextMetrics &metrics)
{
    Rect inside;
    Page page = emptyPage(width, height, std::move(title), metrics, inside);
    const std::vector<Order> orders = shownOrders(state);
    int shares = 0;
    for (const Order order : orders)
        shares += heightShare(order);
    double y = inside.y;
    for (const Order order : orders) {
        const double part = inside.height * heightShare(order) / shares;
        page.frames.push_back({inside.x, y, inside.width, part});
        y += part;
    }
    return page;
}

Page sideBySidePage(const State &state, double width, double height, std::string title,
                    const TextMetrics &metrics)
{
    Rect inside;
    Page page = emptyPage(width, height, std::move(title), metrics, inside);
    const std::size_t count = shownOrders(state).size();
    const double part = inside.width / static_cast<double>(count);
    for (std::size_t i = 0; i < count; ++i)
        page.frames.push_back({inside.x + static_cast<double>(i) * part, inside.y, part, inside.height});
    return page;
}

Figure curvesFigure(const State &state, const Page &page, const TextMetrics &metrics,
                    const Translate &translate)
{
    Figure figure;
    figure.title = page.title;
    figure.width = page.width;
    figure.height = page.height;
    figure.cursor = state.cursor;
    figure.dashes = state.appearance.dashes;

    const std::vector<ShownFunction> functions = shownFunctions(state, translate);
    for (const ShownFunction &function : functions) {
        figure.readings.push_back({function.slot, function.activation->id, function.name,
                                   function.activation->at(state.cursor, function.parameters),
                                   function.activation->formula->isCertain(state.cursor, function.parameters)});
    }

    const Spacing spacing(metrics);
    const std::vector<Order> orders = shownOrders(state);
    for (std::size_t i = 0; i < orders.size() && i < page.frames.size(); ++i) {
        Panel panel;
        panel.order = orders[i];
        panel.id = idOf(orders[i]);
        panel.derivative = orders[i] != Order::Value;
        panel.title = translate("Figure", titleOf(orders[i]));
        panel.frame = page.frames[i];
        layOutVertically(panel, spacing);
        panel.y.range = verticalRange(state, functions, orders[i], page);
        addTicksY(panel, spacing);
        figure.panels.push_back(std::move(panel));
    }
    std::vector<std::string> names;
    for (const ShownFunction &function : functions)
        names.push_back(endLabelOf(function));
    layOutHorizontally(figure.panels, widestEndLabel(names, metrics), spacing, metrics);

    for (Panel &panel : figure.panels) {
        panel.x.range = state.range;
        addTicksX(panel, metrics);
        addCurves(panel, functions, page.pixelScale);
        const bool carriesBands = panel.order == Order::First || (!state.charts.first && &panel == &figure.panels.front());
        if (state.extras.saturation && carriesBands)
            addSaturation(panel, functions, state.saturationThreshold);
        if (state.extras.tangent && panel.order == Order::Value)
            addTangent(panel, functions, state.cursor, metrics, translate);
        if (state.extras.points)
            addPointsOfInterest(panel, functions, metrics);
        if (isCursorSeen(state))
            addCursor(panel, figure);
        if (state.extras.saturation && carriesBands)
            addSaturationNote(panel, functions, state.saturationThreshold, metrics, translate);
        if (functions.empty())
            addEmptyNote(panel, translate);
        addEndLabels(panel, functions, metrics, translate);
        panel.description = describe(panel, figure, translate);
    }
    return figure;
}

} // namespace actiscope
