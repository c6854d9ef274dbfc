#pragma once

#include "core/text/decimalmark.h"

#include <optional>

namespace actiscope {

/// What parts the cells of a row.
enum class Separator {
    Comma,
    Semicolon,
    Tab,
    Spaces, ///< any number of blanks and tabs
    None    ///< each row is one cell
};

/// How the text of a table is to be read. The mark that is not the decimal one may part thousands, and so may
/// apostrophes and blanks that are no separators: 1.234,5 with decimal commas, 1,234.5 with decimal points.
struct TableNotation {
    Separator separator = Separator::Comma;
    DecimalMark decimal = DecimalMark::Point;
    /// How many rows above the data are no data: names of the columns, their units, titles. Empty lines and comments do
    /// not count.
    int headRows = 0;

    bool operator==(const TableNotation &) const = default;
};

/// What a person has decided about it; the rest is to be found.
struct TableWishes {
    std::optional<Separator> separator;
    std::optional<DecimalMark> decimal;
    std::optional<int> headRows; ///< at least 0; more rows than there are leave no data

    bool operator==(const TableWishes &) const = default;
};

} // namespace actiscope
