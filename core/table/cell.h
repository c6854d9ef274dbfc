#pragma once

#include "core/table/notation.h"

#include <string_view>

namespace actiscope {

enum class CellKind {
    Number,
    NotFinite, ///< infinite, or too large for a double
    Gap,       ///< empty, or one of the words for a missing value: ?, NA, N/A, NaN, null, none, -, …
    Text
};

struct CellReading {
    CellKind kind = CellKind::Text;
    double value = 0.0; ///< if it is a number
    /// Whether its only mark could as well be the other one: 1.234 is 1234 where points part thousands.
    bool doubtful = false;
    /// Whether blanks part its thousands.
    bool blanks = false;
    /// Whether a mark, point or comma, stands in the number.
    bool marked = false;
};

/// Reads a cell as a number in a notation, by the rules of readNumber; thousands are parted only where all groups behind
/// the first have three digits, or by commas as in India: 12,34,567. A decimal comma has digits behind it.
CellReading readCell(std::string_view cell, DecimalMark decimal);

/// Whether a text is a date or a time of day, in numbers: 2024-01-31, 31.1.2024, 12:30:05, 2024-01-31T12:30Z.
bool isDate(std::string_view cell);

} // namespace actiscope
