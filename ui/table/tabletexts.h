#pragma once

#include "core/table/tablefinding.h"
#include "core/table/tablenumbers.h"

#include <QString>

#include <string_view>

namespace actiscope {

// What the window says about tables, beside what core/table/tablewords.h has; plain text, no HTML.

/// Foreign text as a label can show it: one line, shortened.
QString shownText(std::string_view text);

/// The name of a column, or what stands for it where it has none.
QString columnName(const TableSurvey &survey, std::size_t column);
/// What a column holds: the range of its numbers, or "text, 3 values".
QString columnKind(const TableColumn &column);

/// "150 rows × 4 columns"
QString shapeText(std::size_t rows, std::size_t columns);
/// What else is done when these numbers are taken: "left out: the index, 3 rows with gaps; each column is
/// standardised"; empty if nothing is.
QString treatmentText(const TableSurvey &survey, const TableChoice &choice, const TableNumbers &numbers);
/// How many cells of the columns that are taken hold no number.
QString gapsText(const TableSurvey &survey, const TableChoice &choice);
/// How a notation reads a table: "3 rows × 2 columns (commas between cells, decimal points): 0; 5; 1; 25; …".
QString readingText(const TableText &text, const TableSurvey &survey);

/// Why these numbers cannot be taken; a part of a sentence.
QString reasonText(const TableSurvey &survey, const TableNumbers &numbers, std::size_t mostNumbers);
/// Why nothing can be read from a file of that name, with such a reason.
QString refusalText(const QString &name, const QString &reason);

} // namespace actiscope
