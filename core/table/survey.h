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
    Index,   ///< of the rows: whole numbers in the first column, all different, without a name or with one that says so
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
    bool whole = true; ///< whether all numbers are whole
    /// Of the cells that are no numbers; at most mostCountedTexts, and 0 in tables of more than 1000 columns.
    std::size_t differentTexts = 0;
};

/// What a table holds, read in one notation, all of it.
struct TableSurvey {
    TableNotation notation;
    std::vector<TableColumn> columns;
    std::size_t rows = 0;       ///< of data
    std::size_t unevenRows = 0; ///< of these, with more cells than there are columns or with fewer
    std::size_t hiddenRows = 0; ///< comments below the first row of data with numbers in them
    std::size_t comments = 0;   ///< lines
    std::size_t firstLine = 0;  ///< of the data, from 1

    /// Columns to take if nobody says otherwise: those of numbers, without those that have more gaps than numbers, unless all
    /// have.
    std::vector<std::size_t> numberColumns() const;
};

/// How well a notation explains a text. The notation that does best is the right one; where two do equally well, a
/// person has to say.
struct NotationFit {
    /// The share of columns of numbers in the data, from 0 to 1: the mean of their share of the cells and of the digits,
    /// of which there are as many however the text is parted; half of it under a head that does not fit.
    double explained = 0.0;
    std::size_t numbers = 0;    ///< cells with numbers, in such columns
    bool headFits = true;       ///< the head, if there is one, has as many cells as the data
    bool foreignMarks = false;  ///< texts hold what would be a separator elsewhere
    bool decided = false;       ///< at least one number can only be read with this decimal mark
    bool pointsInDoubt = false; ///< there are numbers such as 1.234, whose point may be decimal or not
    bool commasInDoubt = false; ///< the same for commas
    bool looksGrouped = false;  ///< beside such numbers stand small ones without a mark, as beside thousands
    bool blanks = false;        ///< blanks part thousands
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
