#pragma once

#include "core/layer/batch.h"

#include <atomic>
#include <iosfwd>
#include <string>

namespace actiscope {

/// Why a text is no batch.
enum class BatchProblem {
    None,
    Empty,      ///< it holds no number
    NotANumber, ///< a cell is something else
    NotFinite,  ///< a cell is nan or infinite
    Ragged,     ///< a row has more or fewer cells than the first
    TooMany,    ///< more numbers than mostBatchNumbers
    Unreadable, ///< the stream failed
    Cancelled
};

struct BatchReading {
    Batch batch; ///< empty unless problem is None
    BatchProblem problem = BatchProblem::None;
    std::size_t row = 0;      ///< line of the text, from 1
    std::size_t column = 0;   ///< cell of the line, from 1; 0 if the whole row is meant
    std::string cell;         ///< NotANumber, NotFinite: what stands there, at most 40 characters, valid UTF-8
    std::size_t cells = 0;    ///< Ragged: how many cells the row has
    std::size_t expected = 0; ///< Ragged: how many the first row has
};

/// Reads a table of numbers as programs write it: cells between commas, semicolons, tabs or blanks; with semicolons or
/// tabs also decimal commas; cells in quotes; a header line or none; a byte order mark; any line ends; empty lines are
/// passed over. `bytesRead` is kept up to date for a progress bar.
BatchReading readBatch(std::istream &input, std::stop_token stop = {}, std::atomic<std::size_t> *bytesRead = nullptr);

} // namespace actiscope
