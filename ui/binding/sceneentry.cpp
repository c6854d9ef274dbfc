#include "ui/binding/sceneentry.h"

#include "core/layer/moststeps.h"
#include "core/math/roundnumber.h"
#include "core/state/functions.h"
#include "core/state/limits.h"
#include "ui/language/translation.h"
#include "ui/model/statemodel.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace actiscope {

namespace {

struct Entry {
    Q_DECLARE_TR_FUNCTIONS(Entry)
};

NumberEntry cursor(const StateModel *model)
{
    return {[model] { return cursorSpec(model->state()); }, [](const State &state) { return state.cursor; },
            [](State &state, double value) { state.cursor = value; }, QStringLiteral("cursor")};
}

NumberEntry learningSteps()
{
    const auto spec = [] {
        constexpr double sliderSteps = 500.0;
        return SliderSpec{.name = Entry::tr("Steps"),
                          .minimum = 0.0,
                          .maximum = sliderSteps,
                          .hardMinimum = 0.0,
                          .hardMaximum = mostSteps,
                          .defaultValue = 0.0,
                          .step = 1.0,
                          .decimals = 0,
                          .toolTip = Entry::tr("How many steps of gradient descent the neurons have made"),
                          .whole = true};
    };
    return {spec, [](const State &state) { return static_cast<double>(state.layer.learning.steps); },
            [](State &state, double value) { state.layer.learning.steps = static_cast<int>(std::lround(value)); },
            QStringLiteral("learning steps")};
}

Functions functionsOf(const StateModel *model)
{
    return model ? Functions(model->state()) : Functions::builtIn();
}

NumberEntry parameter(const ParameterRef &ref)
{
    return {[ref] { return parameterSpec(ref.parameter()); },
            [ref](const State &state) { return parameterOf(state, *ref.function, ref.index); },
            [ref](State &state, double value) { setParameter(state, *ref.function, ref.index, value); },
            QStringLiteral("%1.%2").arg(QString::fromStdString(ref.function->id)).arg(ref.index)};
}

} // namespace

SliderSpec cursorSpec(const State &state)
{
    const double step = niceStep(state.range.span(), 200);
    return {.name = Entry::tr("Cursor"),
            .minimum = state.range.minimum,
            .maximum = state.range.maximum,
            .hardMinimum = -limits::axis.magnitude,
            .hardMaximum = limits::axis.magnitude,
            .defaultValue = State().cursor,
            .step = step,
            .decimals = std::max(2, decimalsOf(step)),
            .toolTip = Entry::tr("Where on the x axis the values are read")};
}

SliderSpec parameterSpec(const Parameter &parameter)
{
    const double step = niceStep(parameter.sliderMaximum - parameter.sliderMinimum, 100);
    return {.name = translated("Catalogue", parameter.label),
            .minimum = parameter.sliderMinimum,
            .maximum = parameter.sliderMaximum,
            .hardMinimum = parameter.minimum,
            .hardMaximum = parameter.maximum,
            .defaultValue = parameter.defaultValue,
            .step = step,
            .decimals = decimalsOf(step),
            .toolTip = translated("Catalogue", parameter.meaning)};
}

std::optional<NumberEntry> entryOf(const std::string &key, const StateModel *model)
{
    using Make = NumberEntry (*)();
    static constexpr std::array<std::pair<std::string_view, Make>, 9> known = {{
        {"range.minimum", entries::rangeMinimum},
        {"range.maximum", entries::rangeMaximum},
        {"layer.weight", entries::weight},
        {"layer.bias", entries::bias},
        {"layer.spread", entries::inputSpread},
        {"layer.learning.rate", entries::learningRate},
        {"depth.depth", entries::depth},
        {"depth.weightScale", entries::weightScale},
        {"depth.width", entries::width},
    }};
    if (key == "cursor")
        return cursor(model);
    if (key == "layer.learning.steps")
        return learningSteps();
    for (const auto &[name, make] : known) {
        if (name == key)
            return make();
    }
    const std::optional<ParameterRef> found = parameterOfKey(functionsOf(model), key);
    return found ? std::optional(parameter(*found)) : std::nullopt;
}

QString sliderName(const std::string &key, const StateModel *model)
{
    const std::optional<NumberEntry> entry = entryOf(key, model);
    const QString name = entry ? entry->spec().name : QString();
    const std::optional<ParameterRef> parameter = parameterOfKey(functionsOf(model), key);
    if (!parameter)
        return name;
    const QString function = nameOf(*parameter->function);
    return name.contains(function) ? name : Entry::tr("%1: %2").arg(function, name);
}

} // namespace actiscope
