#include "core/table/tablewords.h"

#include "core/text/quotation.h"

#include <vector>

namespace actiscope {

namespace {

std::string number(std::size_t value)
{
    return std::to_string(value);
}

std::string rowsText(std::size_t rows, const Translate &translate)
{
    return rows == 1 ? translate("Table", "1 row") : filled(translate("Table", "%1 rows"), {number(rows)});
}

std::string columnsText(std::size_t columns, const Translate &translate)
{
    return columns == 1 ? translate("Table", "1 column") : filled(translate("Table", "%1 columns"), {number(columns)});
}

void addTo(std::string &list, const std::string &part, const Translate &translate)
{
    if (!list.empty())
        list += translate("Table", ", ");
    list += part;
}

/// Why a column is not taken unless a person says so; empty for numbers.
std::string reasonText(const TableColumn &column, const Translate &translate)
{
    switch (column.kind) {
    case ColumnKind::Dates:
        return translate("Table", "dates");
    case ColumnKind::Text:
        return translate("Table", "text");
    case ColumnKind::Empty:
        return translate("Table", "empty");
    case ColumnKind::Numbers:
        return column.gaps > column.numbers ? translate("Table", "mostly empty") : std::string();
    case ColumnKind::Index:
        break;
    }
    return {};
}

/// "3 rows with gaps", or "3 rows with gaps or words, such as “x” in row 7".
std::string rowsLeftOutText(const TableNumbers &numbers, const Translate &translate)
{
    const std::string count = number(numbers.rowsLeftOut);
    if (!numbers.firstOther) {
        return numbers.rowsLeftOut == 1 ? translate("Table", "1 row with gaps")
                                        : filled(translate("Table", "%1 rows with gaps"), {count});
    }
    const TableFlaw &flaw = *numbers.firstOther;
    const std::string line = number(flaw.line);
    if (flaw.kind == FlawKind::ManyCells) {
        return numbers.rowsLeftOut == 1
            ? filled(translate("Table", "row %1 with too many cells"), {line})
            : filled(translate("Table", "%1 rows with gaps, words or too many cells, such as row %2"), {count, line});
    }
    return numbers.rowsLeftOut == 1
        ? filled(translate("Table", "row %1 with “%2”"), {line, flaw.cell})
        : filled(translate("Table", "%1 rows with gaps, words or too many cells, such as “%2” in row %3"), {count, flaw.cell, line});
}

} // namespace

std::string sizeText(std::size_t rows, std::size_t columns, const Translate &translate)
{
    return filled(translate("Table", "%1 × %2"), {rowsText(rows, translate), columnsText(columns, translate)});
}

std::string notationText(const TableNotation &notation, const Translate &translate)
{
    const std::string cells = [&] {
        switch (notation.separator) {
        case Separator::Comma:
            return translate("Table", "commas between cells");
        case Separator::Semicolon:
            return translate("Table", "semicolons between cells");
        case Separator::Tab:
            return translate("Table", "tabs between cells");
        case Separator::Spaces:
            return translate("Table", "spaces between cells");
        case Separator::None:
            break;
        }
        return translate("Table", "one cell a row");
    }();
    return filled(notation.decimal == DecimalMark::Point ? translate("Table", "%1, decimal points")
                                                         : translate("Table", "%1, decimal commas"),
                  {cells});
}

std::string columnText(const TableSurvey &survey, std::size_t column, const Translate &translate)
{
    const std::string name = column < survey.columns.size() ? survey.columns[column].name : std::string();
    if (name.empty())
        return filled(translate("Table", "column %1"), {number(column + 1)});
    return filled(translate("Table", "“%1”"), {quotation(name)});
}

std::string leftOutText(const TableSurvey &survey, const TableChoice &choice, const TableNumbers &numbers,
                        const Translate &translate)
{
    constexpr std::size_t mostNamed = 4;
    std::string list;
    std::size_t named = 0;
    std::size_t others = 0;
    std::vector<bool> taken(survey.columns.size(), false);
    for (const std::size_t column : choice.columns)
        taken[column] = true;
    for (std::size_t i = 0; i < survey.columns.size(); ++i) {
        if (taken[i] || (survey.columns[i].kind == ColumnKind::Empty && survey.columns[i].name.empty()))
            continue;
        if (survey.columns[i].kind == ColumnKind::Index) {
            addTo(list, translate("Table", "the index"), translate);
        } else if (named < mostNamed) {
            const std::string reason = reasonText(survey.columns[i], translate);
            const std::string name = columnText(survey, i, translate);
            addTo(list, reason.empty() ? name : filled(translate("Table", "%1 (%2)"), {name, reason}), translate);
            ++named;
        } else {
            ++others;
        }
    }
    if (others == 1)
        addTo(list, translate("Table", "1 more column"), translate);
    else if (others > 1)
        addTo(list, filled(translate("Table", "%1 more columns"), {number(others)}), translate);
    if (numbers.rowsLeftOut > 0)
        addTo(list, rowsLeftOutText(numbers, translate), translate);
    if (survey.hiddenRows == 1)
        addTo(list, translate("Table", "1 row commented out"), translate);
    else if (survey.hiddenRows > 1)
        addTo(list, filled(translate("Table", "%1 rows commented out"), {number(survey.hiddenRows)}), translate);
    return list;
}

std::string flawText(const TableFlaw &flaw, const TableSurvey &survey, const Translate &translate)
{
    const std::string row = number(flaw.line);
    const std::string column = number(flaw.column);
    switch (flaw.kind) {
    case FlawKind::ManyCells:
        return filled(translate("Table", "row %1 has %2 cells, but the table has %3"),
                      {row, column, columnsText(survey.columns.size(), translate)});
    case FlawKind::NotFinite:
        return filled(translate("Table", "row %1, column %2: “%3” is not a finite number"), {row, column, flaw.cell});
    case FlawKind::Text:
        return filled(translate("Table", "row %1, column %2: “%3” is not a number"), {row, column, flaw.cell});
    case FlawKind::Gap:
        break;
    }
    if (flaw.cell.empty())
        return filled(translate("Table", "row %1, column %2 is empty"), {row, column});
    return filled(translate("Table", "row %1, column %2: “%3” stands for a missing number"), {row, column, flaw.cell});
}

std::string doubtText(const TableFinding &finding, const Translate &translate)
{
    const auto reading = [&](const TableSurvey &survey) {
        return filled(translate("Table", "%1 (%2)"), {sizeText(survey.rows, survey.numberColumns().size(), translate), notationText(survey.notation, translate)});
    };
    switch (finding.doubt) {
    case TableDoubt::Notation: {
        std::string list = reading(finding.survey);
        for (const TableSurvey &other : finding.others)
            list = filled(translate("Table", "%1, or %2"), {list, reading(other)});
        return filled(finding.others.size() == 1 ? translate("Table", "two readings fit equally well: %1")
                                                 : translate("Table", "several readings fit equally well: %1"),
                      {list});
    }
    case TableDoubt::HeadRow:
        return translate("Table", "the first row counts the columns: it may be their names, or numbers like those below");
    case TableDoubt::IndexColumn:
        return translate("Table", "the first column counts the rows: it may be their index, or numbers like the others");
    case TableDoubt::None:
        break;
    }
    return {};
}

std::string problemText(const TableFinding &finding, const TableText &text, const Translate &translate)
{
    switch (finding.problem) {
    case TableProblem::NoText:
        if (text.noText() == NoText::Spreadsheet)
            return translate("Table", "it is the workbook of a spreadsheet program; right would be the table saved as CSV");
        return translate("Table", "it holds no text; right would be a table of numbers as text, such as CSV");
    case TableProblem::NoNumbers:
        return translate("Table", "it holds no column of numbers; right would be a table of numbers, a sample in each row");
    case TableProblem::TooWide:
        return filled(translate("Table", "it has too many columns; at most %1 are read"), {number(mostTableColumns)});
    case TableProblem::None:
    case TableProblem::Cancelled:
        break;
    }
    return {};
}

} // namespace actiscope
