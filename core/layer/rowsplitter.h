#pragma once

#include <optional>
#include <string_view>

namespace actiscope {

/// Divides a line of a table into cells: between semicolons if it has any, else between tabs, else between commas,
/// else between blanks. Blanks around a cell and quotes about it are taken off; what stands in quotes is no separator.
class RowSplitter
{
public:
    explicit RowSplitter(std::string_view line);

    /// The next cell; none at the end. Separators without anything behind them are no cell.
    std::optional<std::string_view> next();
    /// Whether a comma within a cell is a decimal comma.
    bool hasDecimalCommas() const { return m_separator == ';' || m_separator == '\t'; }

private:
    void skipBlanks();
    std::string_view takeQuoted();

    std::string_view m_rest;
    char m_separator;
};

} // namespace actiscope
