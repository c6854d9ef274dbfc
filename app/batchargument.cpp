#include "app/batchargument.h"

#include "app/choice.h"
#include "app/columnlist.h"
#include "app/inputfile.h"
#include "app/number.h"
#include "app/tabledoubt.h"
#include "core/table/tablenumbers.h"
#include "core/table/tablewords.h"
#include "ui/language/translation.h"

#include <QFileInfo>

#include <numeric>
#include <utility>

namespace actiscope {

namespace {

const QString batchOption = QStringLiteral("--batch");
const QString separatorOption = QStringLiteral("--separator");
const QString decimalOption = QStringLiteral("--decimal");
const QString headerOption = QStringLiteral("--header");
const QString columnsOption = QStringLiteral("--columns");
const QString gapsOption = QStringLiteral("--skip-gaps");
const QString standardInput = QStringLiteral("-");

constexpr int mostHeadRows = 1'000'000;

/// A Failure that names the file.
[[noreturn]] void refuse(const QString &name, const QString &problem, int status = Failure::wrongInput)
{
    throw Failure{CommandLine::tr("--batch: %1: %2", "a file, and what is wrong with it").arg(name, problem), status};
}

QString textOf(const std::string &text)
{
    return QString::fromStdString(text);
}

/// "row 3, column 2 is empty; right would be …"
QString problemOf(const TableNumbers &numbers, const TableSurvey &survey, bool skipsGaps)
{
    switch (numbers.problem) {
    case NumbersProblem::Flawed:
        return CommandLine::tr("%1; right would be a number there, or --skip-gaps, which leaves such rows out")
            .arg(textOf(flawText(*numbers.firstFlaw, survey, translation())));
    case NumbersProblem::Empty:
        if (skipsGaps && numbers.firstFlaw) {
            return CommandLine::tr("no row has a number in every column that is taken (%1); right would be other --columns")
                .arg(textOf(flawText(*numbers.firstFlaw, survey, translation())));
        }
        return CommandLine::tr("it has no row of numbers; right would be at least one");
    case NumbersProblem::TooMany:
        return CommandLine::tr("it holds too many numbers; right would be at most %1")
            .arg(QString::number(mostBatchNumbers));
    case NumbersProblem::None:
    case NumbersProblem::Cancelled:
        break;
    }
    return {};
}

/// "commas between cells, decimal points, 1 head row"
QString readingText(const TableNotation &notation)
{
    const QString cells = textOf(notationText(notation, translation()));
    if (notation.headRows == 0)
        return cells;
    return notation.headRows == 1 ? CommandLine::tr("%1, 1 head row").arg(cells)
                                  : CommandLine::tr("%1, %2 head rows").arg(cells, QString::number(notation.headRows));
}

} // namespace

QStringList BatchArgument::valued()
{
    return {batchOption, separatorOption, decimalOption, headerOption, columnsOption};
}

QStringList BatchArgument::flags()
{
    return {gapsOption};
}

bool BatchArgument::take(const QString &option, const QString &value)
{
    if (option == batchOption)
        m_file = value.isNull() ? QStringLiteral("") : value;
    else if (option == separatorOption)
        m_wishes.separator = choiceOf(option, value, separatorWords());
    else if (option == decimalOption)
        m_wishes.decimal = choiceOf(option, value, decimalWords());
    else if (option == headerOption)
        m_wishes.headRows = countFrom(value, option, 0, mostHeadRows);
    else if (option == columnsOption)
        m_columns = value.isNull() ? QStringLiteral("") : value;
    else if (option == gapsOption)
        m_skipsGaps = true;
    else
        return false;
    m_given << option;
    return true;
}

QString BatchArgument::name() const
{
    return m_file == standardInput ? CommandLine::tr("standard input") : QFileInfo(m_file).fileName();
}

void BatchArgument::requireTable(const QString &other) const
{
    if (isGiven())
        return;
    for (const QString &option : m_given) {
        if (option != decimalOption)
            throw Failure{CommandLine::tr("%1 needs --batch, which says what table is read").arg(option)};
        if (other.isEmpty())
            throw Failure{CommandLine::tr("--decimal is for tables; elsewhere a point is the decimal mark")};
    }
}

BatchRead BatchArgument::read() const
{
    const bool isFile = m_file != standardInput;
    const QString shownName = isFile ? quoted(m_file) : name();
    if (isFile)
        requireReadable(m_file, CommandLine::tr("a table of numbers, or - for standard input"));
    const TableText text(isFile ? bytesOfFile(m_file) : bytesOfStandardInput(batchOption));
    if (text.isText() && text.view().find_first_not_of(" \t\r\n\v\f") == std::string_view::npos)
        refuse(shownName, CommandLine::tr("it is empty; right would be a table of numbers"));
    TableFinding finding = findTable(text, m_wishes);
    if (finding.problem != TableProblem::None)
        refuse(shownName, textOf(problemText(finding, text, translation())));
    // Who names the columns has said what the first one is.
    if (finding.doubt == TableDoubt::IndexColumn && !m_columns.isNull())
        finding.doubt = TableDoubt::None;
    if (finding.doubt != TableDoubt::None)
        refuse(shownName, doubtWithOptions(text.view(), finding));

    const TableSurvey &survey = finding.survey;
    TableChoice choice;
    choice.notation = survey.notation;
    choice.columns = m_columns.isNull() ? survey.numberColumns() : columnsFrom(m_columns, columnsOption, survey);
    choice.gaps = m_skipsGaps ? Gaps::LeaveOut : Gaps::Refuse;
    TableNumbers numbers = takeNumbers(text.view(), choice, survey.columns.size(), mostBatchNumbers);
    if (numbers.problem != NumbersProblem::None)
        refuse(shownName, problemOf(numbers, survey, m_skipsGaps));
    if (!m_columns.isNull()) { // what a person does not want is no news
        choice.columns.resize(survey.columns.size());
        std::iota(choice.columns.begin(), choice.columns.end(), std::size_t(0));
    }
    const std::string leftOut = leftOutText(survey, choice, numbers, translation());
    const QString size = textOf(sizeText(numbers.rows, numbers.columns, translation()));
    return {{numbers.rows, numbers.columns, Numbers(std::move(numbers.values))},
            CommandLine::tr("%1: %2 read; %3").arg(shownName, size, readingText(survey.notation))
                + (leftOut.empty() ? QString() : CommandLine::tr("; left out: %1").arg(textOf(leftOut)))};
}

} // namespace actiscope
