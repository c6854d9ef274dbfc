#include "ui/file/ownjson.h"

#include "core/state/ownfunctions.h"
#include "core/state/ownwords.h"
#include "ui/file/statefiletexts.h"
#include "ui/language/quotation.h"
#include "ui/language/translation.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

const QString idKey = QStringLiteral("id");
const QString functionNameKey = QStringLiteral("name");
const QString formulaKey = QStringLiteral("formula");
const QString styleKey = QStringLiteral("style");
const QString parametersKey = QStringLiteral("parameters");
const QString defaultKey = QStringLiteral("default");
const QString minimumKey = QStringLiteral("minimum");
const QString maximumKey = QStringLiteral("maximum");
const QString keptKey = QStringLiteral("kept");

/// More than a formula can have, with those that it had.
constexpr qsizetype mostParameters = static_cast<qsizetype>(mostKeptParameters + expression::mostOwnParameters);

QJsonObject parameterJson(const CustomParameter &parameter)
{
    QJsonObject object{{idKey, QString::fromStdString(parameter.id)},
                       {defaultKey, parameter.defaultValue},
                       {minimumKey, parameter.least},
                       {maximumKey, parameter.greatest}};
    if (parameter.kept)
        object.insert(keptKey, *parameter.kept);
    return object;
}

QJsonObject functionJson(const CustomFunction &function)
{
    QJsonObject object{{idKey, QString::fromStdString(function.id)},
                       {formulaKey, QString::fromStdString(function.formula)},
                       {styleKey, function.style}};
    if (!function.name.empty())
        object.insert(functionNameKey, QString::fromStdString(function.name));
    QJsonArray parameters;
    for (const CustomParameter &parameter : function.parameters)
        parameters << parameterJson(parameter);
    if (!parameters.isEmpty())
        object.insert(parametersKey, parameters);
    return object;
}

bool isOptionalNumber(const QJsonValue &value)
{
    return value.isUndefined() || value.isDouble();
}

QString readParameter(CustomParameter &parameter, const QJsonValue &value)
{
    if (!value[idKey].isString() || value[idKey].toString().isEmpty())
        return StateFileTexts::tr("has a parameter without an \"id\"");
    for (const QString &key : {defaultKey, minimumKey, maximumKey, keptKey}) {
        if (!isOptionalNumber(value[key]))
            return StateFileTexts::tr("has to give a number as “%1” of a parameter").arg(key);
    }
    parameter.id = value[idKey].toString().toStdString();
    parameter.defaultValue = value[defaultKey].toDouble(parameter.defaultValue);
    parameter.least = value[minimumKey].toDouble(std::min(parameter.least, parameter.defaultValue));
    parameter.greatest = value[maximumKey].toDouble(std::max(parameter.greatest, parameter.defaultValue));
    if (value[keptKey].isDouble())
        parameter.kept = value[keptKey].toDouble();
    return {};
}

/// At a place of the list, which is its style if it gives none.
QString readFunction(CustomFunction &function, const QJsonValue &value, std::size_t place)
{
    const std::string id = value[idKey].toString().toStdString();
    if (!isOwnId(id))
        return StateFileTexts::tr("has to give each function an \"id\" as own_1");
    const QString idText = QString::fromStdString(id);
    if (!value[formulaKey].isString())
        return StateFileTexts::tr("has to give %1 a \"formula\"").arg(idText);
    if (value[formulaKey].toString().toUtf8().size() > static_cast<qsizetype>(expression::longestText)) {
        return StateFileTexts::tr("has for %1 a formula that is too long; right would be at most %2 bytes")
            .arg(idText, QString::number(expression::longestText));
    }
    if (!value[functionNameKey].isUndefined() && !value[functionNameKey].isString())
        return StateFileTexts::tr("has to give %1 a text as its name").arg(idText);
    const double style = value[styleKey].toDouble(static_cast<double>(place % std::size_t(ownSlots)));
    if (!isOptionalNumber(value[styleKey]) || style != std::floor(style) || style < 0.0 || style >= ownSlots) {
        return StateFileTexts::tr("has to give %1 a style that is a whole number from 0 to %2")
            .arg(idText, QString::number(ownSlots - 1));
    }
    const QJsonArray parameters = value[parametersKey].toArray();
    if ((!value[parametersKey].isUndefined() && !value[parametersKey].isArray()) || parameters.size() > mostParameters) {
        return StateFileTexts::tr("has to give %1 its parameters as a list of at most %2")
            .arg(idText, QString::number(mostParameters));
    }
    function.id = id;
    function.name = value[functionNameKey].toString().toStdString();
    function.formula = value[formulaKey].toString().toStdString();
    function.style = static_cast<int>(style);
    for (const QJsonValue &parameter : parameters) {
        if (const QString wrong = readParameter(function.parameters.emplace_back(), parameter); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString sentenceOf(const expression::Problem &problem)
{
    return QString::fromStdString(textOf(problem, translation()));
}

/// Without its full stop: others follow it.
QString clauseOf(const expression::Problem &problem)
{
    const QString sentence = sentenceOf(problem);
    return sentence.endsWith(u'.') || sentence.endsWith(u'。') ? sentence.chopped(1) : sentence;
}

QString calledIn(const CustomFunction &function)
{
    return quotation(QString::fromStdString(function.name.empty() ? function.id : function.name));
}

bool hasAll(const std::vector<CustomParameter> &given, const std::vector<CustomParameter> &taken)
{
    return std::all_of(given.begin(), given.end(),
                       [&](const CustomParameter &one) { return std::find(taken.begin(), taken.end(), one) != taken.end(); });
}

} // namespace

QJsonValue ownJson(const State &state)
{
    if (state.own.empty())
        return QJsonValue(QJsonValue::Undefined);
    QJsonArray all;
    for (const CustomFunction &function : state.own)
        all << functionJson(function);
    return all;
}

QString readOwnJson(State &state, const QJsonValue &value)
{
    const QJsonArray given = value.toArray();
    if (!value.isArray() || given.size() > static_cast<qsizetype>(mostOwnFunctions)) {
        return StateFileTexts::tr("has to be a list of at most %1 functions, each with an \"id\" as own_1 and a \"formula\"")
            .arg(mostOwnFunctions);
    }
    std::vector<CustomFunction> own;
    for (const QJsonValue &function : given) {
        CustomFunction read;
        if (const QString wrong = readFunction(read, function, own.size()); !wrong.isEmpty())
            return wrong;
        if (std::any_of(own.begin(), own.end(), [&](const CustomFunction &other) { return other.id == read.id; }))
            return StateFileTexts::tr("has two functions %1").arg(QString::fromStdString(read.id));
        own.push_back(std::move(read));
    }
    state.own = std::move(own);
    return {};
}

QString alteredOwn(const State &read, const State &repaired)
{
    constexpr qsizetype mostNamed = 3;
    QStringList lost;
    for (const LostFunction &function : lostFunctions(read)) {
        lost << StateFileTexts::tr("the function “%1” cannot be read and is left out: %2")
                    .arg(quotation(QString::fromStdString(function.name)), clauseOf(function.problem));
    }
    if (lost.size() > mostNamed)
        lost = lost.mid(0, mostNamed - 1) << StateFileTexts::tr("and so are %1 more").arg(lost.size() - mostNamed + 1);
    if (!lost.isEmpty())
        return lost.join(StateFileTexts::tr("; ", "between sentences on functions"));
    for (const CustomFunction &given : read.own) {
        const CustomFunction *taken = ownFunction(repaired, given.id);
        if (!taken)
            return StateFileTexts::tr("the function “%1” is left out").arg(calledIn(given));
        if (taken->name != given.name) {
            const auto problem = problemWithOwnName(read, given.id, given.name);
            return StateFileTexts::tr("%1 loses its name. %2").arg(QString::fromStdString(given.id), problem ? sentenceOf(*problem) : QString());
        }
        if (!hasAll(given.parameters, taken->parameters)) {
            return StateFileTexts::tr("the function “%1” has parameters that its formula does not have, or that are beyond what "
                                      "can be; they are left out or brought there")
                .arg(calledIn(given));
        }
    }
    return {};
}

} // namespace actiscope
