#pragma once

#include "core/table/survey.h"

#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

/// What to do about a row in which a column that is taken has no number.
enum class Gaps {
    LeaveOut,
    /// The mean of the column's numbers. Rows without a number, with words or infinite numbers, with too many cells, or
    /// with too few between blanks are left out.
    FillWithMean,
    Refuse
};

/// What to take from a table.
struct TableChoice {
    TableNotation notation;
    std::vector<std::size_t> columns; ///< from 0, in the order wanted
    Gaps gaps = Gaps::LeaveOut;
    /// Each column less its mean, over its standard deviation (that of all rows, n in the denominator); a column of equal
    /// numbers becomes 0.
    bool standardise = false;

    bool operator==(const TableChoice &) const = default;
};

enum class FlawKind {
    Gap,
    NotFinite,
    Text,
    ManyCells ///< the row has more cells than there are columns
};

/// Where a number was expected and something else stands.
struct TableFlaw {
    FlawKind kind = FlawKind::Gap;
    std::size_t line = 0;   ///< of the text, from 1
    std::size_t column = 0; ///< from 1; of ManyCells how many cells the row has
    std::string cell;       ///< what stands there, as far as a message can show it
};

enum class NumbersProblem {
    None,
    Flawed,  ///< gaps are refused, and there is one: firstFlaw
    Empty,   ///< no row is left
    TooMany, ///< more numbers than wanted
    Cancelled
};

struct TableNumbers {
    NumbersProblem problem = NumbersProblem::None;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<double> values; ///< row by row; empty if there is a problem
    std::size_t rowsLeftOut = 0;
    std::size_t filled = 0; ///< how many gaps were filled
    std::optional<TableFlaw> firstFlaw;
    std::optional<TableFlaw> firstOther; ///< the first that is no gap
};

/// Takes the chosen columns of a text. `columnCount` is how many the table has, by its survey.
TableNumbers takeNumbers(std::string_view text, const TableChoice &choice, std::size_t columnCount,
                         std::size_t mostNumbers, const std::stop_token &stop = {});

/// The first rows of a table, head included, for a preview: cells as a person reads them, shortened.
struct PreviewRow {
    std::size_t line = 0;
    bool head = false;
    bool complete = true; ///< a number stands in each of the chosen columns; that is, the row is taken
    std::vector<std::string> cells;
};
/// Of a longer head, its first rows.
inline constexpr std::size_t mostPreviewHeadRows = 20;
std::vector<PreviewRow> previewOf(std::string_view text, const TableChoice &choice, std::size_t columnCount,
                                  std::size_t mostRows, const std::stop_token &stop = {});

} // namespace actiscope
