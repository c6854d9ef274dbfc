#pragma once

#include "core/table/survey.h"
#include "core/table/tabletext.h"

#include <stop_token>
#include <vector>

namespace actiscope {

enum class TableProblem {
    None,
    NoText,    ///< TableText::noText says what it is
    NoNumbers, ///< no column of numbers in any notation, or in that which a person wants
    TooWide,   ///< more than mostTableColumns columns
    Cancelled
};

/// What a person has to decide, since two answers fit equally well.
enum class TableDoubt {
    None,
    Notation,   ///< other notations read other numbers: see others
    HeadRow,    ///< the first row counts 0, 1, 2, …: names of columns, or data
    IndexColumn ///< the first column counts 0, 1, 2, … and has no name: numbers of rows, or data
};

struct TableFinding {
    TableProblem problem = TableProblem::None;
    TableSurvey survey; ///< in the best notation; what is most likely if there is doubt
    TableDoubt doubt = TableDoubt::None;
    std::vector<TableSurvey> others; ///< in the notations that fit as well, if that is the doubt
};

/// Finds how a text is to be read, by judging all of it, and what it holds.
TableFinding findTable(const TableText &text, const TableWishes &wishes = {}, const std::stop_token &stop = {});

} // namespace actiscope
