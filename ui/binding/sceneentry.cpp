#include "ui/binding/sceneentry.h"

#include "core/math/roundnumber.h"
#include "core/state/fields.h"
#include "core/state/functions.h"
#include "core/state/ownfunctions.h"
#include "ui/language/translation.h"
#include "ui/model/statemodel.h"

#include <QCoreApplication>

#include <algorithm>

namespace actiscope {

namespace {

struct Entry {
    Q_DECLARE_TR_FUNCTIONS(Entry)
};

Functions functionsOf(const StateModel *model)
{
    return model ? Functions(model->state()) : Functions::builtIn();
}

/// That of an own function, which may have another formula by the time that it is asked for.
NumberEntry ownParameter(const ParameterRef &ref, const StateModel *model)
{
    const std::string key = keyOf(*ref.function, ref.parameter());
    return {[ref, model, key] {
                const ParameterRef present = parameterOfKey(functionsOf(model), key).value_or(ref);
                const Parameters values = model ? parametersOf(model->state(), *present.function) : present.function->defaults();
                return parameterSpec(*present.function, present.index, values);
            },
            [ref, key](const State &state) {
                const ParameterRef present = parameterOfKey(Functions(state), key).value_or(ref);
                return parameterOf(state, *present.function, present.index);
            },
            [key](State &state, double value) {
                if (const auto present = parameterOfKey(Functions(state), key))
                    setParameter(state, *present->function, present->index, value);
            },
            QString::fromStdString(key),
            [key](State &state, double least, double greatest) {
                if (const auto present = parameterOfKey(Functions(state), key))
                    setOwnParameterRange(state, present->function->id, present->parameter().id, least, greatest);
            }};
}

NumberEntry parameter(const ParameterRef &ref, const StateModel *model)
{
    if (ref.function->family == Family::Own)
        return ownParameter(ref, model);
    return {[ref, model] {
                const Parameters values = model ? parametersOf(model->state(), *ref.function) : ref.function->defaults();
                return parameterSpec(*ref.function, ref.index, values);
            },
            [ref](const State &state) { return parameterOf(state, *ref.function, ref.index); },
            [ref](State &state, double value) { setParameter(state, *ref.function, ref.index, value); },
            QStringLiteral("%1.%2").arg(QString::fromStdString(ref.function->id)).arg(ref.index)};
}

} // namespace

SliderSpec cursorSpec(const State &state)
{
    const double step = niceStep(state.range.span(), 200);
    SliderSpec spec = specOf(fieldAt("cursor"));
    spec.minimum = state.range.minimum;
    spec.maximum = state.range.maximum;
    spec.step = step;
    spec.decimals = std::max(spec.decimals, decimalsOf(step));
    return spec;
}

SliderSpec parameterSpec(const Activation &function, std::size_t index, const Parameters &values)
{
    const Parameter &parameter = function.parameters[index];
    const ParameterLimits limits = limitsOf(function, values, index);
    const double step = niceStep(parameter.sliderMaximum - parameter.sliderMinimum, 100);
    return {.name = QString::fromStdString(labelOf(function, parameter, translation())),
            .minimum = parameter.sliderMinimum,
            .maximum = parameter.sliderMaximum,
            .hardMinimum = limits.least,
            .hardMaximum = limits.greatest,
            .defaultValue = parameter.defaultValue,
            .step = step,
            .decimals = decimalsOf(step),
            .toolTip = parameter.meaning.empty() ? QString() : translated("Catalogue", parameter.meaning)};
}

std::optional<NumberEntry> entryOf(const std::string &key, const StateModel *model)
{
    if (const Field *field = findField(key)) {
        NumberEntry entry = entryOf(*field);
        if (key == "cursor") {
            entry.spec = [model] { return cursorSpec(model->state()); };
            entry.set = setCursor;
        }
        return entry;
    }
    const std::optional<ParameterRef> found = parameterOfKey(functionsOf(model), key);
    return found ? std::optional(parameter(*found, model)) : std::nullopt;
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
