#pragma once

#include "app/arguments.h"
#include "app/output.h"
#include "core/write/table.h"

#include <initializer_list>

namespace actiscope {

/// The value of --format; else a Failure.
TableFormat tableFormatOf(const QString &value);

/// Writes a table to standard output, one row after the other, in the chosen format.
class TableOutput
{
public:
    /// `columns` must live as long.
    TableOutput(Columns columns, TableFormat format);

    /// As many numbers as there are columns.
    void add(std::initializer_list<double> row);
    void finish();

private:
    Columns m_columns;
    TableFormat m_format;
    Output m_output;
    bool m_empty = true;
};

} // namespace actiscope
