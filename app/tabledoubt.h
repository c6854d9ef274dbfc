#pragma once

#include "core/table/tablefinding.h"

#include <QString>

#include <string_view>
#include <utility>
#include <vector>

namespace actiscope {

/// The words of --separator and --decimal.
const std::vector<std::pair<QString, Separator>> &separatorWords();
const std::vector<std::pair<QString, DecimalMark>> &decimalWords();

/// Where a table can be read in two ways: the row and column where that is seen first, both readings, and the options that
/// choose. Only of a finding with a doubt.
QString doubtWithOptions(std::string_view text, const TableFinding &finding);

} // namespace actiscope
