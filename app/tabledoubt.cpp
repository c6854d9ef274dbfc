#include "app/tabledoubt.h"

#include "app/failure.h"
#include "core/table/cell.h"
#include "core/table/tablewords.h"
#include "ui/language/translation.h"

#include <QStringList>

#include <algorithm>
#include <cstddef>

namespace actiscope {

namespace {

struct Place {
    std::size_t line = 1;
    std::size_t column = 1;
};

/// The next row that is no comment.
bool nextRow(RecordReader &reader, Record &record)
{
    while (reader.next(record)) {
        if (!record.comment)
            return true;
    }
    return false;
}

/// Of the row with that number, from 1.
std::size_t lineOfRow(std::string_view text, Separator separator, int number)
{
    RecordReader reader(text, separator);
    Record row;
    for (int i = 0; i < number && nextRow(reader, row);)
        ++i;
    return row.line;
}

/// Where two readings differ first; the beginning of the data if they do not.
Place firstDifference(std::string_view text, const TableSurvey &a, const TableSurvey &b)
{
    RecordReader readerA(text, a.notation.separator);
    RecordReader readerB(text, b.notation.separator);
    Record rowA;
    Record rowB;
    while (nextRow(readerA, rowA) && nextRow(readerB, rowB)) {
        if (rowA.line < std::min(a.firstLine, b.firstLine))
            continue;
        for (std::size_t i = 0; i < std::max(rowA.filled, rowB.filled); ++i) {
            if (i >= rowA.filled || i >= rowB.filled)
                return {rowA.line, i + 1};
            const CellReading cellA = readCell(rowA.cells[i], a.notation.decimal);
            const CellReading cellB = readCell(rowB.cells[i], b.notation.decimal);
            if (cellA.kind != cellB.kind || cellA.value != cellB.value)
                return {rowA.line, i + 1};
        }
    }
    return {a.firstLine, 1};
}

template<class T>
QString wordOf(T value, const std::vector<std::pair<QString, T>> &words)
{
    const auto found = std::ranges::find(words, value, &std::pair<QString, T>::second);
    return found == words.end() ? QString() : found->first;
}

/// The options that choose one of several readings: those in which they differ.
QString optionsFor(const TableSurvey &reading, const std::vector<const TableSurvey *> &all)
{
    const TableNotation &notation = reading.notation;
    QStringList options;
    if (std::ranges::any_of(all, [&](const TableSurvey *other) { return other->notation.separator != notation.separator; }))
        options << QStringLiteral("--separator ") + wordOf(notation.separator, separatorWords());
    if (std::ranges::any_of(all, [&](const TableSurvey *other) { return other->notation.decimal != notation.decimal; }))
        options << QStringLiteral("--decimal ") + wordOf(notation.decimal, decimalWords());
    return options.join(u' ');
}

/// Columns from 0 as --columns has them: 2-4,6.
QString rangesText(const std::vector<std::size_t> &columns)
{
    QStringList ranges;
    for (std::size_t i = 0; i < columns.size();) {
        std::size_t end = i + 1;
        while (end < columns.size() && columns[end] == columns[end - 1] + 1)
            ++end;
        const QString first = QString::number(columns[i] + 1);
        ranges << (end == i + 1 ? first : first + u'-' + QString::number(columns[end - 1] + 1));
        i = end;
    }
    return ranges.join(u',');
}

QString placeText(Place place)
{
    return CommandLine::tr("row %1, column %2").arg(QString::number(place.line), QString::number(place.column));
}

QString notationDoubt(std::string_view text, const TableFinding &finding)
{
    std::vector<const TableSurvey *> all{&finding.survey};
    for (const TableSurvey &other : finding.others)
        all.push_back(&other);
    QStringList readings;
    for (const TableSurvey *reading : all) {
        readings << CommandLine::tr("%1 for %2 (%3)", "the options that choose it, a table's size, its notation")
                        .arg(optionsFor(*reading, all),
                             QString::fromStdString(sizeText(reading->rows, reading->numberColumns().size(), translation())),
                             QString::fromStdString(notationText(reading->notation, translation())));
    }
    return (all.size() == 2 ? CommandLine::tr("%1: two readings fit equally well; right would be %2")
                            : CommandLine::tr("%1: several readings fit equally well; right would be %2"))
        .arg(placeText(firstDifference(text, finding.survey, finding.others.front())), alternatives(readings));
}

} // namespace

const std::vector<std::pair<QString, Separator>> &separatorWords()
{
    static const std::vector<std::pair<QString, Separator>> words{{QStringLiteral("comma"), Separator::Comma},
                                                                  {QStringLiteral("semicolon"), Separator::Semicolon},
                                                                  {QStringLiteral("tab"), Separator::Tab},
                                                                  {QStringLiteral("space"), Separator::Spaces},
                                                                  {QStringLiteral("none"), Separator::None}};
    return words;
}

const std::vector<std::pair<QString, DecimalMark>> &decimalWords()
{
    static const std::vector<std::pair<QString, DecimalMark>> words{{QStringLiteral("point"), DecimalMark::Point},
                                                                    {QStringLiteral("comma"), DecimalMark::Comma}};
    return words;
}

QString doubtWithOptions(std::string_view text, const TableFinding &finding)
{
    const TableSurvey &survey = finding.survey;
    const QString doubt = QString::fromStdString(doubtText(finding, translation()));
    switch (finding.doubt) {
    case TableDoubt::Notation:
        return notationDoubt(text, finding);
    case TableDoubt::HeadRow: {
        // The survey takes it for the last row of the head.
        const int rows = survey.notation.headRows;
        return CommandLine::tr("%1: %2; right would be --header %3 for names, --header %4 for numbers")
            .arg(placeText({lineOfRow(text, survey.notation.separator, rows), 1}), doubt, QString::number(rows),
                 QString::number(rows - 1));
    }
    case TableDoubt::IndexColumn: {
        const std::vector<std::size_t> columns = survey.numberColumns();
        return CommandLine::tr("%1: %2; right would be --columns %3 without it, --columns %4 with it")
            .arg(placeText({survey.firstLine, 1}), doubt, rangesText({columns.begin() + 1, columns.end()}), rangesText(columns));
    }
    case TableDoubt::None:
        break;
    }
    return {};
}

} // namespace actiscope
