#pragma once

#include "core/math/jet.h"

#include <string>
#include <string_view>

namespace actiscope {

/// The first line of a table of f, f′ and f″.
inline constexpr std::string_view evaluationHeader = "x,f,df,d2f\n";

/// Adds the line x,f,df,d2f with 17 significant digits.
void appendCsvRow(std::string &table, double x, const Jet &at);

/// Adds {"x": …, "f": …, "df": …, "d2f": …}, without a comma or line break after it.
void appendJsonRow(std::string &table, double x, const Jet &at);

} // namespace actiscope
