#include "core/figure/depthfigure.h"

#include "core/experiment/depthoutcome.h"
#include "core/figure/description.h"
#include "core/figure/labels.h"
#include "core/figure/panelbuilder.h"
#include "core/figure/textplacement.h"
#include "core/network/regime.h"
#include "core/state/functions.h"
#include "core/text/readablenumber.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace actiscope {

namespace {

/// One function of the comparison.
struct Stack {
    const DepthSetup &setup;
    const DepthResult &result;
    std::string name;
    Slot slot;
    bool selected;

    double reached() const { return result.byDepth.back().log10; }
};

struct Context {
    const State &state;
    const Page &page;
    const TextMetrics &metrics;
    const Translate &translate;
    std::vector<Stack> stacks;
    int depth;
    bool isChain; ///< of width 1
};

std::string say(const Context &c, const char *english, std::initializer_list<std::string> arguments = {})
{
    return filled(c.translate("Depth", english), arguments);
}

std::vector<std::string> namesOf(const Context &c)
{
    std::vector<std::string> names;
    for (const Stack &stack : c.stacks)
        names.push_back(stack.name);
    return names;
}

/// Whole decades around all finite values, two at least.
Axis decades(const std::vector<double> &values)
{
    const Range range = rangeOf(values).value_or(Range{-1.0, 1.0});
    // A square of squares falls without end: what is lower leaves the chart, so that the others can be told apart.
    constexpr double lowest = -1000.0;
    double low = std::max(std::floor(range.minimum - 1e-9), lowest);
    double high = std::ceil(range.maximum + 1e-9);
    // On the side that the values are nearer to.
    if (high - low < 2.0)
        range.minimum - low < high - range.maximum ? low -= 1.0 : high += 1.0;
    return {{low, std::max(high, low + 2.0)}, Scale::Log, {}};
}

struct ZoneText {
    Zone zone;
    const char *text;
};

/// What a gradient of some size means, as far as the panel shows it.
void addZones(const Context &c, Panel &panel)
{
    const Range y = panel.y.range;
    const std::array<ZoneText, 4> all = {{
        {{Tone::Warning, {learnsTo, INFINITY}}, ACTISCOPE_TEXT("Depth", "exploding")},
        {{Tone::Good, {learnsFrom, learnsTo}}, ACTISCOPE_TEXT("Depth", "learns")},
        {{Tone::Plain, {float32Limit, learnsFrom}}, ACTISCOPE_TEXT("Depth", "vanishing")},
        {{Tone::Warning, {-INFINITY, float32Limit}}, ACTISCOPE_TEXT("Depth", "too small to change a weight of 1 in float32 (plain SGD)")},
    }};
    const double height = c.metrics.height(TextRole::Note);
    for (const auto &[zone, text] : all) {
        const Range seen{std::max(zone.y.minimum, y.minimum), std::min(zone.y.maximum, y.maximum)};
        if (!(seen.minimum < seen.maximum))
            continue;
        panel.zones.push_back({zone.tone, seen});
        const double top = panel.pixelY(seen.maximum);
        const double bottom = panel.pixelY(seen.minimum);
        const std::string words = say(c, text);
        if (bottom - top < 1.1 * height)
            continue;
        const double left = panel.plot.x + 0.6 * height;
        const double right = panel.plot.right() - c.metrics.width(words, TextRole::Note) - 0.6 * height;
        std::vector<Point> places;
        for (const double x : {left, right}) {
            for (const double at : {top + 0.7 * height, bottom - 0.7 * height})
                places.push_back({x, std::clamp(at, top + 0.5 * height, bottom - 0.5 * height)});
        }
        placeNote(panel, {TextRole::Note, -1, words, {}, Align::Left}, places, c.metrics);
    }
}

/// Said where there is no line to be seen, and no zone to be in.
void addNothing(const Context &c, Panel &panel)
{
    const std::string words = say(c, ACTISCOPE_TEXT("Depth", "Every gradient is exactly 0."));
    const double left = panel.plot.x + 0.5 * (panel.plot.width - c.metrics.width(words, TextRole::Note));
    std::vector<Point> places;
    for (const double part : {0.25, 0.5, 0.75})
        places.push_back({left, panel.plot.y + part * panel.plot.height});
    placeNote(panel, {TextRole::Note, -1, words, {}, Align::Left}, places, c.metrics);
}

/// The values of each stack as a line, with its name at the right.
template<class LineOf>
void addStacks(const Context &c, Panel &panel, const LineOf &lineOf)
{
    std::vector<EndLabel> labels;
    std::size_t selected = c.stacks.size();
    for (std::size_t i = 0; i < c.stacks.size(); ++i) {
        const Stack &stack = c.stacks[i];
        const std::vector<Point> line = lineOf(stack);
        addLine(panel, {stack.slot, stack.setup.activation->id, stack.name, LineRole::Curve, stack.selected}, line);
        // Where a line ends early the gradient is 0, or the signal has overflowed; and a stack of one layer is a dot.
        const auto firstGap = std::find_if(line.begin(), line.end(), [](const Point &p) { return !std::isfinite(p.y); });
        if (firstGap != line.begin() && (firstGap != line.end() || line.size() == 1)) {
            const Point last = *(firstGap - 1);
            if (panel.y.range.contains(last.y))
                panel.dots.push_back({DotRole::Closed, stack.slot, last});
        }
        addLineLabel(labels, panel, stack.slot, stack.name, line.empty() ? NAN : line.back().y);
        if (stack.selected)
            selected = i;
    }
    std::stable_partition(panel.curves.begin(), panel.curves.end(), [](const Curve &curve) { return !curve.emphasised; });
    setEndLabels(panel, std::move(labels), selected, c.metrics, c.translate);
}

std::vector<Point> byLayer(const std::vector<double> &values, int first)
{
    std::vector<Point> line;
    for (std::size_t i = 0; i < values.size(); ++i)
        line.push_back({static_cast<double>(first + static_cast<int>(i)), values[i]});
    return line;
}

std::vector<Point> byDepth(const Stack &stack)
{
    std::vector<Point> line;
    for (const DepthPoint &point : stack.result.byDepth)
        line.push_back({static_cast<double>(point.depth), point.log10});
    return line;
}

/// Of a factor too small for a double it is the difference of the gradients beside it.
double logOfFactor(const DepthResult &result, std::size_t index)
{
    if (const double factor = result.factors[index]; factor != 0.0)
        return std::log10(std::abs(factor));
    const double difference = result.gradient[index] - result.gradient[index + 1];
    return std::isnan(difference) ? -INFINITY : difference;
}

std::vector<double> factorsOf(const Stack &stack)
{
    std::vector<double> sizes;
    for (std::size_t i = 0; i < stack.result.factors.size(); ++i)
        sizes.push_back(logOfFactor(stack.result, i));
    return sizes;
}

Range layerAxis(const Context &c, int first)
{
    return {static_cast<double>(first), std::max<double>(c.depth, first + 1)};
}

/// There is no layer between two layers.
void setAxesOverLayers(const Context &c, Panel &panel, int first, const std::vector<double> &values)
{
    setAxes(panel, {layerAxis(c, first), Scale::Linear, {}}, decades(values), namesOf(c), c.page, c.metrics);
    std::erase_if(panel.x.ticks, [](const Tick &tick) { return tick.at != std::round(tick.at); });
}

/// The last value of every stack, in words.
std::string valuesIn(const Context &c, const std::function<double(const Stack &)> &value)
{
    std::string text;
    for (const Stack &stack : c.stacks)
        addListed(text, stack.name + ' ' + readablePower(value(stack), 3), c.translate);
    return text;
}

Panel depthPanel(const Context &c)
{
    const std::string scale = readable(c.state.depth.weightScale, 3);
    Panel panel = startedPanel("gradient_by_depth",
                               say(c, ACTISCOPE_TEXT("Depth", "Gradient that leaves layer 1, ‖∂L/∂h₀‖, by depth; weight scale %1"), {scale}),
                               c.page.frames[0], c.metrics);
    panel.derivative = true;
    std::vector<double> values = {0.0};
    for (const Stack &stack : c.stacks) {
        for (const DepthPoint &point : stack.result.byDepth)
            values.push_back(point.log10);
    }
    setAxesOverLayers(c, panel, 1, values);
    addStacks(c, panel, byDepth);
    const bool allZero = std::none_of(values.begin() + 1, values.end(), [](double log) { return std::isfinite(log); });
    if (allZero && !c.stacks.empty())
        addNothing(c, panel);
    else
        addZones(c, panel);
    panel.description = say(c, ACTISCOPE_TEXT("Depth", "%1. At depth %2: %3."),
                            {panel.title, std::to_string(c.depth), valuesIn(c, [](const Stack &s) { return s.reached(); })});
    return panel;
}

Panel layersPanel(const Context &c)
{
    const std::string depth = std::to_string(c.depth);
    const std::string title = c.isChain
        ? say(c, ACTISCOPE_TEXT("Depth", "Factors |w·f′(z)| layer by layer"))
        : say(c, ACTISCOPE_TEXT("Depth", "Gradient by layer, ‖∂L/∂h‖, depth %1"), {depth});
    Panel panel = startedPanel(c.isChain ? "factors" : "gradient_by_layer", title, c.page.frames[1], c.metrics);
    panel.derivative = !c.isChain;
    std::vector<double> values = {0.0};
    for (const Stack &stack : c.stacks) {
        const std::vector<double> more = c.isChain ? factorsOf(stack) : stack.result.gradient;
        values.insert(values.end(), more.begin(), more.end());
    }
    const int first = c.isChain ? 1 : 0;
    setAxesOverLayers(c, panel, first, values);
    addStacks(c, panel, [&](const Stack &stack) {
        return c.isChain ? byLayer(factorsOf(stack), 1) : byLayer(stack.result.gradient, 0);
    });
    panel.description = say(c, ACTISCOPE_TEXT("Depth", "%1. At layer %2, the first: %3."),
                            {panel.title, std::to_string(first), valuesIn(c, [&](const Stack &stack) {
                                 return c.isChain ? factorsOf(stack).front() : stack.result.gradient.front();
                             })});
    return panel;
}

Panel signalPanel(const Context &c)
{
    const std::string title = c.isChain ? say(c, ACTISCOPE_TEXT("Depth", "Signal |h| layer by layer"))
                                        : say(c, ACTISCOPE_TEXT("Depth", "Signal by layer: standard deviation of h"));
    Panel panel = startedPanel("signal_by_layer", title, c.page.frames[2], c.metrics);
    std::vector<double> values;
    for (const Stack &stack : c.stacks)
        values.insert(values.end(), stack.result.signal.begin(), stack.result.signal.end());
    setAxesOverLayers(c, panel, 0, values);
    addStacks(c, panel, [](const Stack &stack) { return byLayer(stack.result.signal, 0); });
    panel.description = say(c, ACTISCOPE_TEXT("Depth", "%1. At layer %2, the last: %3."),
                            {panel.title, std::to_string(c.depth),
                             valuesIn(c, [](const Stack &stack) { return stack.result.signal.back(); })});
    return panel;
}

Table reachedTable(const Context &c)
{
    Table table;
    table.title = say(c, ACTISCOPE_TEXT("Depth", "Gradient that leaves layer 1, depth %1"), {std::to_string(c.depth)});
    table.headers = {say(c, ACTISCOPE_TEXT("Depth", "Function")), say(c, ACTISCOPE_TEXT("Depth", "Gradient norm"))};
    table.ids = {"function", "log10_gradient"};
    for (const Stack &stack : c.stacks) {
        table.rows.push_back({stack.slot, stack.setup.activation->id, stack.name, {stack.reached()},
                              {readablePower(stack.reached(), 2)}});
    }
    std::stable_sort(table.rows.begin(), table.rows.end(), [](const TableRow &a, const TableRow &b) {
        return a.values.front() > b.values.front();
    });
    return table;
}

struct Diagnosis {
    GradientRegime regime;
    Tone tone;
    const char *text;
};

constexpr std::array<Diagnosis, 5> diagnoses = {{
    {GradientRegime::Learns, Tone::Good, ACTISCOPE_TEXT("Depth", "learns: %1")},
    {GradientRegime::Exploding, Tone::Warning, ACTISCOPE_TEXT("Depth", "exploding: %1")},
    {GradientRegime::Vanishing, Tone::Warning, ACTISCOPE_TEXT("Depth", "vanishing: %1")},
    {GradientRegime::BelowFloat32, Tone::Warning, ACTISCOPE_TEXT("Depth", "vanished: %1")},
    {GradientRegime::Zero, Tone::Warning, ACTISCOPE_TEXT("Depth", "exactly 0: %1")},
}};

std::vector<Remark> diagnosis(const Context &c)
{
    std::vector<Remark> remarks;
    for (const Diagnosis &diagnosis : diagnoses) {
        std::string names;
        for (const Stack &stack : c.stacks) {
            if (regimeOf(stack.reached()) == diagnosis.regime)
                addListed(names, stack.name, c.translate);
        }
        if (!names.empty())
            remarks.push_back({diagnosis.tone, say(c, diagnosis.text, {names})});
    }
    return remarks;
}

Context contextOf(const State &state, const DepthOutcome &outcome, const Page &page, const TextMetrics &metrics,
                  const Translate &translate)
{
    Context c{state, page, metrics, translate, {}, state.depth.depth, state.depth.width == 1};
    for (std::size_t i = 0; i < outcome.setups.size(); ++i) {
        const Activation &activation = *outcome.setups[i].activation;
        c.stacks.push_back({outcome.setups[i], outcome.results[i], nameOf(activation, translate), activation.slot,
                            activation.id == state.selected});
        // The outcome may be that of the state before, while the present one is being computed.
        c.depth = outcome.setups[i].depth;
        c.isChain = outcome.setups[i].width == 1;
    }
    return c;
}

/// Whether each layer of this stack does, weights and all.
bool shrinksToAQuarter(const DepthResult &result)
{
    const double quarter = std::log10(0.25) + 1e-9;
    for (std::size_t layer = 1; layer < result.gradient.size(); ++layer) {
        const double below = result.gradient[layer - 1];
        if (below != -INFINITY && !(below - result.gradient[layer] <= quarter))
            return false;
    }
    return true;
}

const DepthResult *selectedResult(const State &state, const DepthOutcome &outcome)
{
    for (std::size_t i = 0; i < outcome.setups.size(); ++i) {
        if (outcome.setups[i].activation->id == state.selected)
            return &outcome.results[i];
    }
    return nullptr;
}

} // namespace

Page depthPage(double width, double height, std::string title, const TextMetrics &metrics)
{
    Rect inside;
    Page page = emptyPage(width, height, std::move(title), metrics, inside);
    if (arrangementOn(inside, metrics) == Arrangement::Column) {
        double y = inside.y;
        for (const double share : {0.4, 0.3, 0.3}) {
            page.frames.push_back({inside.x, y, inside.width, share * inside.height});
            y += share * inside.height;
        }
        return page;
    }
    const double top = std::round(0.58 * inside.height);
    const double left = std::round(0.5 * inside.width);
    page.frames.push_back({inside.x, inside.y, inside.width, top});
    page.frames.push_back({inside.x, inside.y + top, left, inside.height - top});
    page.frames.push_back({inside.x + left, inside.y + top, inside.width - left, inside.height - top});
    return page;
}

Figure depthFigure(const State &state, const DepthOutcome &outcome, const Page &page, const TextMetrics &metrics,
                   const Translate &translate)
{
    const Context c = contextOf(state, outcome, page, metrics, translate);
    Figure figure;
    figure.title = page.title;
    figure.width = page.width;
    figure.height = page.height;
    figure.cursor = state.cursor;
    figure.dashes = state.appearance.dashes;
    figure.panels.push_back(depthPanel(c));
    figure.panels.push_back(layersPanel(c));
    figure.panels.push_back(signalPanel(c));
    figure.table = reachedTable(c);
    figure.remarks = diagnosis(c);
    return figure;
}

std::vector<std::string> depthAdvice(const State &state, const DepthOutcome &outcome, const Translate &translate)
{
    std::vector<std::string> advice;
    const auto add = [&](const char *english, std::initializer_list<std::string> arguments = {}) {
        advice.push_back(filled(translate("Depth", english), arguments));
    };
    const DepthResult *result = selectedResult(state, outcome);
    if (!result)
        return advice;
    const double reached = result->byDepth.back().log10;
    const int depth = outcome.setups.front().depth;
    const FunctionRef selected = selectedActivation(state);
    const std::string name = nameOf(*selected, translate);
    if (std::isfinite(reached)) {
        add(ACTISCOPE_TEXT("Depth", "With %1 each layer multiplies the gradient by %2 on average."),
            {name, readable(std::pow(10.0, reached / depth), 3)});
    }
    const Initialisation initialisation = outcome.setups.front().initialisation;
    if (state.depth.width > 1 && selected->depthHint == DepthHint::ScalesWithInput && std::isfinite(reached)) {
        add(ACTISCOPE_TEXT("Depth", "%1 scales with its input, so a weight scale of %2 would keep the gradient's size."),
            {name, readable(outcome.setups.front().weightScale * std::pow(10.0, -reached / depth), 3)});
    } else if (state.depth.width > 1 && selected->depthHint == DepthHint::MadeForXavier && initialisation != Initialisation::Xavier) {
        add(ACTISCOPE_TEXT("Depth", "Xavier was made for %1: try it as the initialisation."), {name});
    } else if (selected->depthHint == DepthHint::SlopeBelowQuarter) {
        add(shrinksToAQuarter(*result)
                ? ACTISCOPE_TEXT("Depth", "f′ of %1 is at most 0.25: here the gradient shrinks to a quarter or less at every layer.")
                : ACTISCOPE_TEXT("Depth", "f′ of %1 is at most 0.25: every layer shrinks the gradient to a quarter or less before its weights multiply it."), {name});
    } else if (std::isfinite(reached) && reached > learnsTo) {
        add(ACTISCOPE_TEXT("Depth", "Lower the weight scale until the gradient stays within the green band."));
    } else if (reached < learnsFrom) {
        add(ACTISCOPE_TEXT("Depth", "Raise the weight scale, or try another initialisation, until the gradient stays within the green band."));
    }
    return advice;
}

std::string factorText(const State &state, const DepthOutcome &outcome)
{
    const DepthResult *result = selectedResult(state, outcome);
    if (!result || result->factors.empty())
        return {};
    std::string text;
    for (std::size_t i = 0; i < result->factors.size(); ++i) {
        const double factor = result->factors[i];
        const std::string size = factor != 0.0 ? readable(factor, 4) : readablePower(logOfFactor(*result, i), 4);
        text += (text.empty() ? "" : " · ") + (factor < 0.0 ? '(' + size + ')' : size);
    }
    const auto negative = std::count_if(result->factors.begin(), result->factors.end(), [](double f) { return f < 0.0; });
    const std::string sign = negative % 2 == 1 ? "−" : "";
    return text + " = " + sign + readablePower(result->byDepth.back().log10, 4);
}

} // namespace actiscope
