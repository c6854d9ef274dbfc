#pragma once

#include "core/table/records.h"

#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

/// How many different texts of a column are counted.
inline constexpr std::size_t mostCountedTexts = 100;

enum class ColumnKind {
    Numbers, ///< more than half of what is no gap
    Index,   ///< counts the rows, for which its place and its name speak
    Dates,
    Text,
    Empty ///< gaps alone
};

struct TableColumn {
    std::string name; ///< from the head; empty if it has none. UTF-8, as long as the file has it
    ColumnKind kind = ColumnKind::Empty;
    std::size_t numbers = 0;
    std::size_t gaps = 0;
    std::size_t others = 0; ///< cells that are neither
    double least = 0.0;     ///< of the numbers, if there are any
    double greatest = 0.0;
    bool whole = true;              ///< whether all numbers are whole
    std::size_t differentTexts = 0; ///< of the cells that are no numbers; at most mostCountedTexts
};

/// What a table holds, read in one notation, all of it.
struct TableSurvey {
    TableNotation notation;
    std::vector<TableColumn> columns;
    std::size_t rows = 0;       ///< of data
    std::size_t unevenRows = 0; ///< of these, with more cells than there are columns or with fewer
    std::size_t comments = 0;   ///< lines
    std::size_t firstLine = 0;  ///< of the data, from 1

    /// Columns to take if nobody says otherwise: those of numbers.
    std::vector<std::size_t> numberColumns() const;
};

/// How well a notation explains a text. The notation that does best is the right one; where two do equally well, a
/// person has to say.
struct NotationFit {
    /// Numbers in columns of numbers, among all cells that are no gaps: from 0 to 1.
    double explained = 0.0;
    bool headFits = true;       ///< the head, if there is one, has as many cells as the data
    bool foreignMarks = false;  ///< texts hold what would be a separator elsewhere
    bool decided = false;       ///< at least one number can only be read with this decimal mark
    bool pointsInDoubt = false; ///< there are numbers such as 1.234, whose point may be decimal or not
    bool commasInDoubt = false; ///< the same for commas
    bool headInDoubt = false;   ///< the first row counts the columns, but may be data as well
    bool indexInDoubt = false;  ///< the first column counts the rows, but may be data as well
};

struct SurveyResult {
    TableSurvey survey;
    NotationFit fit;
    bool tooWide = false; ///< more than mostTableColumns
    bool stopped = false;
    bool whole = false; ///< the text has no more rows
};

/// Surveys a text in one notation; headRows is found if it is not given. At most so many rows, 0 for all.
SurveyResult surveyTable(std::string_view text, Separator separator, DecimalMark decimal, std::optional<int> headRows,
                         std::size_t mostRows, const std::stop_token &stop);

} // namespace actiscope
