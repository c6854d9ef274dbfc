#include "core/table/tablenumbers.h"

#include "core/table/cell.h"
#include "core/text/quotation.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace actiscope {

namespace {

constexpr std::size_t mostShownCharacters = 80;

class Taker
{
public:
    Taker(std::string_view text, const TableChoice &choice, std::size_t columnCount, std::size_t mostNumbers)
        : m_records(text, choice.notation.separator)
        , m_choice(choice)
        , m_columnCount(columnCount)
        , m_mostNumbers(mostNumbers)
    {
    }

    TableNumbers take(const std::stop_token &stop);

private:
    bool takeRow(const Record &record);
    void note(FlawKind kind, const Record &record, std::size_t column);
    void fill();
    void standardise();
    long double meanOf(std::size_t column) const;

    RecordReader m_records;
    const TableChoice &m_choice;
    std::size_t m_columnCount;
    std::size_t m_mostNumbers;
    TableNumbers m_result;
    std::vector<double> m_row;
};

TableNumbers Taker::take(const std::stop_token &stop)
{
    m_result.columns = m_choice.columns.size();
    const auto failed = [this](NumbersProblem problem) {
        m_result.problem = problem;
        m_result.values.clear();
        m_result.rows = 0;
        return std::move(m_result);
    };
    Record record;
    std::size_t number = 0;
    while (m_records.next(record)) {
        if (record.comment || number++ < static_cast<std::size_t>(m_choice.notation.headRows))
            continue;
        if (number % 1024 == 0 && stop.stop_requested())
            return failed(NumbersProblem::Cancelled);
        if (takeRow(record)) {
            if (m_result.values.size() + m_row.size() > m_mostNumbers)
                return failed(NumbersProblem::TooMany);
            m_result.values.insert(m_result.values.end(), m_row.begin(), m_row.end());
            ++m_result.rows;
        } else if (m_choice.gaps == Gaps::Refuse) {
            return failed(NumbersProblem::Flawed);
        } else {
            ++m_result.rowsLeftOut;
        }
    }
    if (stop.stop_requested())
        return failed(NumbersProblem::Cancelled);
    if (m_choice.gaps == Gaps::FillWithMean)
        fill();
    if (m_result.values.empty())
        return failed(NumbersProblem::Empty);
    if (m_choice.standardise)
        standardise();
    return std::move(m_result);
}

/// False if the row cannot be taken.
bool Taker::takeRow(const Record &record)
{
    m_row.clear();
    if (record.filled > m_columnCount) {
        note(FlawKind::ManyCells, record, record.filled);
        return false;
    }
    for (const std::size_t column : m_choice.columns) {
        const std::string_view cell = column < record.cells.size() ? record.cells[column] : std::string_view();
        const CellReading reading = readCell(cell, m_choice.notation.decimal);
        if (reading.kind == CellKind::Number) {
            m_row.push_back(reading.value);
            continue;
        }
        note(reading.kind == CellKind::Gap        ? FlawKind::Gap
                 : reading.kind == CellKind::Text ? FlawKind::Text
                                                  : FlawKind::NotFinite,
             record, column + 1);
        if (m_choice.gaps != Gaps::FillWithMean)
            return false;
        m_row.push_back(std::nan(""));
        ++m_result.filled;
    }
    return true;
}

void Taker::note(FlawKind kind, const Record &record, std::size_t column)
{
    if (m_result.firstFlaw)
        return;
    const std::string_view cell = kind != FlawKind::ManyCells && column <= record.cells.size() ? record.cells[column - 1]
                                                                                               : std::string_view();
    m_result.firstFlaw = TableFlaw{kind, record.line, column, quotation(unquoted(cell.substr(0, 4 * mostShownCharacters)))};
}

/// Sums in long double, whose range sums of doubles cannot leave.
long double Taker::meanOf(std::size_t column) const
{
    long double sum = 0.0L;
    std::size_t count = 0;
    for (std::size_t i = column; i < m_result.values.size(); i += m_result.columns) {
        if (!std::isnan(m_result.values[i])) {
            sum += m_result.values[i];
            ++count;
        }
    }
    return count > 0 ? sum / static_cast<long double>(count) : std::nanl("");
}

void Taker::fill()
{
    if (m_result.filled == 0)
        return;
    for (std::size_t column = 0; column < m_result.columns; ++column) {
        const auto mean = static_cast<double>(meanOf(column));
        for (std::size_t i = column; i < m_result.values.size(); i += m_result.columns) {
            if (std::isnan(m_result.values[i]))
                m_result.values[i] = mean;
        }
    }
    // A column without any number has no mean.
    if (std::ranges::any_of(m_result.values, [](double value) { return std::isnan(value); })) {
        m_result.values.clear();
        m_result.rows = 0;
    }
}

void Taker::standardise()
{
    for (std::size_t column = 0; column < m_result.columns; ++column) {
        const long double mean = meanOf(column);
        long double squares = 0.0L;
        for (std::size_t i = column; i < m_result.values.size(); i += m_result.columns)
            squares += (m_result.values[i] - mean) * (m_result.values[i] - mean);
        const long double deviation = std::sqrt(squares / static_cast<long double>(m_result.rows));
        for (std::size_t i = column; i < m_result.values.size(); i += m_result.columns)
            m_result.values[i] = deviation > 0.0L ? static_cast<double>((m_result.values[i] - mean) / deviation) : 0.0;
    }
}

} // namespace

TableNumbers takeNumbers(std::string_view text, const TableChoice &choice, std::size_t columnCount,
                         std::size_t mostNumbers, const std::stop_token &stop)
{
    return Taker(text, choice, columnCount, mostNumbers).take(stop);
}

std::vector<PreviewRow> previewOf(std::string_view text, const TableChoice &choice, std::size_t columnCount,
                                  std::size_t mostRows)
{
    std::vector<PreviewRow> rows;
    RecordReader records(text, choice.notation.separator);
    Record record;
    std::size_t number = 0;
    while (rows.size() < mostRows && records.next(record)) {
        if (record.comment)
            continue;
        PreviewRow row;
        row.line = record.line;
        row.head = number++ < static_cast<std::size_t>(choice.notation.headRows);
        row.complete = !row.head && record.filled <= columnCount;
        for (const std::size_t column : choice.columns) {
            const std::string_view cell = column < record.cells.size() ? record.cells[column] : std::string_view();
            row.complete &= readCell(cell, choice.notation.decimal).kind == CellKind::Number;
        }
        for (const std::string_view cell : record.cells)
            row.cells.push_back(quotation(unquoted(cell.substr(0, 4 * mostShownCharacters)), mostShownCharacters));
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace actiscope
