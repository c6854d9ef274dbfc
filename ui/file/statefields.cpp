#include "ui/file/statefields.h"

#include "core/layer/moststeps.h"
#include "core/state/fields.h"
#include "core/state/functions.h"
#include "core/state/ownfunctions.h"
#include "ui/file/batchjson.h"
#include "ui/file/ownjson.h"
#include "ui/file/statefiletexts.h"
#include "ui/language/quotation.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>
#include <utility>

namespace actiscope {

namespace {

/// What is wrong with a value that has to be a whole number, or nothing.
QString wholeNumberProblem(const QJsonValue &value)
{
    const double given = value.toDouble(std::nan(""));
    if (given != std::floor(given))
        return StateFileTexts::tr("has to be a whole number");
    if (std::abs(given) > std::numeric_limits<int>::max())
        return StateFileTexts::tr("is far too large");
    return {};
}

QJsonValue jsonOf(const Field &field, const State &state)
{
    const double value = field.get(state);
    switch (field.kind) {
    case FieldKind::Number:
    case FieldKind::Count:
        return value;
    case FieldKind::Switch:
        return value != 0.0;
    case FieldKind::Word:
        for (const EnumWord &known : field.words) {
            if (known.value == static_cast<int>(value))
                return QString::fromUtf8(known.word);
        }
        break;
    }
    return {};
}

/// What is wrong with a value of a field, or nothing.
QString problemOf(const Field &field, const QJsonValue &value)
{
    const auto isGiven = [&](const EnumWord &known) { return value.toString() == QString::fromUtf8(known.word); };
    switch (field.kind) {
    case FieldKind::Number:
        return value.isDouble() ? QString() : StateFileTexts::tr("has to be a number");
    case FieldKind::Count:
        return wholeNumberProblem(value);
    case FieldKind::Switch:
        return value.isBool() ? QString() : StateFileTexts::tr("has to be true or false");
    case FieldKind::Word:
        break;
    }
    if (value.isString() && std::any_of(field.words.begin(), field.words.end(), isGiven))
        return {};
    QStringList known;
    for (const EnumWord &word : field.words)
        known << QLatin1Char('"') + QString::fromUtf8(word.word) + QLatin1Char('"');
    return StateFileTexts::tr("has to be one of %1").arg(known.join(QStringLiteral(", ")));
}

/// Of a value that has no problem.
double numberOf(const Field &field, const QJsonValue &value)
{
    if (field.kind == FieldKind::Switch)
        return value.toBool() ? 1.0 : 0.0;
    for (const EnumWord &known : field.words) {
        if (value.toString() == QString::fromUtf8(known.word))
            return known.value;
    }
    return value.toDouble();
}

StateField plain(const Field &field)
{
    return {QString::fromUtf8(field.path), [&field](const State &state) { return jsonOf(field, state); },
            [&field](State &state, const QJsonValue &value) {
                const QString problem = problemOf(field, value);
                if (problem.isEmpty())
                    field.set(state, numberOf(field, value));
                return problem;
            }};
}

QString unknownFunction(const QString &id)
{
    return StateFileTexts::tr("names “%1”, which is no function that this version knows").arg(quotation(id));
}

/// Whether there is an own function of that id that cannot be read, and so goes with all that is said of it.
bool isLost(const State &state, const std::string &id)
{
    return ownFunction(state, id) && !Functions(state).find(id);
}

StateField own()
{
    return {ownKey, ownJson, readOwnJson, true};
}

StateField functions()
{
    return {QStringLiteral("functions"),
            [](const State &state) {
                QJsonArray ids;
                for (const std::string &id : state.functions)
                    ids << QString::fromStdString(id);
                return QJsonValue(ids);
            },
            [](State &state, const QJsonValue &value) {
                if (!value.isArray())
                    return StateFileTexts::tr("has to be a list of functions, as in [\"relu\", \"gelu\"]");
                std::vector<std::string> ids;
                for (const QJsonValue &given : value.toArray()) {
                    const std::string id = given.toString().toStdString();
                    if (isLost(state, id))
                        continue;
                    const FunctionRef function = Functions(state).named(id);
                    if (!function)
                        return unknownFunction(given.toString());
                    ids.push_back(function->id);
                }
                state.functions = std::move(ids);
                return QString();
            }, true};
}

StateField selected()
{
    return {QStringLiteral("selected"), [](const State &state) { return QJsonValue(QString::fromStdString(state.selected)); },
            [](State &state, const QJsonValue &value) {
                if (isLost(state, value.toString().toStdString()))
                    return QString();
                const FunctionRef function = Functions(state).named(value.toString().toStdString());
                if (!function)
                    return unknownFunction(value.toString());
                state.selected = function->id;
                return QString();
            }, true};
}

/// {"leaky_relu": {"negative_slope": 0.1}}
StateField parameters()
{
    const auto get = [](const State &state) {
        const Functions functions(state);
        QJsonObject all;
        for (const auto &[id, values] : state.parameters) {
            const FunctionRef function = functions.find(id);
            QJsonObject one;
            for (std::size_t i = 0; i < values.size(); ++i)
                one.insert(QLatin1String(function->parameters[i].id), values[i]);
            all.insert(QString::fromStdString(id), one);
        }
        return QJsonValue(all);
    };
    const auto set = [](State &state, const QJsonValue &value) {
        const QJsonObject all = value.toObject();
        for (auto function = all.begin(); function != all.end(); ++function) {
            const FunctionRef activation = Functions(state).named(function.key().toStdString());
            if (isLost(state, function.key().toStdString()))
                continue;
            if (!activation)
                return unknownFunction(function.key());
            const QJsonObject one = function.value().toObject();
            Parameters values = parametersOf(state, *activation);
            for (auto entry = one.begin(); entry != one.end(); ++entry) {
                const int index = activation->parameterIndex(entry.key().toStdString());
                if (index < 0)
                    return StateFileTexts::tr("gives %1 a parameter “%2”, which it does not have").arg(function.key(), quotation(entry.key()));
                if (!entry.value().isDouble())
                    return StateFileTexts::tr("has to give %1 of %2 a number").arg(entry.key(), function.key());
                values[static_cast<std::size_t>(index)] = entry.value().toDouble();
            }
            // As they are: whether they may be so is asked when all are known.
            state.parameters.insert_or_assign(activation->id, std::move(values));
        }
        return value.isObject() ? QString() : StateFileTexts::tr("has to be an object of functions with their parameters");
    };
    return {QStringLiteral("parameters"), get, set, true};
}

/// null, or {"minimum": -1, "maximum": 1}
StateField vertical(const char *path, std::optional<Range> VerticalRanges::*chart)
{
    return {QLatin1String(path),
            [chart](const State &state) {
                const std::optional<Range> &range = state.vertical.*chart;
                return range ? QJsonValue(QJsonObject{{QStringLiteral("minimum"), range->minimum},
                                                      {QStringLiteral("maximum"), range->maximum}})
                             : QJsonValue();
            },
            [chart](State &state, const QJsonValue &value) {
                const QJsonValue minimum = value[QStringLiteral("minimum")];
                const QJsonValue maximum = value[QStringLiteral("maximum")];
                if (value.isNull())
                    state.vertical.*chart = std::nullopt;
                else if (minimum.isDouble() && maximum.isDouble())
                    state.vertical.*chart = Range{minimum.toDouble(), maximum.toDouble()};
                else
                    return StateFileTexts::tr("has to be null or a range, as in {\"minimum\": -1, \"maximum\": 1}");
                return QString();
            }};
}

StateField pushes()
{
    return {QStringLiteral("layer.learning.pushes"),
            [](const State &state) {
                QJsonArray steps;
                for (const int step : state.layer.learning.pushes)
                    steps << step;
                return QJsonValue(steps);
            },
            [](State &state, const QJsonValue &value) {
                const QJsonArray given = value.toArray();
                if (!value.isArray() || given.size() > mostSteps)
                    return StateFileTexts::tr("has to be a list of steps, as in [20, 40]");
                std::vector<int> steps;
                for (const QJsonValue &step : given) {
                    if (const QString problem = wholeNumberProblem(step); !problem.isEmpty())
                        return problem;
                    steps.push_back(static_cast<int>(step.toDouble()));
                }
                state.layer.learning.pushes = std::move(steps);
                return QString();
            }};
}

StateField batchFile()
{
    return {QStringLiteral("layer.file"), [](const State &state) { return batchJson(state.layer.file); },
            [](State &state, const QJsonValue &value) { return readBatchJson(state.layer.file, value); },
            true};
}

} // namespace

const std::vector<StateField> &stateFields()
{
    static const std::vector<StateField> all = [] {
        std::vector<StateField> table = {own(), functions(), selected(), parameters()};
        for (const Field &field : fields())
            table.push_back(plain(field));
        for (StateField &field : std::vector{vertical("vertical.value", &VerticalRanges::value),
                                             vertical("vertical.first", &VerticalRanges::first),
                                             vertical("vertical.second", &VerticalRanges::second), batchFile(), pushes()})
            table.push_back(std::move(field));
        return table;
    }();
    return all;
}

} // namespace actiscope
