#include "ui/binding/numberentry.h"

#include "core/state/functions.h"
#include "core/state/limits.h"
#include "ui/language/translation.h"

#include <QCoreApplication>

#include <cmath>

namespace actiscope {

namespace {

struct Entry {
    Q_DECLARE_TR_FUNCTIONS(Entry)
};

SliderSpec rangeSpec(const QString &name, double defaultValue, const QString &toolTip)
{
    return {.name = name,
            .minimum = -20.0,
            .maximum = 20.0,
            .hardMinimum = -limits::axis.magnitude,
            .hardMaximum = limits::axis.magnitude,
            .defaultValue = defaultValue,
            .step = 0.1,
            .decimals = 1,
            .toolTip = toolTip};
}

/// Of a number whose slider goes as far as so much to either side.
SliderSpec signedSpec(const QString &name, double slider, double limit, double defaultValue, const QString &toolTip)
{
    return {.name = name,
            .minimum = -slider,
            .maximum = slider,
            .hardMinimum = -limit,
            .hardMaximum = limit,
            .defaultValue = defaultValue,
            .step = 0.05,
            .decimals = 2,
            .toolTip = toolTip};
}

SliderSpec positiveSpec(const QString &name, double slider, double limit, double defaultValue, const QString &toolTip)
{
    return {.name = name,
            .minimum = 0.0,
            .maximum = slider,
            .hardMinimum = 0.0,
            .hardMaximum = limit,
            .defaultValue = defaultValue,
            .step = 0.05,
            .decimals = 2,
            .toolTip = toolTip};
}

SliderSpec countSpec(const QString &name, int least, int most, int defaultValue, const QString &toolTip)
{
    return {.name = name,
            .minimum = static_cast<double>(least),
            .maximum = static_cast<double>(most),
            .hardMinimum = static_cast<double>(least),
            .hardMaximum = static_cast<double>(most),
            .defaultValue = static_cast<double>(defaultValue),
            .step = 1.0,
            .decimals = 0,
            .toolTip = toolTip,
            .whole = true};
}

/// The entry of a member of a part of the state.
template<class Part, class Number>
NumberEntry entryOf(Part State::*part, Number Part::*number, std::function<SliderSpec()> spec, const QString &key)
{
    return {std::move(spec),
            [part, number](const State &state) { return static_cast<double>(state.*part.*number); },
            [part, number](State &state, double value) {
                if constexpr (std::is_integral_v<Number>)
                    state.*part.*number = static_cast<Number>(std::lround(value));
                else
                    state.*part.*number = value;
            },
            key};
}

} // namespace

namespace entries {

NumberEntry rangeMinimum()
{
    return {[] { return rangeSpec(Entry::tr("Range minimum"), State().range.minimum, Entry::tr("Where the x axis begins")); },
            [](const State &state) { return state.range.minimum; }, setRangeMinimum, QStringLiteral("range minimum")};
}

NumberEntry rangeMaximum()
{
    return {[] { return rangeSpec(Entry::tr("Range maximum"), State().range.maximum, Entry::tr("Where the x axis ends")); },
            [](const State &state) { return state.range.maximum; }, setRangeMaximum, QStringLiteral("range maximum")};
}

NumberEntry featured()
{
    const FunctionRef function = Functions::builtIn().featured();
    const std::size_t index = featuredParameter(*function).value();
    const auto spec = [function, index] {
        const Parameter &parameter = function->parameters[index];
        return SliderSpec{.name = translated("Catalogue", parameter.label),
                          .minimum = parameter.sliderMinimum,
                          .maximum = parameter.sliderMaximum,
                          .hardMinimum = parameter.minimum,
                          .hardMaximum = parameter.maximum,
                          .defaultValue = parameter.defaultValue,
                          .step = 0.01,
                          .decimals = 3,
                          .toolTip = translated("Catalogue", parameter.meaning)};
    };
    return {spec, [function, index](const State &state) { return parameterOf(state, *function, index); },
            [function, index](State &state, double value) { setParameter(state, *function, index, value); },
            QStringLiteral("%1.%2").arg(QString::fromStdString(function->id)).arg(index)};
}

NumberEntry weight()
{
    return entryOf(&State::layer, &ToyLayer::weight, [] {
        return signedSpec(Entry::tr("Weight"), 5.0, limits::greatestWeight, ToyLayer().weight,
                          Entry::tr("w in a = f(w·x + b)"));
    }, QStringLiteral("layer weight"));
}

NumberEntry bias()
{
    return entryOf(&State::layer, &ToyLayer::bias, [] {
        return signedSpec(Entry::tr("Bias"), 5.0, limits::greatestBias, ToyLayer().bias, Entry::tr("b in a = f(w·x + b)"));
    }, QStringLiteral("layer bias"));
}

NumberEntry inputSpread()
{
    return entryOf(&State::layer, &ToyLayer::spread, [] {
        return positiveSpec(Entry::tr("Input spread"), 5.0, limits::greatestSpread, ToyLayer().spread,
                            Entry::tr("Standard deviation of the inputs; multiplies numbers from a file"));
    }, QStringLiteral("layer spread"));
}

NumberEntry batchSize()
{
    return entryOf(&State::layer, &ToyLayer::rows, [] {
        return countSpec(Entry::tr("Batch size"), 1, limits::mostRows, ToyLayer().rows, Entry::tr("How many samples are drawn"));
    }, QStringLiteral("layer rows"));
}

NumberEntry features()
{
    return entryOf(&State::layer, &ToyLayer::columns, [] {
        return countSpec(Entry::tr("Features"), 1, limits::mostColumns, ToyLayer().columns,
                         Entry::tr("How many numbers a sample has; the layer is applied to each of them"));
    }, QStringLiteral("layer columns"));
}

NumberEntry layerSeed()
{
    return entryOf(&State::layer, &ToyLayer::seed, [] {
        return countSpec(Entry::tr("Seed"), 0, limits::greatestSeed, ToyLayer().seed,
                         Entry::tr("The same seed draws the same batch again"));
    }, QStringLiteral("layer seed"));
}

NumberEntry learningRate()
{
    const auto spec = [] {
        return SliderSpec{.name = Entry::tr("Learning rate"),
                          .minimum = 1e-3,
                          .maximum = limits::greatestRate,
                          .hardMinimum = limits::leastRate,
                          .hardMaximum = limits::greatestRate,
                          .defaultValue = Learning().rate,
                          .step = 0.1,
                          .decimals = 2,
                          .toolTip = Entry::tr("How far a step of gradient descent goes"),
                          .logarithmic = true};
    };
    return {spec, [](const State &state) { return state.layer.learning.rate; },
            [](State &state, double value) { state.layer.learning.rate = value; }, QStringLiteral("learning rate")};
}

NumberEntry depth()
{
    return entryOf(&State::depth, &DepthStack::depth, [] {
        return countSpec(Entry::tr("Depth"), 1, limits::mostLayers, DepthStack().depth, Entry::tr("How many layers the stack has"));
    }, QStringLiteral("depth"));
}

NumberEntry weightScale()
{
    return entryOf(&State::depth, &DepthStack::weightScale, [] {
        return positiveSpec(Entry::tr("Weight scale"), 4.0, limits::greatestWeightScale, DepthStack().weightScale,
                            Entry::tr("Multiplies every weight of the initialisation"));
    }, QStringLiteral("weight scale"));
}

NumberEntry width()
{
    return entryOf(&State::depth, &DepthStack::width, [] {
        return countSpec(Entry::tr("Width"), 1, limits::mostUnits, DepthStack().width,
                         Entry::tr("Units per layer; with 1 the stack is a chain of numbers that starts at the cursor"));
    }, QStringLiteral("depth width"));
}

NumberEntry samples()
{
    return entryOf(&State::depth, &DepthStack::batch, [] {
        return countSpec(Entry::tr("Samples"), 1, limits::mostDepthSamples, DepthStack().batch,
                         Entry::tr("How many inputs go through the stack"));
    }, QStringLiteral("depth batch"));
}

NumberEntry depthSeed()
{
    return entryOf(&State::depth, &DepthStack::seed, [] {
        return countSpec(Entry::tr("Seed"), 0, limits::greatestSeed, DepthStack().seed,
                         Entry::tr("The same seed draws the same weights and inputs again"));
    }, QStringLiteral("depth seed"));
}

} // namespace entries

} // namespace actiscope
