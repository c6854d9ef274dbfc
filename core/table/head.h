#pragma once

#include "core/table/cell.h"
#include "core/table/records.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace actiscope {

/// A row near the beginning of a table, with its cells read.
struct FirstRow {
    Record record;
    std::vector<CellReading> readings;
};

/// What stands above the data.
struct TableHead {
    std::size_t rows = 0;
    std::vector<std::string> names; ///< of the columns; none if no row has as many cells as the data
    bool fits = true;               ///< there is no head, or it has such a row
    bool counts = false;            ///< its last row counts the columns
    bool inDoubt = false;           ///< its last row counts the columns, but may be data as well
    /// Its last row names all columns but the first, which names the rows (as R's write.table has it).
    bool namesRows = false;
};

/// Finds the head among the first rows of a table with so many columns. A row of the head has no number where the rows
/// below have some, or it counts 0, 1, 2, …, as pandas names columns. `comments` are those above; the last may name the
/// columns. With `wanted`, that is how many rows it has.
TableHead findHead(std::span<const FirstRow> rows, std::span<const Record> comments, std::size_t width,
                   Separator separator, std::optional<int> wanted);

} // namespace actiscope
