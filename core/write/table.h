#pragma once

#include "core/text/decimalmark.h"

#include <span>
#include <string>
#include <string_view>

namespace actiscope {

/// The names of a table's columns: plain words, which need no quotes.
using Columns = std::span<const std::string_view>;

/// What parts the cells of a table with such numbers: a comma, or a semicolon between decimal commas.
constexpr char csvSeparator(DecimalMark mark)
{
    return mark == DecimalMark::Comma ? ';' : ',';
}

/// Adds the line of names: x,f,df
void appendCsvHeader(std::string &table, Columns columns, DecimalMark mark = DecimalMark::Point);

/// Adds a line of numbers with 17 significant digits.
void appendCsvRow(std::string &table, std::span<const double> row, DecimalMark mark = DecimalMark::Point);

/// Adds {"x": …, "f": …}, without a comma or line break after it. There are as many numbers as columns.
void appendJsonRow(std::string &table, Columns columns, std::span<const double> row);

} // namespace actiscope
