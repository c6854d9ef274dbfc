#pragma once

#include "app/arguments.h"
#include "app/output.h"
#include "core/write/table.h"

#include <initializer_list>

namespace actiscope {

/// The value of --format; else a Failure.
TableFormat tableFormatOf(const QString &value);

/// What says how numbers in a CSV are written.
inline const QString csvDecimalOption = QStringLiteral("--csv-decimal");
/// Its value; else a Failure.
DecimalMark csvDecimalOf(const QString &value);
/// A Failure that says what it needs: with anything but a CSV it would do nothing.
[[noreturn]] void refuseCsvDecimal(const QString &right);

/// Writes a table to standard output, one row after the other, in the chosen format.
class TableOutput
{
public:
    /// `columns` must live as long.
    TableOutput(Columns columns, TableFormat format, DecimalMark decimals);

    /// As many numbers as there are columns.
    void add(std::initializer_list<double> row);
    void finish();

private:
    Columns m_columns;
    TableFormat m_format;
    DecimalMark m_decimals;
    Output m_output;
    bool m_empty = true;
};

} // namespace actiscope
