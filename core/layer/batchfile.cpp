#include "core/layer/batchfile.h"

#include "core/layer/linereader.h"
#include "core/layer/rowsplitter.h"
#include "core/text/numberreading.h"
#include "core/text/quotation.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace actiscope {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

NumberReading readCell(std::string_view cell, bool decimalComma)
{
    const std::size_t comma = decimalComma ? cell.find(',') : std::string_view::npos;
    if (comma == std::string_view::npos)
        return readNumber(cell);
    // A second comma, or a point as well, makes it no number: what parts thousands there is not sure.
    std::string withPoint(cell);
    withPoint[comma] = '.';
    return readNumber(withPoint);
}

class Reader
{
public:
    Reader(std::istream &input, const std::stop_token &stop, std::atomic<std::size_t> *bytesRead)
        : m_stop(stop), m_lines(input, stop, bytesRead)
    {
    }

    BatchReading read()
    {
        std::string_view line;
        while (m_reading.problem == BatchProblem::None && m_lines.next(line)) {
            if (++m_reading.row == 1 && line.starts_with(byteOrderMark))
                line.remove_prefix(byteOrderMark.size());
            readRow(line);
        }
        if (m_stop.stop_requested())
            fail(BatchProblem::Cancelled);
        else if (m_lines.failed())
            fail(BatchProblem::Unreadable);
        else if (m_reading.problem == BatchProblem::None && m_values.empty())
            fail(BatchProblem::Empty);
        if (m_reading.problem == BatchProblem::None) {
            const std::size_t columns = m_reading.expected;
            m_reading = {};
            m_reading.batch = {m_values.size() / columns, columns, Numbers(std::move(m_values))};
        }
        return std::move(m_reading);
    }

private:
    void readRow(std::string_view line)
    {
        const bool first = m_cells == 0;
        RowSplitter splitter(line);
        std::size_t cells = 0;
        bool hasText = false;
        while (const auto cell = splitter.next()) {
            hasText |= !readNext(*cell, splitter.hasDecimalCommas(), ++cells);
            const bool goOn = m_reading.problem == BatchProblem::None || (first && !hasText);
            if (!goOn || (cells % 4096 == 0 && m_stop.stop_requested()))
                break;
        }
        if (cells == 0)
            return;
        m_cells += cells;
        if (first && hasText && !m_lines.cut()) {
            m_values.clear();
            m_reading.problem = BatchProblem::None;
            m_reading.column = 0;
            m_reading.cell.clear();
        } else if (m_reading.problem == BatchProblem::None) {
            finishRow(cells);
        }
    }

    /// False if the cell is no number, not even one that is not finite.
    bool readNext(std::string_view cell, bool decimalComma, std::size_t column)
    {
        const NumberReading number = readCell(cell, decimalComma);
        const bool finite = number.verdict == NumberVerdict::Number && std::isfinite(number.value);
        if (m_reading.problem == BatchProblem::None) {
            if (finite && m_values.size() < mostBatchNumbers) {
                m_values.push_back(number.value);
            } else {
                m_reading.problem = finite ? BatchProblem::TooMany
                    : number.verdict == NumberVerdict::NoNumber ? BatchProblem::NotANumber
                                                                : BatchProblem::NotFinite;
                m_reading.column = finite ? 0 : column;
                m_reading.cell = finite ? std::string() : quotation(cell);
            }
        }
        return number.verdict != NumberVerdict::NoNumber;
    }

    void finishRow(std::size_t cells)
    {
        if (m_reading.expected == 0)
            m_reading.expected = cells;
        if (cells != m_reading.expected) {
            m_reading.problem = BatchProblem::Ragged;
            m_reading.cells = cells;
        } else if (m_lines.cut()) {
            m_reading.problem = BatchProblem::TooMany;
        }
    }

    /// For what concerns the whole text.
    void fail(BatchProblem problem)
    {
        m_reading = {};
        m_reading.problem = problem;
    }

    std::stop_token m_stop;
    LineReader m_lines;
    std::vector<double> m_values;
    std::size_t m_cells = 0; ///< of all rows, the header included
    BatchReading m_reading;
};

} // namespace

BatchReading readBatch(std::istream &input, std::stop_token stop, std::atomic<std::size_t> *bytesRead)
{
    return Reader(input, stop, bytesRead).read();
}

} // namespace actiscope
