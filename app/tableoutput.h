#pragma once

#include "app/arguments.h"
#include "app/output.h"
#include "app/progresswatch.h"
#include "core/write/table.h"

#include <atomic>
#include <cstddef>
#include <initializer_list>
#include <optional>

namespace actiscope {

/// The value of --format; else a Failure.
TableFormat tableFormatOf(const QString &value);

/// What says how numbers in a CSV are written.
inline const QString csvDecimalOption = QStringLiteral("--csv-decimal");
/// Its value; else a Failure.
DecimalMark csvDecimalOf(const QString &value);
/// A Failure that says what it needs: with anything but a CSV it would do nothing.
[[noreturn]] void refuseCsvDecimal(const QString &right);

/// Writes a table to standard output, one row after the other, in the chosen format. Shows on a terminal how far it is, and
/// stops, with a Failure, when the program is asked to end.
class TableOutput
{
public:
    /// `columns` must live as long; `rows` will come.
    TableOutput(Columns columns, TableFormat format, DecimalMark decimals, std::size_t rows);

    /// As many numbers as there are columns.
    void add(std::initializer_list<double> row);
    void finish();

private:
    Columns m_columns;
    TableFormat m_format;
    DecimalMark m_decimals;
    Output m_output;
    std::size_t m_rows;
    std::atomic<std::size_t> m_written = 0;
    std::optional<ProgressWatch> m_watch;
};

} // namespace actiscope
