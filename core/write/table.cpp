#include "core/write/table.h"

#include "core/text/exactnumber.h"
#include "core/write/json.h"

#include <cassert>

namespace actiscope {

void appendCsvHeader(std::string &table, Columns columns, DecimalMark mark)
{
    for (const std::string_view column : columns)
        table.append(column).append(1, csvSeparator(mark));
    table.back() = '\n';
}

void appendCsvRow(std::string &table, std::span<const double> row, DecimalMark mark)
{
    for (const double number : row)
        table.append(exactText(number, mark)).append(1, csvSeparator(mark));
    table.back() = '\n';
}

void appendJsonRow(std::string &table, Columns columns, std::span<const double> row)
{
    assert(columns.size() == row.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        table += i == 0 ? "{" : ", ";
        table += jsonString(columns[i]) + ": " + jsonNumber(exactText(row[i]));
    }
    table += '}';
}

} // namespace actiscope
