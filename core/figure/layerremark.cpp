#include "core/figure/layerremark.h"

#include "core/experiment/layeroutcome.h"
#include "core/facts/facts.h"
#include "core/figure/panelbuilder.h"
#include "core/state/functions.h"
#include "core/text/readablenumber.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace actiscope {

namespace {

/// From this share on saturation is worth saying, though most of the batch still learns.
constexpr double partlySaturated = 0.1;

/// Whether the outputs lie between 0 and 1 and take in what is between: they can be read as probabilities.
bool isProbability(const LayerFunction &function)
{
    const Facts facts = factsOf(*function.activation, function.parameters);
    return facts.infimum.value == 0.0 && facts.supremum.value == 1.0 && facts.smoothness != Smoothness::Jump
        && facts.monotonicity != Monotonicity::None;
}

Remark regimeRemark(const LayerOutcome &outcome, const LayerFunction &function, const LayerStatistics &statistics,
                    const Translate &translate)
{
    const std::string name = nameOf(*function.activation, translate);
    const auto say = [&](Tone tone, const char *english, std::initializer_list<std::string> arguments) {
        return Remark{tone, filled(translate("Layer", english), arguments)};
    };
    switch (regimeOf(statistics)) {
    case LayerRegime::Dead:
        return say(Tone::Warning,
                   ACTISCOPE_TEXT("Layer", "Dead: no element of the batch gives %1 a gradient. Whatever it should learn, weight and bias stay where they are."),
                   {name});
    case LayerRegime::Exploding:
        if (!std::isfinite(statistics.meanSlope) || !std::isfinite(statistics.mean))
            return say(Tone::Warning, ACTISCOPE_TEXT("Layer", "Exploding: outputs or gradients of %1 are beyond what a number can hold."), {name});
        return say(Tone::Warning,
                   ACTISCOPE_TEXT("Layer", "Exploding: %1 makes a gradient %2 times as large on average, and ten such layers %3 times."),
                   {name, readable(statistics.meanSlope, 3), readable(std::pow(statistics.meanSlope, 10.0), 2)});
    case LayerRegime::Dying: {
        const auto bias = deadlyBias(function, outcome.setup.weight, outcome.result.inputs);
        if (bias) {
            return say(Tone::Warning,
                       ACTISCOPE_TEXT("Layer", "Dying: %1 of the batch gives %2 no gradient. Push the bias below %3 and the neuron is dead: no element of this batch can bring it back."),
                       {percent(statistics.dead), name, readableBelow(*bias, 3)});
        }
        return say(Tone::Warning, ACTISCOPE_TEXT("Layer", "Dying: %1 of the batch gives %2 no gradient."), {percent(statistics.dead), name});
    }
    case LayerRegime::Saturating: {
        // A weight of 0 would bring every pre-activation to the bias.
        const double slope = std::abs(function.activation->at(outcome.setup.bias, function.parameters).first);
        return say(Tone::Warning,
                   slope >= outcome.setup.threshold
                       ? ACTISCOPE_TEXT("Layer", "Saturating: for %1 of the batch |f′| of %2 is below %3, so the layer hardly learns from them. A smaller weight brings some of them back.")
                       : ACTISCOPE_TEXT("Layer", "Saturating: for %1 of the batch |f′| of %2 is below %3, so the layer hardly learns from them. Another bias, or a smaller weight, brings some of them back."),
                   {percent(statistics.saturated), name, readableAbove(outcome.setup.threshold, 3)});
    }
    case LayerRegime::Healthy:
        break;
    }
    if (outcome.setup.weight == 0.0) {
        return say(Tone::Plain,
                   ACTISCOPE_TEXT("Layer", "The weight is 0: all outputs of %1 are alike, and no gradient passes back to x."), {name});
    }
    if (statistics.saturated - statistics.dead >= partlySaturated) {
        return say(Tone::Plain, ACTISCOPE_TEXT("Layer", "Partly saturated: for %1 of the batch |f′| of %2 is below %3."),
                   {percent(statistics.saturated), name, readableAbove(outcome.setup.threshold, 3)});
    }
    if (statistics.dead > 0.0) {
        return say(Tone::Good,
                   ACTISCOPE_TEXT("Layer", "Healthy: %1 of the batch gives %2 a gradient, on average %3 times the one that comes in."),
                   {percent(1.0 - statistics.dead), name, readable(statistics.meanSlope, 3)});
    }
    return say(Tone::Good,
               ACTISCOPE_TEXT("Layer", "Healthy: every element gives %1 a gradient, on average %2 times the one that comes in."),
               {name, readable(statistics.meanSlope, 3)});
}

} // namespace

LayerRegime regimeOf(const LayerStatistics &statistics)
{
    if (statistics.dead >= 1.0)
        return LayerRegime::Dead;
    if (!(statistics.meanSlope <= explodingSlope) || !std::isfinite(statistics.mean))
        return LayerRegime::Exploding;
    if (statistics.dead >= mostWithout)
        return LayerRegime::Dying;
    return statistics.saturated >= mostWithout ? LayerRegime::Saturating : LayerRegime::Healthy;
}

std::optional<double> deadlyBias(const LayerFunction &function, double weight, Range inputs)
{
    const std::vector<double> breakpoints = function.activation->breakpoints(function.parameters);
    if (breakpoints.empty())
        return std::nullopt;
    const double edge = breakpoints.front();
    const auto slope = [&](double z) { return function.activation->at(z, function.parameters).first; };
    const bool flat = slope(std::nextafter(edge, -INFINITY)) == 0.0 && slope(edge - 1.0) == 0.0 && slope(edge - 1e6) == 0.0;
    if (!flat)
        return std::nullopt;
    const double greatest = std::max(weight * inputs.minimum, weight * inputs.maximum);
    double bias = edge - greatest;
    // Rounding may leave the greatest z an ulp above the edge: then that input would still learn.
    double step = std::numeric_limits<double>::epsilon() * std::max(std::abs(bias), std::abs(edge));
    for (; slope(greatest + bias) != 0.0 && step > 0.0 && std::isfinite(step); step *= 2.0)
        bias -= step;
    return bias;
}

std::vector<Remark> layerRemarks(const LayerOutcome &outcome, const Translate &translate)
{
    if (outcome.setup.functions.empty())
        return {};
    const LayerFunction &function = outcome.setup.functions[outcome.setup.drawn];
    const LayerStatistics &statistics = outcome.result.statistics[outcome.setup.drawn];
    std::vector<Remark> remarks = {regimeRemark(outcome, function, statistics, translate)};
    if (isProbability(function)) {
        remarks.push_back({Tone::Plain,
                           filled(translate("Layer", "Read as a probability, %1 of the batch is in class 1: a > 0.5."),
                                  {percent(statistics.aboveHalf)})});
    }
    return remarks;
}

} // namespace actiscope
