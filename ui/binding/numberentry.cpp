#include "ui/binding/numberentry.h"

#include "core/state/functions.h"
#include "ui/language/translation.h"

#include <QCoreApplication>

namespace actiscope {

NumberEntry entryOf(const Field &field)
{
    return {[&field] { return specOf(field); }, field.get, field.set, QString::fromUtf8(field.path)};
}

NumberEntry entryAt(std::string_view path)
{
    return entryOf(fieldAt(path));
}

NumberEntry featuredEntry()
{
    const FunctionRef function = Functions::builtIn().featured();
    const std::size_t index = featuredParameter(*function).value();
    const auto spec = [function, index] {
        const Parameter &parameter = function->parameters[index];
        return SliderSpec{.name = QString::fromStdString(labelOf(*function, parameter, translation())),
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

QString nameOf(const Field &field)
{
    return translated("Entry", field.name);
}

QString toolTipOf(const Field &field)
{
    return translated("Entry", field.toolTip);
}

QString rangeStepName(const QString &slider)
{
    return named(QCoreApplication::translate("Entry", "Change Range of %1"), slider);
}

SliderSpec specOf(const Field &field)
{
    return {.name = nameOf(field),
            .minimum = field.sliderLeast,
            .maximum = field.sliderGreatest,
            .hardMinimum = field.least,
            .hardMaximum = field.greatest,
            .defaultValue = defaultOf(field),
            .step = field.step,
            .decimals = field.decimals,
            .toolTip = toolTipOf(field),
            .logarithmic = field.logarithmic,
            .whole = field.kind == FieldKind::Count};
}

} // namespace actiscope
