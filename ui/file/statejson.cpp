#include "ui/file/statejson.h"

#include "core/state/functions.h"
#include "core/text/exactnumber.h"
#include "ui/file/batchjson.h"
#include "ui/file/ownjson.h"
#include "ui/file/statefields.h"
#include "ui/file/statefiletexts.h"
#include "ui/language/quotation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <utility>

namespace actiscope {

namespace {

const QChar dot = u'.';

void insertAt(QJsonObject &object, const QString &path, const QJsonValue &value)
{
    const qsizetype end = path.indexOf(dot);
    if (end < 0) {
        object.insert(path, value);
        return;
    }
    const QString name = path.left(end);
    QJsonObject inner = object.value(name).toObject();
    insertAt(inner, path.mid(end + 1), value);
    object.insert(name, inner);
}

QJsonValue valueAt(const QJsonObject &object, const QString &path)
{
    const qsizetype end = path.indexOf(dot);
    return end < 0 ? object.value(path) : valueAt(object.value(path.left(end)).toObject(), path.mid(end + 1));
}

/// The paths of all fields, and of what they stand in.
struct KnownPaths {
    QSet<QString> fields;
    QSet<QString> groups;
};

const KnownPaths &knownPaths()
{
    static const KnownPaths known = [] {
        KnownPaths paths;
        for (const StateField &field : stateFields()) {
            paths.fields << field.path;
            for (qsizetype end = field.path.indexOf(dot); end >= 0; end = field.path.indexOf(dot, end + 1))
                paths.groups << field.path.left(end);
        }
        return paths;
    }();
    return known;
}

QJsonObject unknownFields(const QJsonObject &object, const QString &prefix)
{
    QJsonObject unknown;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString path = prefix + entry.key();
        if (knownPaths().fields.contains(path))
            continue;
        if (!knownPaths().groups.contains(path) || !entry.value().isObject()) {
            unknown.insert(entry.key(), entry.value());
            continue;
        }
        const QJsonObject inner = unknownFields(entry.value().toObject(), path + dot);
        if (!inner.isEmpty())
            unknown.insert(entry.key(), inner);
    }
    return unknown;
}

/// The path of the first field that no StateField reads, or nothing.
QString unknownField(const QJsonObject &object)
{
    QStringList path;
    QJsonObject inner = unknownFields(object, {});
    while (!inner.isEmpty()) {
        path << inner.begin().key();
        inner = knownPaths().groups.contains(path.join(dot)) ? inner.begin().value().toObject() : QJsonObject();
    }
    return path.join(dot);
}

/// A group whose place something else has taken would be passed over in silence.
QString misplacedGroup(const QJsonObject &change)
{
    for (const StateField &field : stateFields()) {
        for (qsizetype end = field.path.indexOf(dot); end >= 0; end = field.path.indexOf(dot, end + 1)) {
            const QJsonValue group = valueAt(change, field.path.left(end));
            if (!group.isUndefined() && !group.isObject())
                return field.path.left(end);
        }
    }
    return {};
}

QString wrongField(const QString &path, const QString &problem)
{
    return StateFileTexts::tr("“%1” %2", "a field and what is wrong with it").arg(path, problem);
}

QString batchPath()
{
    return batchValuesPath.mid(0, batchValuesPath.size() - 1).join(dot);
}

/// What is wrong with a function's parameters and what would be right, or nothing.
QString parameterProblem(const State &state)
{
    const Functions functions(state);
    for (const auto &[id, values] : state.parameters) {
        const FunctionRef function = functions.find(id);
        if (!function || values.size() != function->parameters.size()) // of an own function that is another now
            continue;
        const QString name = QString::fromStdString(id);
        const auto number = [](double value) { return QString::fromStdString(shortText(value)); };
        for (std::size_t i = 0; i < values.size(); ++i) {
            const Parameter &parameter = function->parameters[i];
            if (!(values[i] >= parameter.minimum && values[i] <= parameter.maximum)) {
                return StateFileTexts::tr("%1 of %2 cannot be %3; right would be a number from %4 to %5")
                    .arg(QString::fromStdString(parameter.id), name, number(values[i]), number(parameter.minimum),
                         number(parameter.maximum));
            }
        }
        if (const int low = misorderedParameter(*function, values); low >= 0) {
            const Parameter &lower = function->parameters[static_cast<std::size_t>(low)];
            const auto high = static_cast<std::size_t>(function->parameterIndex(lower.below));
            return StateFileTexts::tr("%1 of %2 is %3 and %4 is %5; right would be a %1 below %4")
                .arg(QString::fromStdString(lower.id), name, number(values[static_cast<std::size_t>(low)]),
                     QString::fromStdString(lower.below), number(values[high]));
        }
    }
    return {};
}

/// As a message shows it.
QString shown(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::fromStdString(shortText(value.toDouble()));
    // Qt writes objects and lists only.
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).sliced(1).chopped(1);
}

/// Whether a field's value is the one given. Their order is the state's own in lists, whose elements count once.
bool isTaken(const QJsonValue &given, const QJsonValue &taken)
{
    if (given.isObject()) { // what it holds beyond is not this version's
        const QStringList names = taken.toObject().keys();
        return std::all_of(names.begin(), names.end(), [&](const QString &name) { return given[name] == taken[name]; });
    }
    if (!given.isArray())
        return given == taken;
    const auto elements = [](const QJsonValue &value) {
        QStringList all;
        for (const QJsonValue &element : value.toArray())
            all << shown(element);
        all.sort();
        all.removeDuplicates();
        return all;
    };
    return elements(given) == elements(taken);
}

/// What the state's limits made of another value than the change gives, in words, or nothing.
QString alteredValue(const QJsonObject &change, const State &taken)
{
    constexpr int mostShown = 80;
    for (const StateField &field : stateFields()) {
        const QJsonValue value = valueAt(change, field.path);
        if (value.isUndefined() || field.keepsAll || isTaken(value, field.get(taken)))
            continue;
        return StateFileTexts::tr("“%1” cannot be %2 here; the nearest that can be is %3")
            .arg(field.path, quotation(shown(value), mostShown), quotation(shown(field.get(taken)), mostShown));
    }
    return {};
}

} // namespace

QJsonObject stateJson(const State &state, QJsonObject base)
{
    for (const StateField &field : stateFields())
        insertAt(base, field.path, field.get(state));
    return base;
}

PackedDocument stateDocument(const State &state, QJsonObject base)
{
    if (batchJsonBytes(state.layer.file) == 0)
        return {stateJson(state, std::move(base)), {}};
    State others = state;
    others.layer.file = {};
    PackedDocument document{stateJson(others, std::move(base)), {{batchValuesPath, state.layer.file.batch.values}}};
    insertAt(document.fields, batchPath(), batchJsonWithoutText(state.layer.file));
    return document;
}

QJsonObject unknownStateFields(const QJsonObject &object)
{
    return unknownFields(object, {});
}

bool applyStateJson(State &state, const QJsonObject &change, QString *error, bool strict)
{
    if (const QString group = misplacedGroup(change); !group.isEmpty()) {
        *error = StateFileTexts::tr("“%1” has to be an object with fields of its own").arg(group);
        return false;
    }
    if (const QString unknown = strict ? unknownField(change) : QString(); !unknown.isEmpty()) {
        *error = StateFileTexts::tr("there is no field “%1”").arg(quotation(unknown, 80));
        return false;
    }
    State next = state;
    for (const StateField &field : stateFields()) {
        const QJsonValue value = valueAt(change, field.path);
        if (value.isUndefined())
            continue;
        if (const QString problem = field.set(next, value); !problem.isEmpty()) {
            *error = wrongField(field.path, problem);
            return false;
        }
    }
    QString wrong = parameterProblem(next);
    const State read = next;
    next = repaired(std::move(next));
    if (const QString altered = change.contains(ownKey) ? alteredOwn(read, next) : QString(); !altered.isEmpty())
        wrong = altered;
    if (wrong.isEmpty())
        wrong = alteredValue(change, next);
    if (strict && !wrong.isEmpty()) {
        *error = wrong;
        return false;
    }
    state = std::move(next);
    *error = wrong;
    return true;
}

bool applyStateDocument(State &state, const PackedDocument &change, QString *error)
{
    const auto values = change.numbers.find(batchValuesPath);
    if (values == change.numbers.end() || !valueAt(change.fields, batchValuesPath.join(dot)).isString())
        return applyStateJson(state, change.fields, error);
    State next = state;
    if (const QString problem = readBatchJson(next.layer.file, valueAt(change.fields, batchPath()), &values->second);
        !problem.isEmpty()) {
        *error = wrongField(batchPath(), problem);
        return false;
    }
    QJsonObject others = change.fields;
    QJsonObject layer = others.value(batchValuesPath[0]).toObject();
    layer.remove(batchValuesPath[1]);
    others.insert(batchValuesPath[0], layer);
    if (!applyStateJson(next, others, error))
        return false;
    state = std::move(next);
    return true;
}

bool applyStateField(State &state, const QString &path, const QJsonValue &value, QString *error)
{
    QJsonObject change;
    insertAt(change, path, value);
    return applyStateJson(state, change, error, true);
}

bool applyStateLine(State &state, const QString &path, const QString &value, QString *error)
{
    // Qt reads objects and lists only.
    const QJsonDocument document = QJsonDocument::fromJson('[' + value.toUtf8() + ']');
    if (document.array().size() != 1) {
        *error = StateFileTexts::tr("“%1” is no value; right would be a number, a word in quotes, true, false or a list").arg(quotation(value));
        return false;
    }
    return applyStateField(state, path, document.array().first(), error);
}

} // namespace actiscope
