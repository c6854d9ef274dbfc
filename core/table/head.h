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
    /// Of the columns, at most 200 bytes each; none if no row has as many cells as the data.
    std::vector<std::string> names;
    bool fits = true;     ///< there is no head, or it has such a row
    bool inDoubt = false; ///< its last row may be data as well: numbers in order, such as 0, 1, 2, …
};

/// Finds the head among the first rows of a table with so many columns. A row of the head has words where the rows below
/// have numbers, or numbers in order that may name columns: 0, 1, 2, … as pandas writes them, or years. `comment` is the
/// last one above; it may name the columns. With `wanted`, that is how many rows the head has.
TableHead findHead(std::span<const FirstRow> rows, const std::optional<Record> &comment, std::size_t width,
                   std::optional<int> wanted);

} // namespace actiscope
