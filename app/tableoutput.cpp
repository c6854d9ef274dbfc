#include "app/tableoutput.h"

#include "app/choice.h"
#include "app/failure.h"
#include "app/interruption.h"

#include <algorithm>

namespace actiscope {

TableFormat tableFormatOf(const QString &value)
{
    if (value == QStringLiteral("csv"))
        return TableFormat::Csv;
    if (value == QStringLiteral("json"))
        return TableFormat::Json;
    throw Failure{CommandLine::tr("--format: there is no %1; right would be csv or json").arg(quoted(value))};
}

DecimalMark csvDecimalOf(const QString &value)
{
    return choiceOf<DecimalMark>(csvDecimalOption, value,
                                 {{QStringLiteral("point"), DecimalMark::Point}, {QStringLiteral("comma"), DecimalMark::Comma}});
}

void refuseCsvDecimal(const QString &right)
{
    throw Failure{CommandLine::tr("%1 needs a CSV; right would be %2 with it").arg(csvDecimalOption, right)};
}

TableOutput::TableOutput(Columns columns, TableFormat format, DecimalMark decimals, std::size_t rows)
    : m_columns(columns)
    , m_format(format)
    , m_decimals(decimals)
    , m_rows(std::max<std::size_t>(rows, 1))
{
    noteInterruptions();
    if (isProgressSeen(true)) {
        m_watch.emplace(QStringLiteral("actiscope"), [this] { return static_cast<int>(100 * m_written / m_rows); }, [] {});
    }
    if (m_format == TableFormat::Json)
        m_output.buffer() += '[';
    else
        appendCsvHeader(m_output.buffer(), columns, decimals);
}

void TableOutput::add(std::initializer_list<double> row)
{
    if (m_format == TableFormat::Json) {
        m_output.buffer() += m_written == 0 ? "\n  " : ",\n  ";
        appendJsonRow(m_output.buffer(), m_columns, row);
    } else {
        appendCsvRow(m_output.buffer(), row, m_decimals);
    }
    ++m_written;
    m_output.flushIfLarge();
}

void TableOutput::finish()
{
    if (m_format == TableFormat::Json)
        m_output.buffer() += "\n]\n";
    m_output.finish();
    m_watch.reset();
}

} // namespace actiscope
