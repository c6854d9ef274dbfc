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
    double meanOf(std::size_t column, double scale) const;

    struct Extent {
        double least = HUGE_VAL;
        double greatest = -HUGE_VAL;
        double scale() const { return std::max({std::abs(least), std::abs(greatest), 1e-300}); }
    };
    Extent extentOf(std::size_t column) const;

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
    if (m_choice.columns.empty())
        return failed(NumbersProblem::Empty);
    Record record;
    std::size_t number = 0;
    std::size_t nextLook = 0;
    while (m_records.next(record)) {
        if (m_records.position() >= nextLook) {
            if (stop.stop_requested())
                return failed(NumbersProblem::Cancelled);
            nextLook = m_records.position() + betweenLooks;
        }
        if (record.comment || number++ < static_cast<std::size_t>(m_choice.notation.headRows))
            continue;
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
    std::size_t filled = 0;
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
        // Words and infinite numbers are no gaps, and who knows which cell is missing in a row between blanks?
        const bool isShort = m_choice.notation.separator == Separator::Spaces && record.cells.size() < m_columnCount;
        if (m_choice.gaps != Gaps::FillWithMean || reading.kind != CellKind::Gap || isShort)
            return false;
        m_row.push_back(std::nan(""));
        ++filled;
    }
    if (filled == m_row.size())
        return false;
    m_result.filled += filled;
    return true;
}

void Taker::note(FlawKind kind, const Record &record, std::size_t column)
{
    const bool other = kind != FlawKind::Gap && !m_result.firstOther;
    if (m_result.firstFlaw && !other)
        return;
    const std::string_view cell = kind != FlawKind::ManyCells && column <= record.cells.size() ? record.cells[column - 1]
                                                                                               : std::string_view();
    const TableFlaw flaw{kind, record.line, column, quotation(unquoted(cell.substr(0, 4 * mostShownCharacters)))};
    if (other)
        m_result.firstOther = flaw;
    if (!m_result.firstFlaw)
        m_result.firstFlaw = flaw;
}

/// The mean of a column's numbers, of which the largest in magnitude is `scale`: their quotients cannot overflow.
double Taker::meanOf(std::size_t column, double scale) const
{
    long double sum = 0.0L;
    std::size_t count = 0;
    for (std::size_t i = column; i < m_result.values.size(); i += m_result.columns) {
        if (!std::isnan(m_result.values[i])) {
            sum += m_result.values[i] / scale;
            ++count;
        }
    }
    return static_cast<double>(sum / static_cast<long double>(count));
}

Taker::Extent Taker::extentOf(std::size_t column) const
{
    Extent extent;
    for (std::size_t i = column; i < m_result.values.size(); i += m_result.columns) {
        if (std::isnan(m_result.values[i]))
            continue;
        extent.least = std::min(extent.least, m_result.values[i]);
        extent.greatest = std::max(extent.greatest, m_result.values[i]);
    }
    return extent;
}

void Taker::fill()
{
    if (m_result.filled == 0)
        return;
    for (std::size_t column = 0; column < m_result.columns; ++column) {
        const Extent extent = extentOf(column);
        if (extent.least > extent.greatest) {
            // Without any number there is no mean.
            m_result.values.clear();
            m_result.rows = 0;
            return;
        }
        const double scale = extent.scale();
        const double mean = extent.least == extent.greatest ? extent.least : meanOf(column, scale) * scale;
        for (std::size_t i = column; i < m_result.values.size(); i += m_result.columns) {
            if (std::isnan(m_result.values[i]))
                m_result.values[i] = mean;
        }
    }
}

void Taker::standardise()
{
    for (std::size_t column = 0; column < m_result.columns; ++column) {
        const Extent extent = extentOf(column);
        const double scale = extent.scale();
        const double mean = meanOf(column, scale);
        long double squares = 0.0L;
        for (std::size_t i = column; i < m_result.values.size(); i += m_result.columns) {
            const double deviation = m_result.values[i] / scale - mean;
            squares += deviation * deviation;
        }
        const auto deviation = static_cast<double>(std::sqrt(squares / static_cast<long double>(m_result.rows)));
        const bool equal = extent.least == extent.greatest || deviation == 0.0;
        for (std::size_t i = column; i < m_result.values.size(); i += m_result.columns)
            m_result.values[i] = equal ? 0.0 : (m_result.values[i] / scale - mean) / deviation;
    }
}

} // namespace

TableNumbers takeNumbers(std::string_view text, const TableChoice &choice, std::size_t columnCount,
                         std::size_t mostNumbers, const std::stop_token &stop)
{
    return Taker(text, choice, columnCount, mostNumbers).take(stop);
}

std::vector<PreviewRow> previewOf(std::string_view text, const TableChoice &choice, std::size_t columnCount,
                                  std::size_t mostRows, const std::stop_token &stop)
{
    std::vector<PreviewRow> rows;
    RecordReader records(text, choice.notation.separator);
    Record record;
    std::size_t number = 0;
    while (rows.size() < mostRows && !stop.stop_requested() && records.next(record)) {
        if (record.comment)
            continue;
        PreviewRow row;
        row.line = record.line;
        row.head = number++ < static_cast<std::size_t>(choice.notation.headRows);
        if (row.head && rows.size() >= mostPreviewHeadRows)
            continue;
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
