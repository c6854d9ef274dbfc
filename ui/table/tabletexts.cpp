#include "ui/table/tabletexts.h"

#include "core/table/cell.h"
#include "core/table/tablewords.h"
#include "core/text/quotation.h"
#include "core/text/readablenumber.h"
#include "ui/language/quotation.h"
#include "ui/language/translation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace actiscope {

namespace {

struct TableTexts {
    Q_DECLARE_TR_FUNCTIONS(TableTexts)
};

QString count(std::size_t value)
{
    return QString::number(value);
}

QString shortNumber(double value)
{
    return QString::fromStdString(readable(value, 5));
}

} // namespace

QString shownText(std::string_view text)
{
    return QString::fromStdString(quotation(text));
}

QString columnName(const TableSurvey &survey, std::size_t column)
{
    const TableColumn &about = survey.columns[column];
    if (!about.name.empty())
        return shownText(about.name);
    return about.kind == ColumnKind::Index ? TableTexts::tr("(index)") : TableTexts::tr("column %1").arg(column + 1);
}

QString columnKind(const TableColumn &column)
{
    switch (column.kind) {
    case ColumnKind::Numbers:
        return column.least == column.greatest
                   ? shortNumber(column.least)
                   : TableTexts::tr("%1 … %2").arg(shortNumber(column.least), shortNumber(column.greatest));
    case ColumnKind::Index:
        return TableTexts::tr("row number");
    case ColumnKind::Dates:
        return TableTexts::tr("dates");
    case ColumnKind::Text:
        if (column.differentTexts == 0) // not counted in wide tables
            return TableTexts::tr("text");
        if (column.differentTexts >= mostCountedTexts)
            return TableTexts::tr("text, %1 values or more").arg(column.differentTexts);
        return column.differentTexts == 1 ? TableTexts::tr("text, 1 value")
                                          : TableTexts::tr("text, %1 values").arg(column.differentTexts);
    case ColumnKind::Empty:
        break;
    }
    return TableTexts::tr("empty");
}

QString shapeText(std::size_t rows, std::size_t columns)
{
    return QString::fromStdString(sizeText(rows, columns, translation()));
}

QString treatmentText(const TableSurvey &survey, const TableChoice &choice, const TableNumbers &numbers)
{
    QStringList parts;
    if (const std::string left = leftOutText(survey, choice, numbers, translation()); !left.empty())
        parts << TableTexts::tr("left out: %1").arg(QString::fromStdString(left));
    if (numbers.filled == 1)
        parts << TableTexts::tr("1 gap is filled with its column’s mean");
    else if (numbers.filled > 0)
        parts << TableTexts::tr("%1 gaps are filled with their columns’ means").arg(count(numbers.filled));
    if (choice.standardise)
        parts << TableTexts::tr("each column is standardised");
    return parts.join(TableTexts::tr("; "));
}

QString gapsText(const TableSurvey &survey, const TableChoice &choice)
{
    std::size_t gaps = 0;
    for (const std::size_t column : choice.columns)
        gaps += survey.columns[column].gaps + survey.columns[column].others;
    if (gaps == 0)
        return TableTexts::tr("No gaps in the ticked columns.");
    return gaps == 1 ? TableTexts::tr("1 cell of the ticked columns holds no number.")
                     : TableTexts::tr("%1 cells of the ticked columns hold no number.").arg(count(gaps));
}

QString readingText(const TableText &text, const TableSurvey &survey)
{
    // The first numbers, as they would be read.
    constexpr std::size_t enough = 4;
    const TableChoice all{survey.notation, survey.numberColumns(), Gaps::LeaveOut, false};
    const std::size_t rows = static_cast<std::size_t>(survey.notation.headRows) + enough;
    QStringList numbers;
    bool isMore = survey.rows * all.columns.size() > enough;
    for (const PreviewRow &row : previewOf(text.view(), all, survey.columns.size(), rows)) {
        for (const std::size_t column : all.columns) {
            if (row.head || column >= row.cells.size() || numbers.size() == static_cast<qsizetype>(enough))
                continue;
            const CellReading cell = readCell(row.cells[column], survey.notation.decimal);
            if (cell.kind == CellKind::Number)
                numbers << shortNumber(cell.value);
        }
    }
    if (isMore)
        numbers << QStringLiteral("…");
    return TableTexts::tr("%1 (%2): %3")
        .arg(shapeText(survey.rows, all.columns.size()), QString::fromStdString(notationText(survey.notation, translation())),
             numbers.join(TableTexts::tr("; ")));
}

QString reasonText(const TableSurvey &survey, const TableNumbers &numbers, std::size_t mostNumbers)
{
    switch (numbers.problem) {
    case NumbersProblem::None:
    case NumbersProblem::Cancelled:
        break;
    case NumbersProblem::Flawed:
        if (numbers.firstFlaw)
            return QString::fromStdString(flawText(*numbers.firstFlaw, survey, translation()));
        break;
    case NumbersProblem::Empty:
        return TableTexts::tr("no row has a number in each of the ticked columns");
    case NumbersProblem::TooMany:
        return TableTexts::tr("it holds too many numbers; at most %1 are read").arg(count(mostNumbers));
    }
    return {};
}

QString refusalText(const QString &name, const QString &reason)
{
    return TableTexts::tr("“%1” cannot be read: %2.").arg(nameQuotation(name), reason);
}

} // namespace actiscope
