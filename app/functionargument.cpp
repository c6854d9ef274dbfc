#include "app/functionargument.h"

#include "app/failure.h"
#include "app/number.h"
#include "app/suggestion.h"
#include "core/state/functions.h"

#include <algorithm>

namespace actiscope {

namespace {

QStringList parameterIds(const Activation &function)
{
    QStringList ids;
    for (const Parameter &parameter : function.parameters)
        ids << QString::fromUtf8(parameter.id);
    return ids;
}

} // namespace

/// Display names count too, since "Leaky ReLU" is what the window says.
QString meantFunction(const QString &id, const Functions &functions)
{
    QStringList ids;
    QStringList names;
    for (const FunctionRef &activation : functions.all()) {
        ids << QString::fromUtf8(activation->id);
        names << QString::fromUtf8(activation->name);
    }
    const QString byId = nearest(id, ids);
    if (!byId.isEmpty())
        return byId;
    const QString byName = nearest(id, names);
    return byName.isEmpty() ? QString() : ids[names.indexOf(byName)];
}

bool isNameOfFunction(const QString &word, const Functions &functions)
{
    const auto lettersOf = [](const QString &text) {
        QString letters;
        for (const QChar c : text) {
            if (c.isLetterOrNumber())
                letters += c.toLower();
        }
        return letters;
    };
    const QString letters = lettersOf(word);
    return std::ranges::any_of(functions.all(), [&](const FunctionRef &function) {
        return lettersOf(QString::fromStdString(function->id)) == letters
            || lettersOf(QString::fromStdString(function->name)) == letters;
    });
}

QString messageName(const Activation &function)
{
    return function.family == Family::Own ? quoted(QString::fromStdString(function.name)) : QString::fromStdString(function.id);
}

FunctionRef functionOf(const QString &id, const Functions &functions)
{
    if (FunctionRef found = functions.named(id.toStdString()))
        return found;
    const QString meant = meantFunction(id, functions);
    const QString hint = meant.isEmpty() ? CommandLine::tr("'actiscope list' shows those there are.")
                                         : CommandLine::tr("Did you mean %1?").arg(quoted(meant));
    throw Failure{CommandLine::tr("There is no function %1.").arg(quoted(id)) + u' ' + hint};
}

void requireFunction(const FunctionRef &function, const QString &command)
{
    if (!function) {
        throw Failure{CommandLine::tr("%1 lacks a FUNCTION, such as gelu; 'actiscope list' shows those there are")
                          .arg(command)};
    }
}

void Settings::add(const FunctionRef &function, const QString &assignment)
{
    const QString functionId = messageName(*function);
    const qsizetype equals = assignment.indexOf(u'=');
    if (equals <= 0) {
        throw Failure{CommandLine::tr("--set: %1 is no setting; right would be NAME=VALUE, as in alpha=1")
                          .arg(quoted(assignment))};
    }
    const QString name = assignment.left(equals).trimmed();
    const int index = parameterNamed(*function, name.toStdString());
    if (index < 0) {
        const QStringList known = parameterIds(*function);
        const QString hint = known.isEmpty() ? CommandLine::tr("It has none.")
                                             : CommandLine::tr("Right would be %1.").arg(alternatives(known));
        throw Failure{CommandLine::tr("--set: %1 has no parameter %2.").arg(functionId, quoted(name)) + u' ' + hint};
    }
    const Parameter &parameter = function->parameters[static_cast<std::size_t>(index)];
    const QString text = assignment.mid(equals + 1);
    const auto value = numberFrom(text);
    if (!value || !(*value >= parameter.minimum && *value <= parameter.maximum)) {
        throw Failure{CommandLine::tr("--set: %1 of %2 cannot be %3; right would be a number from %4 to %5")
                          .arg(name, functionId, quoted(text), shown(parameter.minimum), shown(parameter.maximum))};
    }
    if (!m_values[function].emplace(index, *value).second)
        throw Failure{CommandLine::tr("--set: %1 of %2 is set twice; once would be right").arg(name, functionId)};
}

Parameters Settings::parametersOf(const FunctionRef &function, Parameters parameters) const
{
    const auto found = m_values.find(function);
    if (found != m_values.end()) {
        for (const auto &[index, value] : found->second)
            parameters[index] = value;
    }
    if (const int low = misorderedParameter(*function, parameters); low >= 0) {
        const Parameter &lower = function->parameters[static_cast<std::size_t>(low)];
        const auto high = static_cast<std::size_t>(function->parameterIndex(lower.below));
        throw Failure{CommandLine::tr("--set: %1 of %2 is %3 and %4 is %5; right would be a %1 below %4")
                          .arg(QString::fromStdString(lower.id), messageName(*function),
                               shown(parameters[static_cast<std::size_t>(low)]), QString::fromStdString(lower.below),
                               shown(parameters[high]))};
    }
    return parameters;
}

Parameters parametersFrom(const FunctionRef &function, const QStringList &assignments, const State &state)
{
    Settings settings;
    for (const QString &assignment : assignments)
        settings.add(function, assignment);
    return settings.parametersOf(function, parametersOf(state, *function));
}

} // namespace actiscope
