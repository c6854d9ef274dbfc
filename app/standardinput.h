#pragma once

#include "core/table/notation.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace actiscope {


/// The numbers of standard input, between blanks, line breaks, and commas; with decimal commas between semicolons
/// instead. A Failure if one is none, if there are none, if commas may be decimal commas and nobody has said which, or if
/// the input breaks off. All are read before anything is computed, so that a wrong number leaves no half table.
std::vector<double> numbersOfStandardInput(std::optional<DecimalMark> mark);

/// All that standard input holds. A Failure that names `option` if that is too large for any table, or if it breaks off.
std::string bytesOfStandardInput(const QString &option);

} // namespace actiscope
