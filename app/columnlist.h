#pragma once

#include "core/table/survey.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace actiscope {

/// The columns of a table, from 0, that a list names: numbers from 1, ranges of these as in 2-4, and names, in double
/// quotes if they hold commas or look like numbers. A Failure that names `option` if there is no such column, if two have
/// that name, or if one is listed twice.
std::vector<std::size_t> columnsFrom(const QString &list, const QString &option, const TableSurvey &survey);

} // namespace actiscope
