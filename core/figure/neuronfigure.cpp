#include "core/figure/neuronfigure.h"

#include "core/experiment/neuronoutcome.h"
#include "core/figure/description.h"
#include "core/figure/labels.h"
#include "core/figure/panelbuilder.h"
#include "core/figure/response.h"
#include "core/figure/ticks.h"
#include "core/state/functions.h"
#include "core/text/readablenumber.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace actiscope {

namespace {

constexpr std::size_t mostTargets = 200; // dots of the target
constexpr int leastSteps = 20;           // along the axis

struct Learner {
    LayerFunction function;
    std::string name;
    Slot slot;
    bool selected;
    const std::vector<NeuronMoment> &trace;

    const NeuronMoment &now() const { return trace.back(); }
};

struct Context {
    const State &state;
    const NeuronOutcome &outcome;
    const Page &page;
    const TextMetrics &metrics;
    const Translate &translate;
    std::vector<Learner> learners;
    int steps; ///< done
};

std::string say(const Context &c, const char *english, std::initializer_list<std::string> arguments = {})
{
    return filled(c.translate("Neuron", english), arguments);
}

/// One of the four numbers that are traced.
struct Quantity {
    const char *id;
    const char *title;
    double NeuronMoment::*value;
    bool logarithmic;
};

constexpr std::array<Quantity, 4> quantities = {{
    {"weight", ACTISCOPE_TEXT("Neuron", "Weight w"), &NeuronMoment::weight, false},
    {"bias", ACTISCOPE_TEXT("Neuron", "Bias b"), &NeuronMoment::bias, false},
    {"loss", ACTISCOPE_TEXT("Neuron", "Loss"), &NeuronMoment::loss, true},
    {"alive", ACTISCOPE_TEXT("Neuron", "Share alive"), &NeuronMoment::alive, false},
}};

std::vector<std::string> namesOf(const Context &c)
{
    std::vector<std::string> names;
    for (const Learner &learner : c.learners)
        names.push_back(learner.name);
    return names;
}

std::size_t selectedOf(const Context &c)
{
    const auto found = std::find_if(c.learners.begin(), c.learners.end(), [](const Learner &l) { return l.selected; });
    return static_cast<std::size_t>(found - c.learners.begin());
}

double shown(const Quantity &quantity, const NeuronMoment &moment)
{
    const double value = moment.*quantity.value;
    return quantity.logarithmic ? std::log10(value) : value;
}

Axis traceAxis(const Context &c, const Quantity &quantity)
{
    if (quantity.value == &NeuronMoment::alive)
        return {{0.0, 1.0}, Scale::Linear, {}};
    std::vector<double> values;
    for (const Learner &learner : c.learners) {
        for (const NeuronMoment &moment : learner.trace)
            values.push_back(shown(quantity, moment));
    }
    const Range range = rangeOf(values).value_or(Range{-1.0, 1.0});
    if (!quantity.logarithmic)
        return {widened(range), Scale::Linear, {}};
    // A loss that falls to the noise of rounding would press all others against the top.
    constexpr double deepest = -16.0;
    const double low = std::floor(std::max(range.minimum, deepest));
    return {{low, std::max(std::ceil(range.maximum), low + 2.0)}, Scale::Log, {}};
}

Panel tracePanel(const Context &c, std::size_t index)
{
    const Quantity &quantity = quantities[index];
    Panel panel = startedPanel(quantity.id, say(c, quantity.title), c.page.frames[index + 1], c.metrics);
    const Range x = wholeSteps({0.0, static_cast<double>(std::max(c.steps, leastSteps))}, 4.0);
    setAxes(panel, {x, Scale::Linear, {}}, traceAxis(c, quantity), namesOf(c), c.page, c.metrics);
    for (const int push : c.outcome.setup.pushes)
        panel.rules.push_back(push);
    std::vector<EndLabel> labels;
    std::string values;
    for (const Learner &learner : c.learners) {
        std::vector<Point> line;
        for (std::size_t step = 0; step < learner.trace.size(); ++step)
            line.push_back({static_cast<double>(step), shown(quantity, learner.trace[step])});
        if (line.size() == 1) // a start without steps is a dot
            panel.dots.push_back({DotRole::Closed, learner.slot, line.front()});
        addLine(panel, {learner.slot, learner.function.activation->id, learner.name, LineRole::Curve, learner.selected}, line);
        addLineLabel(labels, panel, learner.slot, learner.name, line.back().y);
        addListed(values, learner.name + ' ' + readable(learner.now().*quantity.value, 4), c.translate);
    }
    std::erase_if(panel.dots, [&](const Dot &dot) { return !panel.y.range.contains(dot.at.y); });
    setEndLabels(panel, std::move(labels), selectedOf(c), c.metrics, c.translate);
    panel.description = say(c, ACTISCOPE_TEXT("Neuron", "%1 over the steps. After step %2: %3."),
                            {panel.title, std::to_string(c.steps), values});
    return panel;
}

void addTarget(const Context &c, Panel &panel)
{
    const Range x = panel.x.range;
    std::vector<Point> line = {{x.minimum, neuronTarget(x.minimum)}};
    if (x.contains(0.0))
        line.push_back({0.0, neuronTarget(0.0)});
    line.push_back({x.maximum, neuronTarget(x.maximum)});
    addLine(panel, {-1, "target", say(c, ACTISCOPE_TEXT("Neuron", "Target")), LineRole::Dotted, false}, line);
    const std::vector<double> &inputs = c.outcome.setup.inputs;
    const std::size_t stride = (inputs.size() + mostTargets - 1) / mostTargets;
    for (std::size_t i = 0; i < inputs.size(); i += std::max<std::size_t>(stride, 1)) {
        const Point at{inputs[i], neuronTarget(inputs[i])};
        if (panel.y.range.contains(at.y) && x.contains(at.x))
            panel.dots.push_back({DotRole::Sample, -1, at});
    }
}

Panel answerPanel(const Context &c)
{
    Panel panel = startedPanel("answer",
                               say(c, ACTISCOPE_TEXT("Neuron", "After step %1: what the neurons answer"), {std::to_string(c.steps)}),
                               c.page.frames[0], c.metrics);
    const Range inputs = rangeOf(c.outcome.setup.inputs).value_or(Range{-1.0, 1.0});
    const Range x = wholeSteps(widened(inputs), 8.0);
    std::vector<std::string> names = namesOf(c);
    const std::string target = say(c, ACTISCOPE_TEXT("Neuron", "Target"));
    names.push_back(target);

    std::vector<double> heights = {neuronTarget(x.minimum), neuronTarget(x.maximum)};
    constexpr int places = 200;
    for (const Learner &learner : c.learners) {
        const Response response{learner.function, learner.now().weight, learner.now().bias};
        for (int i = 0; i <= places; ++i)
            heights.push_back(response.at(std::lerp(x.minimum, x.maximum, static_cast<double>(i) / places)).a);
    }
    setAxes(panel, {x, Scale::Linear, {}}, {widened(rangeOf(heights).value_or(Range{-1.0, 1.0})), Scale::Linear, {}}, names,
            c.page, c.metrics);
    addTarget(c, panel);

    const View view{panel.x.range, panel.y.range, panel.plot.width, panel.plot.height};
    std::vector<EndLabel> labels;
    for (const Learner &learner : c.learners) {
        const NeuronMoment &now = learner.now();
        const Response response{learner.function, now.weight, now.bias};
        double end = NAN;
        if (std::isfinite(now.weight) && std::isfinite(now.bias)) {
            addLine(panel, {learner.slot, learner.function.activation->id, learner.name, LineRole::Curve, learner.selected},
                    responseLine(response, ResponseLine::Output, view));
            end = response.at(x.maximum).a;
        }
        addLineLabel(labels, panel, learner.slot, learner.name, end);
    }
    addLineLabel(labels, panel, -1, target, neuronTarget(x.maximum));
    setEndLabels(panel, std::move(labels), selectedOf(c), c.metrics, c.translate);
    panel.description = say(c, ACTISCOPE_TEXT("Neuron", "%1, for x from %2 to %3; the target is the larger of 0 and x."),
                            {panel.title, readable(x.minimum, digitsWithin(x.minimum, x.span(), 4)),
                             readable(x.maximum, digitsWithin(x.maximum, x.span(), 4))});
    return panel;
}

Remark remarkOf(const Context &c, const Learner &learner)
{
    const NeuronMoment &now = learner.now();
    const std::string loss = readable(now.loss, 3);
    if (!std::isfinite(now.loss)) {
        return {Tone::Warning, say(c, ACTISCOPE_TEXT("Neuron", "%1 has diverged: the learning rate is too large."), {learner.name})};
    }
    if (now.alive == 0.0) {
        return {Tone::Warning,
                say(c, ACTISCOPE_TEXT("Neuron", "%1 is dead: no input gives it a gradient, so w = %2 and b = %3 stay as they are. Loss %4."),
                    {learner.name, readable(now.weight, 3), readable(now.bias, 3), loss})};
    }
    const bool returned = std::any_of(c.outcome.setup.pushes.begin(), c.outcome.setup.pushes.end(),
                                      [&](int push) { return push < c.steps; });
    const double worst = std::max_element(learner.trace.begin(), learner.trace.end(), [](const auto &a, const auto &b) {
                             return a.loss < b.loss;
                         })->loss;
    if (returned && now.loss < 0.1 * worst) {
        return {Tone::Good, say(c, ACTISCOPE_TEXT("Neuron", "%1 has come back: loss %2, and %3 of the inputs give it a gradient."),
                                {learner.name, loss, percent(now.alive)})};
    }
    return {Tone::Plain, say(c, ACTISCOPE_TEXT("Neuron", "%1: loss %2, and %3 of the inputs give it a gradient."),
                             {learner.name, loss, percent(now.alive)})};
}

Table momentTable(const Context &c)
{
    Table table;
    table.title = say(c, ACTISCOPE_TEXT("Neuron", "After step %1"), {std::to_string(c.steps)});
    table.headers = {say(c, ACTISCOPE_TEXT("Neuron", "Function"))};
    table.ids = {"function"};
    for (const Quantity &quantity : quantities) {
        table.headers.push_back(say(c, quantity.title));
        table.ids.emplace_back(quantity.id);
    }
    for (const Learner &learner : c.learners) {
        TableRow row{learner.slot, learner.function.activation->id, learner.name, {}, {}};
        for (const Quantity &quantity : quantities) {
            const double value = learner.now().*quantity.value;
            row.values.push_back(value);
            row.cells.push_back(quantity.value == &NeuronMoment::alive ? percent(value) : readable(value, 4));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

Figure neuronFigure(const State &state, const NeuronOutcome &outcome, const Page &page, const TextMetrics &metrics,
                    const Translate &translate)
{
    Context c{state, outcome, page, metrics, translate, {}, static_cast<int>(outcome.traces.front().size()) - 1};
    for (std::size_t i = 0; i < outcome.setup.functions.size(); ++i) {
        const LayerFunction &function = outcome.setup.functions[i];
        c.learners.push_back({function, nameOf(*function.activation, translate), function.activation->slot,
                              function.activation->id == state.selected, outcome.traces[i]});
    }

    Figure figure;
    figure.title = page.title;
    figure.width = page.width;
    figure.height = page.height;
    figure.cursor = state.cursor;
    figure.dashes = state.appearance.dashes;
    figure.panels.push_back(answerPanel(c));
    for (std::size_t i = 0; i < quantities.size(); ++i)
        figure.panels.push_back(tracePanel(c, i));
    figure.table = momentTable(c);
    for (const Learner &learner : c.learners)
        figure.remarks.push_back(remarkOf(c, learner));
    return figure;
}

Page neuronPage(double width, double height, std::string title, const TextMetrics &metrics)
{
    Rect inside;
    Page page = emptyPage(width, height, std::move(title), metrics, inside);
    // The answer at the left, or above, and the four traces two by two beside it.
    Rect traces = inside;
    if (arrangementOn(inside, metrics) == Arrangement::Landscape) {
        const double left = std::round(0.5 * inside.width);
        page.frames.push_back({inside.x, inside.y, left, inside.height});
        traces.x += left;
        traces.width -= left;
    } else {
        const double top = std::round(0.42 * inside.height);
        page.frames.push_back({inside.x, inside.y, inside.width, top});
        traces.y += top;
        traces.height -= top;
    }
    for (int i = 0; i < 4; ++i) {
        page.frames.push_back({traces.x + (i % 2) * traces.width / 2, traces.y + (i / 2) * traces.height / 2,
                               traces.width / 2, traces.height / 2});
    }
    return page;
}

} // namespace actiscope
