#include "app/tableoutput.h"

#include "app/failure.h"

namespace actiscope {

TableFormat tableFormatOf(const QString &value)
{
    if (value == QStringLiteral("csv"))
        return TableFormat::Csv;
    if (value == QStringLiteral("json"))
        return TableFormat::Json;
    throw Failure{CommandLine::tr("--format: there is no %1; right would be csv or json").arg(quoted(value))};
}

TableOutput::TableOutput(Columns columns, TableFormat format) : m_columns(columns), m_format(format)
{
    if (m_format == TableFormat::Json)
        m_output.buffer() += '[';
    else
        appendCsvHeader(m_output.buffer(), columns);
}

void TableOutput::add(std::initializer_list<double> row)
{
    if (m_format == TableFormat::Json) {
        m_output.buffer() += m_empty ? "\n  " : ",\n  ";
        appendJsonRow(m_output.buffer(), m_columns, row);
    } else {
        appendCsvRow(m_output.buffer(), row);
    }
    m_empty = false;
    m_output.flushIfLarge();
}

void TableOutput::finish()
{
    if (m_format == TableFormat::Json)
        m_output.buffer() += "\n]\n";
    m_output.finish();
}

} // namespace actiscope
