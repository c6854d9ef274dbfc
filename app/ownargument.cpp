#include "app/ownargument.h"

#include "app/failure.h"
#include "app/functionargument.h"
#include "app/inputfile.h"
#include "app/number.h"
#include "core/state/functions.h"
#include "core/state/ownfunctions.h"
#include "ui/file/sessionfile.h"
#include "ui/language/translation.h"
#include "ui/picture/format/embeddedstate.h"
#include "ui/session/filekind.h"

#include <QRegularExpression>

#include <cmath>
#include <optional>

namespace actiscope {

namespace {

QString sentenceOf(const expression::Problem &problem)
{
    return QString::fromStdString(textOf(problem, translation()));
}

/// "formula 'x*sinx': sinx is not known. Did you mean 'sin(x)'? (at character 3)"
QString messageOf(const QString &formula, const expression::Problem &problem)
{
    const QByteArray text = formula.toUtf8();
    const auto begin = static_cast<qsizetype>(problem.place.begin);
    QString message = CommandLine::tr("formula %1: %2").arg(quoted(formula), sentenceOf(problem));
    if (problem.fix)
        message += u' ' + CommandLine::tr("Did you mean %1?").arg(quoted(QString::fromStdString(offerOf(text.toStdString(), *problem.fix))));
    const QString place = begin >= text.size()
        ? CommandLine::tr("(at the end)")
        : CommandLine::tr("(at character %1)").arg(QString::fromUtf8(text.first(begin)).size() + 1);
    return message + u' ' + place;
}

/// Whether a text is read as a formula but has no x and more than numbers: `gleu`, a word that was mistyped, is the
/// parameter of that name.
bool isMereWords(const expression::Reading &reading)
{
    return !dependsOnVariable(reading.tree) && !reading.parameters.empty();
}

/// Whether a text may be the id or the display name of a function: words with blanks, points or hyphens between them.
bool looksLikeName(const QString &text)
{
    static const QRegularExpression name(QStringLiteral("^\\s*\\p{L}\\w*([\\s.\\-]+\\w+)*\\s*$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    return name.match(text).hasMatch();
}

/// Says what is right in a formula but may not be what was meant; once, however many pictures it is drawn into.
void noteRemark(const QString &formula, const expression::Reading &reading)
{
    static QStringList said;
    if (!reading.remark || said.contains(formula))
        return;
    said << formula;
    note(messageOf(formula, *reading.remark));
}

} // namespace

FunctionRef functionOrFormula(const QString &word, State &state)
{
    const Functions functions(state);
    if (FunctionRef found = functions.named(word.toStdString()))
        return found;
    const auto answer = readOwnFormula(state, {}, word.toStdString());
    const auto *reading = std::get_if<expression::Reading>(&answer);
    // Of "LeCun tanh" the reader would say that tanh has no argument.
    if (looksLikeName(word) && (!reading || isMereWords(*reading))
        && (isNameOfFunction(word, functions) || (reading && !(reading->remark && reading->remark->fix && meantFunction(word, functions).isEmpty()))))
        return functionOf(word, functions);
    if (!reading)
        throw Failure{messageOf(word, std::get<expression::Problem>(answer))};
    if (isMereWords(*reading) && reading->remark)
        throw Failure{messageOf(word, *reading->remark)};
    noteRemark(word, *reading);
    const std::string id = addOwnFunction(state, word.toStdString());
    if (id.empty())
        throw Failure{CommandLine::tr("There are too many functions; right would be at most %1.").arg(mostOwnFunctions)};
    return Functions(state).find(id);
}

std::string addFunction(State &state, const QString &definition)
{
    const QString option = QStringLiteral("--function");
    // Not of <=, >=, != and ==, nor of f(x) = …, which is a part of the formula.
    static const QRegularExpression named(QStringLiteral("^([^=<>!(]*)=(?!=)(.*)$"), QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch parts = named.match(definition);
    const QString name = parts.hasMatch() ? parts.captured(1).trimmed() : QString();
    const QString formula = parts.hasMatch() ? parts.captured(2).trimmed() : definition.trimmed();
    if (state.own.size() >= mostOwnFunctions) {
        throw Failure{CommandLine::tr("%1: there are too many functions; right would be at most %2")
                          .arg(option, QString::number(mostOwnFunctions))};
    }
    if (const auto problem = problemWithOwnName(state, {}, name.toStdString()))
        throw Failure{QStringLiteral("%1: %2").arg(option, sentenceOf(*problem))};
    const auto reading = readOwnFormula(state, {}, formula.toStdString());
    if (const auto *problem = std::get_if<expression::Problem>(&reading))
        throw Failure{QStringLiteral("%1: %2").arg(option, messageOf(formula, *problem))};
    noteRemark(formula, std::get<expression::Reading>(reading));
    const std::string id = addOwnFunction(state, formula.toStdString(), name.toStdString());
    if (!name.isEmpty() && ownFunction(state, id)->name.empty()) {
        throw Failure{CommandLine::tr("%1: %2 is a parameter of the formula; right would be another name for one of them")
                          .arg(option, quoted(name))};
    }
    return id;
}

State stateOfFile(const QString &fileName)
{
    QString error;
    const bool isPicture = kindOf(fileName) == FileKind::Picture;
    const std::optional<Session> session = isPicture ? sessionInPicture(fileName, &error) : openSession(fileName, &error);
    if (!session)
        throw Failure{error};
    if (!error.isEmpty())
        note(CommandLine::tr("%1: %2").arg(quoted(fileName), error));
    return session->state;
}

State stateWith(const std::optional<QString> &word, const QString &session, const QString &command, FunctionRef *function)
{
    if (!session.isEmpty())
        requireReadable(session, CommandLine::tr("a session or a picture made earlier"));
    State state = session.isEmpty() ? State() : stateOfFile(session);
    if (word)
        *function = functionOrFormula(*word, state);
    requireFunction(*function, command);
    return state;
}

void noteDoubts(const State &state)
{
    constexpr int places = 400;
    if (state.workspace != Workspace::Curves)
        return;
    for (const std::string &id : state.functions) {
        const FunctionRef function = Functions(state).find(id);
        if (!function || function->family != Family::Own)
            continue;
        Doubts doubts;
        const Parameters parameters = parametersOf(state, *function);
        for (int i = 0; i <= places; ++i)
            doubts.add(*function, parameters, std::lerp(state.range.minimum, state.range.maximum, static_cast<double>(i) / places));
        doubts.say();
    }
}

void Doubts::add(const Activation &function, const Parameters &parameters, double x)
{
    if (!function.formula->isCertain(x, parameters) && m_count++ == 0)
        m_first = x;
}

void Doubts::say() const
{
    if (m_count == 1)
        note(CommandLine::tr("What the formula gives at x = %1 could not be computed with certainty").arg(shown(m_first)));
    else if (m_count > 1)
        note(CommandLine::tr("What the formula gives could not be computed with certainty for %1 values of x, the first of which is %2")
                 .arg(QString::number(m_count), shown(m_first)));
}

} // namespace actiscope
