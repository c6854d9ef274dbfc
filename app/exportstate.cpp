#include "app/exportstate.h"

#include "app/failure.h"
#include "app/fieldoptions.h"
#include "app/functionargument.h"
#include "app/number.h"
#include "app/ownargument.h"
#include "app/words.h"
#include "core/math/roundnumber.h"
#include "core/state/functions.h"
#include "core/state/limits.h"
#include "ui/file/statejson.h"

#include <QJsonValue>

#include <algorithm>
#include <optional>
#include <string_view>

namespace actiscope {

namespace {

const QString functionsOption = QStringLiteral("--functions");
const QString functionOption = QStringLiteral("--function");
const QString allOption = QStringLiteral("--all");
const QString setOption = QStringLiteral("--set");
const QString rangeOption = QStringLiteral("--range");
const QString showOption = QStringLiteral("--show");
const QString stateOption = QStringLiteral("--state");
const QString selectedOption = QStringLiteral("--selected");
const QString batchOption = QStringLiteral("--batch");
const QString distributionOption = QStringLiteral("--input-distribution");
const QString cursorOption = QStringLiteral("--cursor");
const QString tangentOption = QStringLiteral("--tangent");

/// The field that an option sets: of those that share it, the workspace's own.
const Field *fieldOf(const QString &option, Workspace workspace)
{
    const std::vector<const Field *> sharing = fieldsOf(option.toStdString());
    const auto own = std::find_if(sharing.begin(), sharing.end(),
                                  [&](const Field *field) { return field->workspace == workspace; });
    if (own != sharing.end())
        return *own;
    return sharing.empty() ? nullptr : sharing.front();
}

bool isFieldOption(const QString &option)
{
    return option == selectedOption || !fieldsOf(option.toStdString()).empty();
}

std::vector<std::string> functionsOf(const QString &list, const Functions &known)
{
    std::vector<std::string> functions;
    for (const QString &word : list.split(u',')) {
        const QString id = word.trimmed();
        if (id.isEmpty()) {
            throw Failure{CommandLine::tr("--functions: %1 lacks a function; right would be ids between commas, "
                                          "as in relu,gelu")
                              .arg(quoted(list))};
        }
        const FunctionRef function = functionOf(id, known);
        if (std::find(functions.begin(), functions.end(), function->id) != functions.end())
            throw Failure{CommandLine::tr("--functions: %1 is listed twice; once would be right").arg(quoted(id))};
        functions.push_back(function->id);
    }
    return functions;
}

/// Reads FUNCTION.NAME=VALUE for one of the functions drawn.
void addSetting(Settings &settings, const std::vector<std::string> &functions, const Functions &known, const QString &assignment)
{
    const qsizetype equals = assignment.indexOf(u'=');
    const qsizetype dot = assignment.left(equals).lastIndexOf(u'.'); // a name may have some
    if (equals < 0 || dot <= 0 || dot + 1 == equals) {
        throw Failure{CommandLine::tr("--set: %1 is no setting; right would be FUNCTION.NAME=VALUE, as in elu.alpha=1")
                          .arg(quoted(assignment))};
    }
    const QString id = assignment.left(dot);
    const FunctionRef function = functionOf(id, known);
    if (std::find(functions.begin(), functions.end(), function->id) == functions.end()) {
        throw Failure{CommandLine::tr("--set: %1 is not among the --functions; right would be one of those")
                          .arg(quoted(id))};
    }
    settings.add(function, assignment.mid(dot + 1));
}

Range axisRange(const QString &value, const QString &option)
{
    const Range range = rangeFrom(value, option);
    if (repaired(range, range, limits::axis) != range) {
        throw Failure{CommandLine::tr("%1: %2 cannot be drawn; right would be ends from %3 to %4, at least %5 apart")
                          .arg(option, quoted(value), shown(-limits::axis.magnitude),
                               shown(limits::axis.magnitude),
                               QString::number(leastSpan(range, limits::axis), 'g', 6))};
    }
    return range;
}

Charts chartsOf(const QString &list)
{
    Charts charts{false, false, false};
    for (const QString &word : list.split(u',')) {
        const bool both = word == QLatin1String("both");
        const bool all = word == QLatin1String("all");
        if (!both && !all && word != QLatin1String("f") && word != QLatin1String("df") && word != QLatin1String("d2f")) {
            throw Failure{CommandLine::tr("%1: there is no %2; right would be %3")
                              .arg(showOption, quoted(word),
                                   alternatives({QStringLiteral("f"), QStringLiteral("df"), QStringLiteral("d2f"),
                                                 QStringLiteral("both"), QStringLiteral("all")}))};
        }
        charts.value |= both || all || word == QLatin1String("f");
        charts.first |= both || all || word == QLatin1String("df");
        charts.second |= all || word == QLatin1String("d2f");
    }
    return charts;
}

/// A Failure if the state's limits do not allow a number, with what has been given and what may be instead.
void requireWithin(const State &state, const QString &option, const QString &path, std::optional<double> number,
                   const QString &given)
{
    const Field *field = findField(path.toStdString());
    if (!number || !field || !field->isNumeric())
        return;
    State taken = state;
    field->set(taken, *number);
    taken = repaired(std::move(taken));
    if (field->get(taken) != *number) {
        throw Failure{CommandLine::tr("%1: %2 is out of limits; the nearest that can be drawn is %3")
                          .arg(option, quoted(given), shown(field->get(taken)))};
    }
}

/// Reads PATH=VALUE, a value as JSON has it.
void setState(State &state, const QString &assignment)
{
    const qsizetype equals = assignment.indexOf(u'=');
    if (equals <= 0) {
        throw Failure{CommandLine::tr("--state: %1 is no field; right would be PATH=VALUE as in a session file, for "
                                      "example layer.weight=2")
                          .arg(quoted(assignment))};
    }
    const QString path = assignment.left(equals).trimmed();
    const QString value = assignment.mid(equals + 1).trimmed();
    requireWithin(state, stateOption, path, numberFrom(value), assignment);
    QString error;
    if (!applyStateLine(state, path, value, &error))
        throw Failure{QStringLiteral("%1: %2").arg(stateOption, error)};
}

void setField(State &state, const QString &option, const QString &path, const QJsonValue &value, const QString &given)
{
    requireWithin(state, option, path, value.isDouble() ? std::optional(value.toDouble()) : std::nullopt, given);
    QString error;
    if (!applyStateField(state, path, value, &error))
        throw Failure{QStringLiteral("%1: %2").arg(option, error)};
}

void setField(State &state, const QString &option, const QString &value)
{
    if (option == stateOption) {
        setState(state, value);
    } else if (option == selectedOption) {
        state.selected = functionOf(value, Functions(state))->id;
    } else {
        const Field &field = *fieldOf(option, state.workspace);
        QJsonValue json = true;
        if (field.kind == FieldKind::Word)
            json = value;
        else if (field.isNumeric())
            json = finiteNumberFrom(value, option);
        setField(state, option, QString::fromUtf8(field.path), json, value);
    }
}

/// The options of a workspace that is not drawn would change nothing that can be seen.
void requireWorkspace(const State &state, const QString &option)
{
    const std::vector<const Field *> sharing = fieldsOf(option.toStdString());
    if (sharing.size() != 1)
        return;
    const std::optional<Workspace> &workspace = sharing.front()->workspace;
    if (workspace && *workspace != state.workspace) {
        throw Failure{CommandLine::tr("%1 means nothing here; right would be --workspace %2 with it")
                          .arg(option, QString::fromUtf8(wordOf(*workspace)))};
    }
}

} // namespace

QStringList ExportState::valued()
{
    QStringList options{functionsOption, functionOption, setOption, rangeOption, showOption, stateOption};
    for (const std::string_view option : fieldOptions()) {
        if (fieldsOf(option).front()->kind != FieldKind::Switch)
            options << QString::fromUtf8(option);
        if (option == workspaceOption)
            options << selectedOption;
    }
    return options;
}

QStringList ExportState::flags()
{
    QStringList options{allOption};
    for (const std::string_view option : fieldOptions()) {
        if (fieldsOf(option).front()->kind == FieldKind::Switch)
            options << QString::fromUtf8(option);
    }
    return options;
}

QStringList ExportState::repeated()
{
    return {functionOption, setOption, stateOption};
}

bool ExportState::take(const QString &option, const QString &value)
{
    if (option == functionsOption)
        m_functions = value;
    else if (option == functionOption)
        m_definitions << value;
    else if (option == allOption)
        m_all = true;
    else if (option == setOption)
        m_assignments << value;
    else if (option == rangeOption)
        axisRange(m_range = value, option);
    else if (option == showOption)
        chartsOf(m_charts = value);
    else if (option == stateOption || isFieldOption(option))
        m_fields.emplace_back(option, value);
    else
        return false;
    if (m_all && m_functions)
        refuseTogether(allOption, functionsOption);
    return true;
}

State ExportState::fresh() const
{
    State state;
    if (!m_definitions.isEmpty())
        state.functions.clear();
    // Nobody points at anything or studies one function here: plain curves without a cursor.
    state.extras = {.cursor = false, .tangent = false, .saturation = false, .points = false};
    if (!m_range.isEmpty())
        state.range = axisRange(m_range, rangeOption);
    // Whoever opens the picture and turns the cursor on is to find it in view.
    if (!state.range.contains(state.cursor))
        state.cursor = tidy(state.range.minimum + state.range.span() / 2, 1e-3 * state.range.span());
    return state;
}

State ExportState::drawn(State state, const std::vector<std::string> &functions) const
{
    if (!functions.empty()) {
        state.functions = functions;
        state.selected = functions.front();
    }
    if (!m_range.isEmpty())
        state.range = axisRange(m_range, rangeOption);
    if (!m_charts.isEmpty())
        state.charts = chartsOf(m_charts);
    // The workspace first, since others depend on it.
    for (const bool isWorkspace : {true, false}) {
        for (const auto &[option, value] : m_fields) {
            if ((option.toStdString() == workspaceOption) == isWorkspace)
                setField(state, option, value);
        }
    }
    for (const auto &[option, value] : m_fields) {
        requireWorkspace(state, option);
        if (m_batch && option == distributionOption)
            refuseTogether(batchOption, option);
    }
    if (m_batch) {
        if (state.workspace != Workspace::ToyLayer) {
            throw Failure{CommandLine::tr("%1 means nothing here; right would be --workspace %2 with it")
                              .arg(batchOption, QString::fromUtf8(wordOf(Workspace::ToyLayer)))};
        }
        state.layer.file = *m_batch;
        state.layer.distribution = Distribution::File;
    }
    const auto isGiven = [&](const QString &option, const QString &path) {
        return std::any_of(m_fields.begin(), m_fields.end(), [&](const auto &field) {
            return field.first == option || (field.first == stateOption && field.second.startsWith(path + u'='));
        });
    };
    const bool isDecided = isGiven({}, QStringLiteral("extras.cursor")) || isGiven({}, QStringLiteral("extras"));
    if (!isDecided && (isGiven(cursorOption, QStringLiteral("cursor")) || isGiven(tangentOption, QStringLiteral("extras.tangent"))))
        state.extras.cursor = true;
    Settings settings;
    std::vector<std::string> settable = state.functions;
    settable.push_back(state.selected);
    for (const QString &assignment : m_assignments)
        addSetting(settings, settable, Functions(state), assignment);
    for (const std::string &id : settable) {
        const FunctionRef function = Functions(state).find(id);
        const Parameters before = parametersOf(state, *function);
        setParameters(state, *function, settings.parametersOf(function, before));
    }
    return repaired(state);
}

State ExportState::applied(State base) const
{
    const std::string selected = base.selected;
    const bool isEmpty = base.functions.empty();
    std::vector<std::string> defined;
    for (const QString &definition : m_definitions)
        defined.push_back(addFunction(base, definition));
    base.selected = selected;
    std::vector<std::string> functions;
    if (m_functions)
        functions = functionsOf(*m_functions, Functions(base));
    if (m_all) {
        for (const Functions known(base); const FunctionRef &function : known.all())
            functions.push_back(function->id);
    }
    for (const std::string &id : defined) { // in a session they stand beside those that it shows
        if ((isEmpty || !functions.empty()) && std::find(functions.begin(), functions.end(), id) == functions.end())
            functions.push_back(id);
    }
    return drawn(std::move(base), functions);
}

std::vector<State> ExportState::oneEach(const State &base) const
{
    const State all = applied(base);
    std::vector<State> states;
    for (const std::string &id : all.functions) {
        State &state = states.emplace_back(all);
        state.functions = {id};
        state.selected = id;
    }
    return states;
}

} // namespace actiscope
