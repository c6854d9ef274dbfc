#pragma once

#include "core/table/cell.h"
#include "core/table/survey.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_set>

namespace actiscope {

/// What has been seen of a column.
struct SeenColumn {
    std::size_t numbers = 0;
    std::size_t notFinite = 0;
    std::size_t texts = 0;
    std::size_t dates = 0;
    double least = HUGE_VAL;
    double greatest = -HUGE_VAL;
    bool whole = true;
    bool counting = true; ///< by one, and from 0 or 1
    double last = -HUGE_VAL;
    bool decided = false;       ///< a number can only be read with this decimal mark
    bool pointsInDoubt = false; ///< as in NotationFit, and so the next two
    bool commasInDoubt = false;
    bool foreignMarks = false;
    bool blanks = false;            ///< between thousands
    bool small = false;             ///< whole numbers without marks, below 1000
    std::uint64_t digits = 0;       ///< in all cells
    std::uint64_t numberDigits = 0; ///< in numbers
    std::unordered_set<std::string_view> different;
    bool isFirst = false; ///< the column that may be an index: its numbers are compared
    bool distinct = true;
    std::unordered_set<double> values;

    void add(std::string_view cell, const CellReading &reading, bool countTexts);
    /// Whether there are more numbers than texts.
    bool isOfNumbers() const;
    ColumnKind kind() const;
};

} // namespace actiscope
