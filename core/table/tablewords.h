#pragma once

#include "core/table/tablefinding.h"
#include "core/table/tablenumbers.h"
#include "core/text/wording.h"

#include <string>

namespace actiscope {

// What is to be said about a table, in parts of sentences without a full stop, so that the window and the command line
// say the same. Names and cells from the file are quoted and shortened; they are plain text, no HTML.

/// "3 rows × 2 columns"
std::string sizeText(std::size_t rows, std::size_t columns, const Translate &translate);

/// "semicolons between cells, decimal commas"
std::string notationText(const TableNotation &notation, const Translate &translate);

/// What a column is called: "“height”", or "column 3" without a name.
std::string columnText(const TableSurvey &survey, std::size_t column, const Translate &translate);

/// What of a table is not taken, and why: "the index, “species” (text), 3 rows with gaps"; empty if all is.
std::string leftOutText(const TableSurvey &survey, const TableChoice &choice, const TableNumbers &numbers,
                        const Translate &translate);

/// "row 3, column 2: “abc” is not a number"
std::string flawText(const TableFlaw &flaw, const TableSurvey &survey, const Translate &translate);

/// Both answers, where two fit equally well: "two readings fit equally well: 3 rows × 2 columns (commas between cells,
/// decimal points), or 3 rows × 1 column (one cell a row, decimal commas)"; empty without a doubt.
std::string doubtText(const TableFinding &finding, const Translate &translate);

/// Why a text is no table, with what would be right; empty without a problem.
std::string problemText(const TableFinding &finding, const TableText &text, const Translate &translate);

} // namespace actiscope
