#include "core/figure/batchfigure.h"

#include "core/experiment/layeroutcome.h"
#include "core/figure/labels.h"
#include "core/figure/layerremark.h"
#include "core/figure/panelbuilder.h"
#include "core/figure/panellayout.h"
#include "core/figure/response.h"
#include "core/figure/ticks.h"
#include "core/state/functions.h"
#include "core/text/readablenumber.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace actiscope {

namespace {

/// What the builders of the panels need.
struct Context {
    const State &state;
    const LayerOutcome &outcome;
    const Page &page;
    const TextMetrics &metrics;
    const Translate &translate;
    Response response;
    Slot slot;
    std::string name;
};

std::string say(const Context &c, const char *english, std::initializer_list<std::string> arguments = {})
{
    return filled(c.translate("Layer", english), arguments);
}

/// "1.6·x − 1"
std::string affine(double weight, double bias)
{
    return readable(weight, 3) + "·x " + (bias < 0.0 ? "− " : "+ ") + readable(std::abs(bias), 3);
}

Range paddedSteps(Range range, double steps)
{
    const Range wide = widened(range);
    return wholeSteps(wide, steps);
}

void addBars(Panel &panel, const Histogram &histogram, Slot slot)
{
    for (std::size_t i = 0; i < histogram.counts.size(); ++i) {
        const auto count = static_cast<double>(histogram.counts[i]);
        if (count > 0.0)
            panel.bars.push_back({.slot = slot, .x = histogram.bin(i), .base = 0.0, .top = count, .count = count});
    }
}

std::string describe(const Context &c, const Panel &panel, const Histogram &histogram)
{
    if (histogram.counts.empty())
        return panel.title;
    const auto largest = std::max_element(histogram.counts.begin(), histogram.counts.end());
    const Range bin = histogram.bin(static_cast<std::size_t>(largest - histogram.counts.begin()));
    const auto within = [](Range range, double at) { return readable(at, digitsWithin(at, range.span(), 4)); };
    return say(c,
               *largest == 1
                   ? ACTISCOPE_TEXT("Layer", "%1: a histogram from %2 to %3. The highest bar, from %4 to %5, holds 1 value.")
                   : ACTISCOPE_TEXT("Layer", "%1: a histogram from %2 to %3. The highest bar, from %4 to %5, holds %6 values."),
               {panel.title, within(histogram.range, histogram.range.minimum), within(histogram.range, histogram.range.maximum),
                within(bin, bin.minimum), within(bin, bin.maximum), std::to_string(*largest)});
}

Panel histogramPanel(const Context &c, std::size_t index, std::string id, std::string title, const Histogram &histogram,
                     Slot slot)
{
    Panel panel = startedPanel(std::move(id), std::move(title), c.page.frames[index], c.metrics);
    const double most = std::max<double>(1.0, static_cast<double>(histogram.largest()));
    const Range x = histogram.counts.empty() ? Range{-1.0, 1.0} : paddedSteps(histogram.range, 6.0);
    setAxes(panel, {x, Scale::Linear, {}}, {{0.0, 1.05 * most}, Scale::Linear, {}}, {}, c.page, c.metrics);
    addBars(panel, histogram, slot);
    panel.description = describe(c, panel, histogram);
    return panel;
}

/// The pre-activations as bars behind f and f′, which they meet there.
Panel preActivationPanel(const Context &c)
{
    const Histogram &histogram = c.outcome.result.preActivation;
    Panel panel = startedPanel("pre_activation",
                               say(c, ACTISCOPE_TEXT("Layer", "Pre-activation z = w·x + b, under f and f′")),
                               c.page.frames[1], c.metrics);
    const Range z = histogram.counts.empty() ? Range{-1.0, 1.0} : paddedSteps(histogram.range, 6.0);
    const Activation &activation = *c.response.function.activation;
    const Parameters &parameters = c.response.function.parameters;
    const Range value = extent(activation, parameters, Order::Value, z);
    const Range slope = extent(activation, parameters, Order::First, z);
    const Range y = widened({std::min({value.minimum, slope.minimum, 0.0}), std::max(value.maximum, slope.maximum)});
    setAxes(panel, {z, Scale::Linear, {}}, {y, Scale::Linear, {}}, {"f", "f′"}, c.page, c.metrics);

    constexpr double highest = 0.65; // of the plot
    addBars(panel, histogram, c.slot);
    const auto most = std::max<double>(1.0, static_cast<double>(histogram.largest()));
    for (Bar &bar : panel.bars) {
        bar.base = panel.y.range.minimum;
        bar.top = bar.base + highest * panel.y.range.span() * bar.count / most;
        bar.faint = true;
    }
    const View view{panel.x.range, panel.y.range, panel.plot.width, panel.plot.height};
    const Response plain{c.response.function, 1.0, 0.0};
    addLine(panel, {c.slot, "f", c.name, LineRole::Curve, true}, responseLine(plain, ResponseLine::Output, view));
    addLine(panel,
            {.slot = c.slot, .function = "df", .name = c.name, .role = LineRole::Dashed, .emphasised = true, .derivative = true},
            responseLine(plain, ResponseLine::ByBias, view));
    const Jet end = activation.at(panel.x.range.maximum, parameters);
    std::vector<EndLabel> labels;
    addLineLabel(labels, panel, c.slot, "f", end.value);
    addLineLabel(labels, panel, c.slot, "f′", end.first);
    setEndLabels(panel, std::move(labels), 0, c.metrics, c.translate);
    panel.description = describe(c, panel, histogram);
    return panel;
}

struct Drawn {
    ResponseLine line;
    const char *id;
    const char *label;
    LineRole role;
    bool colored;
};

constexpr std::array<Drawn, 4> drawnLines = {{
    {ResponseLine::ByBias, "da_db", "∂a/∂b", LineRole::DashDotted, false},
    {ResponseLine::ByWeight, "da_dw", "∂a/∂w", LineRole::Dotted, false},
    {ResponseLine::ByInput, "da_dx", "∂a/∂x", LineRole::Dashed, true},
    {ResponseLine::Output, "a", "a", LineRole::Curve, true},
}};

/// Whether a dot is in the plot: whole steps may end a rounding error below the greatest value.
bool isInside(const Panel &panel, Point at)
{
    constexpr double room = 1e-6;
    const double y = panel.y.fraction(at.y);
    return panel.x.range.contains(at.x) && y >= -room && y <= 1.0 + room;
}

void addCursor(const Context &c, Panel &panel)
{
    const double x = c.state.cursor;
    if (!c.state.extras.cursor || !panel.x.range.contains(x))
        return;
    panel.cursor = x;
    const LayerPoint at = c.response.at(x);
    for (const Drawn &drawn : drawnLines) {
        const double y = component(at, drawn.line);
        if (isInside(panel, {x, y}))
            panel.dots.push_back({DotRole::Cursor, drawn.colored ? c.slot : -1, {x, y}});
    }
}

Panel responsePanel(const Context &c)
{
    Panel panel = startedPanel("response",
                               say(c, ACTISCOPE_TEXT("Layer", "Layer response a(x) = %1(%2)"),
                                   {c.name, affine(c.response.weight, c.response.bias)}),
                               c.page.frames[3], c.metrics);
    const Range x = paddedSteps(c.outcome.result.inputs, 8.0);
    std::vector<std::string> texts;
    for (const Drawn &drawn : drawnLines)
        texts.emplace_back(drawn.label);
    setAxes(panel, {x, Scale::Linear, {}}, {widened(responseRange(c.response, x)), Scale::Linear, {}}, texts, c.page, c.metrics);

    const View view{panel.x.range, panel.y.range, panel.plot.width, panel.plot.height};
    std::vector<EndLabel> labels;
    const LayerPoint end = c.response.at(panel.x.range.maximum);
    for (const Drawn &drawn : drawnLines) {
        const Slot slot = drawn.colored ? c.slot : -1;
        addLine(panel,
                {.slot = slot, .function = drawn.id, .name = drawn.label, .role = drawn.role, .emphasised = drawn.colored,
                 .derivative = drawn.line != ResponseLine::Output},
                responseLine(c.response, drawn.line, view));
        addLineLabel(labels, panel, slot, drawn.label, component(end, drawn.line));
    }
    setEndLabels(panel, std::move(labels), drawnLines.size() - 1, c.metrics, c.translate);
    for (const double sample : c.outcome.result.samples) {
        const Point at{sample, c.response.at(sample).a};
        if (isInside(panel, at))
            panel.dots.push_back({DotRole::Sample, c.slot, at});
    }
    for (const JumpEnd &jump : responseJumps(c.response, view))
        panel.dots.push_back({jump.closed ? DotRole::Closed : DotRole::Open, c.slot, jump.at});
    addCursor(c, panel);
    panel.description = say(c, ACTISCOPE_TEXT("Layer", "%1 for x from %2 to %3, with the batch as dots."),
                            {panel.title, readable(x.minimum, digitsWithin(x.minimum, x.span(), 4)),
                             readable(x.maximum, digitsWithin(x.maximum, x.span(), 4))});
    if (panel.cursor) {
        const LayerPoint at = c.response.at(*panel.cursor);
        addSentence(panel.description,
                    say(c, ACTISCOPE_TEXT("Layer", "At x = %1: z %2, a %3, ∂a/∂x %4, ∂a/∂w %5, ∂a/∂b %6."),
                        {readable(at.x, 4), readable(at.z, 4), readable(at.a, 4), readable(at.da_dx, 4),
                         readable(at.da_dw, 4), readable(at.da_db, 4)}));
    }
    return panel;
}

Table statisticsTable(const Context &c)
{
    Table table;
    table.title = say(c, ACTISCOPE_TEXT("Layer", "This batch, per function"));
    table.headers = {say(c, ACTISCOPE_TEXT("Layer", "Function")),  say(c, ACTISCOPE_TEXT("Layer", "mean a")),
                     say(c, ACTISCOPE_TEXT("Layer", "std a")),     say(c, ACTISCOPE_TEXT("Layer", "dead")),
                     say(c, ACTISCOPE_TEXT("Layer", "saturated")), say(c, ACTISCOPE_TEXT("Layer", "mean |∂a/∂x|")),
                     say(c, ACTISCOPE_TEXT("Layer", "mean |∂a/∂w|"))};
    table.ids = {"function", "mean_a", "std_a", "dead", "saturated", "mean_abs_da_dx", "mean_abs_da_dw"};
    table.frame = c.page.table;
    for (std::size_t i = 0; i < c.outcome.setup.functions.size(); ++i) {
        const Activation &activation = *c.outcome.setup.functions[i].activation;
        const LayerStatistics &s = c.outcome.result.statistics[i];
        TableRow row{activation.slot, activation.id, nameOf(activation, c.translate),
                     {s.mean, s.deviation, s.dead, s.saturated, s.meanSlope, s.meanWeightSlope}, {}};
        row.cells = {readable(s.mean, 3),     readable(s.deviation, 3), percent(s.dead),
                     percent(s.saturated), readable(s.meanSlope, 3), readable(s.meanWeightSlope, 3)};
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

Figure batchFigure(const State &state, const LayerOutcome &outcome, const Page &page, const TextMetrics &metrics,
                   const Translate &translate)
{
    const LayerFunction &drawn = outcome.setup.functions[outcome.setup.drawn];
    const Context c{state,
                    outcome,
                    page,
                    metrics,
                    translate,
                    {drawn, outcome.setup.weight, outcome.setup.bias},
                    drawn.activation->slot,
                    nameOf(*drawn.activation, translate)};
    Figure figure;
    figure.title = page.title;
    figure.width = page.width;
    figure.height = page.height;
    figure.cursor = state.cursor;
    figure.dashes = state.appearance.dashes;
    figure.panels.push_back(histogramPanel(c, 0, "input", say(c, ACTISCOPE_TEXT("Layer", "Input batch x")),
                                           outcome.result.input, -1));
    figure.panels.push_back(preActivationPanel(c));
    figure.panels.push_back(histogramPanel(c, 2, "output", say(c, ACTISCOPE_TEXT("Layer", "Output a = f(z), f = %1"), {c.name}),
                                           outcome.result.output, c.slot));
    figure.panels.push_back(responsePanel(c));
    figure.table = statisticsTable(c);
    figure.remarks = layerRemarks(outcome, translate);
    return figure;
}

Page batchPage(double width, double height, std::string title, const TextMetrics &metrics)
{
    Rect inside;
    Page page = emptyPage(width, height, std::move(title), metrics, inside);
    if (arrangementOn(inside, metrics) == Arrangement::Landscape) {
        const double top = std::round(0.4 * inside.height);
        for (int i = 0; i < 3; ++i)
            page.frames.push_back({inside.x + i * inside.width / 3, inside.y, inside.width / 3, top});
        const double left = std::round(0.42 * inside.width);
        page.frames.push_back({inside.x, inside.y + top, left, inside.height - top});
        page.table = Rect{inside.x + left, inside.y + top, inside.width - left, inside.height - top};
        return page;
    }
    // Two by two, and below them the table over the whole width, which needs that most.
    const double line = metrics.height(TextRole::Tick);
    const double chart = std::round(std::max(0.3 * inside.height, 0.5 * inside.height - 7.5 * line));
    for (int i = 0; i < 4; ++i)
        page.frames.push_back({inside.x + (i % 2) * inside.width / 2, inside.y + (i / 2) * chart, inside.width / 2, chart});
    page.table = Rect{inside.x, inside.y + 2.0 * chart, inside.width, inside.height - 2.0 * chart};
    return page;
}

} // namespace actiscope
