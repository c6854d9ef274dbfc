#include "core/table/survey.h"

#include "core/table/head.h"
#include "core/table/seencolumn.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdint>
#include <map>
#include <span>
#include <utility>

namespace actiscope {

namespace {

/// Among how many rows, and cells, at the beginning the head is looked for.
constexpr std::size_t mostFirstRows = 256;
constexpr std::size_t mostFirstCells = 200'000;
/// In wider tables different texts are not counted.
constexpr std::size_t mostCountedColumns = 1000;

/// Cells of a row, all and without the empty ones at the end.
using RowShape = std::pair<std::size_t, std::size_t>;

/// How many cells most rows have; of two equally frequent widths the larger.
std::size_t widthOf(const std::map<RowShape, std::size_t> &shapes)
{
    std::map<std::size_t, std::size_t> widths;
    for (const auto &[shape, count] : shapes)
        widths[shape.first] += count;
    std::size_t width = 0;
    std::size_t most = 0;
    for (const auto &[cells, count] : widths) {
        if (count >= most) {
            most = count;
            width = cells;
        }
    }
    return width;
}

/// The same without the empty cells that stand at the end of all such rows.
std::size_t filledWidthOf(const std::map<RowShape, std::size_t> &shapes)
{
    const std::size_t width = widthOf(shapes);
    std::size_t filled = 0;
    for (const auto &[shape, count] : shapes)
        filled = shape.first == width ? std::max(filled, shape.second) : filled;
    return filled;
}

/// Whether a cell can stand above a single column: separators parting words belong to another table, and three words
/// are a title, which proves nothing.
bool isHeadOfOneColumn(std::string_view cell, bool dataHasBlanks)
{
    for (std::size_t at = cell.find_first_of(",;\t"); at != std::string_view::npos; at = cell.find_first_of(",;\t", at + 1)) {
        if (at + 1 >= cell.size() || cell[at + 1] != ' ')
            return false;
    }
    const auto blanks = std::ranges::count(cell, ' ');
    return blanks < 2 && !(dataHasBlanks && blanks > 0);
}

bool holdsNumber(const Record &record, DecimalMark decimal)
{
    return std::ranges::any_of(record.cells, [decimal](std::string_view cell) {
        return readCell(cell, decimal).kind == CellKind::Number;
    });
}

bool isEven(const RowShape &shape, std::size_t width)
{
    return shape.first >= width && shape.second <= width;
}

/// Names under which tables number their rows. Some say so only where the numbers really count: "no" may mean "not".
enum class IndexName { No,
                       IfCounting,
                       Yes };

IndexName indexNameOf(std::string_view name)
{
    constexpr std::array<std::string_view, 8> sure{"index", "id", "unnamed: 0", "passengerid", "rownames", "row_names",
                                                   "\u7F16\u53F7", "\u5E8F\u53F7"};
    constexpr std::array<std::string_view, 13> likely{"row", "rows", "nr", "nr.", "no", "no.", "#",
                                                      "s.no", "s. no.", "lfd. nr.", "lfd.nr.", "obs", "n\u00B0"};
    if (name.size() > 16)
        return IndexName::No;
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    if (std::ranges::find(sure, lower) != sure.end())
        return IndexName::Yes;
    return std::ranges::find(likely, lower) != likely.end() ? IndexName::IfCounting : IndexName::No;
}

class Surveyor
{
public:
    Surveyor(std::string_view text, Separator separator, DecimalMark decimal, std::optional<int> headRows)
        : m_records(text, separator)
        , m_separator(separator)
        , m_decimal(decimal)
        , m_headRows(headRows)
    {
    }

    SurveyResult survey(std::size_t mostRows, const std::stop_token &stop);

private:
    void read(const Record &record);
    void take(const Record &record, std::span<const CellReading> readings);
    void finish();
    TableColumn columnOf(std::size_t index) const;
    void judgeIndex();
    void judgeFit();

    RecordReader m_records;
    std::size_t m_nextLook = 0; ///< at the stop token, when so much of the text has been read
    Separator m_separator;
    DecimalMark m_decimal;
    std::optional<int> m_headRows;
    std::vector<CellReading> m_readings; ///< of the row last read
    std::vector<FirstRow> m_first;
    std::optional<Record> m_commentAbove;
    TableHead m_head;
    std::map<RowShape, std::size_t> m_shapes; ///< how many rows of data have it
    std::vector<SeenColumn> m_columns;
    SurveyResult m_result;
};

SurveyResult Surveyor::survey(std::size_t mostRows, const std::stop_token &stop)
{
    std::map<RowShape, std::size_t> shapes;
    std::vector<std::size_t> commented; // behind how many rows comments with numbers stand
    Record record;
    std::size_t cells = 0;
    bool more = true;
    const auto isStopped = [&] {
        if (m_records.position() < m_nextLook)
            return false;
        m_nextLook = m_records.position() + betweenLooks;
        m_result.stopped = stop.stop_requested();
        return m_result.stopped;
    };
    while (m_first.size() < mostFirstRows && cells < mostFirstCells && (more = m_records.next(record))) {
        if (isStopped())
            return std::move(m_result);
        if (record.comment) {
            ++m_result.survey.comments;
            if (m_first.empty())
                m_commentAbove = record;
            else if (holdsNumber(record, m_decimal))
                commented.push_back(m_first.size());
            continue;
        }
        cells += record.cells.size();
        ++shapes[{record.cells.size(), record.filled}];
        read(record);
        m_first.push_back({record, m_readings});
    }
    m_head = findHead(m_first, m_commentAbove, filledWidthOf(shapes), m_headRows);
    m_result.survey.hiddenRows += static_cast<std::size_t>(
        std::ranges::count_if(commented, [this](std::size_t rows) { return rows > m_head.rows; }));
    for (std::size_t i = m_head.rows; i < m_first.size(); ++i)
        take(m_first[i].record, m_first[i].readings);
    std::size_t number = m_first.size();
    while (more && (mostRows == 0 || number < mostRows) && (more = m_records.next(record))) {
        if (isStopped())
            return std::move(m_result);
        if (record.comment) {
            ++m_result.survey.comments;
            m_result.survey.hiddenRows += holdsNumber(record, m_decimal) ? 1 : 0;
            continue;
        }
        if (number++ < m_head.rows)
            continue;
        read(record);
        take(record, m_readings);
    }
    m_result.whole = !more;
    finish();
    return std::move(m_result);
}

void Surveyor::read(const Record &record)
{
    m_readings.clear();
    for (const std::string_view cell : record.cells)
        m_readings.push_back(readCell(cell, m_decimal));
}

void Surveyor::take(const Record &record, std::span<const CellReading> readings)
{
    TableSurvey &survey = m_result.survey;
    if (survey.rows++ == 0)
        survey.firstLine = record.line;
    ++m_shapes[{record.cells.size(), record.filled}];
    if (m_columns.size() < record.cells.size()) {
        m_columns.resize(std::min(record.cells.size(), mostTableColumns));
        m_columns[0].isFirst = true;
    }
    for (std::size_t i = 0; i < std::min(readings.size(), m_columns.size()); ++i)
        m_columns[i].add(record.cells[i], readings[i], m_columns.size() <= mostCountedColumns);
}

void Surveyor::finish()
{
    TableSurvey &survey = m_result.survey;
    survey.notation = {m_separator, m_decimal, static_cast<int>(m_head.rows)};
    std::size_t width = widthOf(m_shapes);
    if (width > mostTableColumns) {
        m_result.tooWide = true;
        return;
    }
    m_columns.resize(width);
    // Separators behind the last cell of each row.
    while (width > 0 && m_columns[width - 1].kind() == ColumnKind::Empty
           && (m_head.names.size() < width || m_head.names[width - 1].empty()))
        --width;
    m_columns.resize(width);
    for (const auto &[shape, count] : m_shapes)
        survey.unevenRows += isEven(shape, width) ? 0 : count;
    for (std::size_t i = 0; i < width; ++i)
        survey.columns.push_back(columnOf(i));
    judgeIndex();
    judgeFit();
}

TableColumn Surveyor::columnOf(std::size_t index) const
{
    const SeenColumn &seen = m_columns[index];
    TableColumn column;
    column.name = index < m_head.names.size() ? m_head.names[index] : std::string();
    column.kind = seen.kind();
    column.numbers = seen.numbers;
    column.others = seen.texts + seen.notFinite;
    column.gaps = m_result.survey.rows - column.numbers - column.others;
    column.least = seen.numbers > 0 ? seen.least : 0.0;
    column.greatest = seen.numbers > 0 ? seen.greatest : 0.0;
    column.whole = seen.whole;
    column.differentTexts = seen.different.size();
    return column;
}

/// Whether the first column is the number of the row. Without a name for it in a head that has names for others, as
/// pandas writes it, whole numbers are enough.
void Surveyor::judgeIndex()
{
    std::vector<TableColumn> &columns = m_result.survey.columns;
    if (columns.empty() || columns[0].kind != ColumnKind::Numbers)
        return;
    const bool others = std::any_of(columns.begin() + 1, columns.end(),
                                    [](const TableColumn &column) { return column.kind == ColumnKind::Numbers; });
    const SeenColumn &seen = m_columns[0];
    if (!others || !seen.whole || seen.least < 0.0)
        return;
    const std::string &name = columns[0].name;
    const bool named = !m_head.names.empty();
    const IndexName indexName = indexNameOf(name);
    if (named && seen.distinct && (name.empty() || indexName == IndexName::Yes))
        columns[0].kind = ColumnKind::Index;
    else if (indexName == IndexName::IfCounting && seen.counting)
        columns[0].kind = ColumnKind::Index;
    else if (!named && seen.counting && seen.numbers >= 3)
        m_result.fit.indexInDoubt = true;
}

void Surveyor::judgeFit()
{
    NotationFit &fit = m_result.fit;
    std::uint64_t explained = 0;
    std::uint64_t all = 0;
    std::uint64_t cells = 0;
    std::uint64_t filled = 0;
    for (const SeenColumn &seen : m_columns) {
        all += seen.digits;
        filled += seen.numbers + seen.notFinite + seen.texts;
        fit.foreignMarks |= seen.foreignMarks;
        if (!seen.isOfNumbers())
            continue;
        explained += seen.numberDigits;
        cells += seen.numbers + seen.notFinite;
        fit.numbers += seen.numbers;
        fit.decided |= seen.decided;
        fit.pointsInDoubt |= seen.pointsInDoubt;
        fit.commasInDoubt |= seen.commasInDoubt;
        fit.looksGrouped |= (seen.pointsInDoubt || seen.commasInDoubt) && seen.small && !seen.decided;
        fit.blanks |= seen.blanks;
    }
    // What stands in rows of another width is not explained.
    const TableSurvey &survey = m_result.survey;
    const double even = survey.rows > 0 ? 1.0 - static_cast<double>(survey.unevenRows) / static_cast<double>(survey.rows) : 0.0;
    const auto share = [](std::uint64_t part, std::uint64_t whole) {
        return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
    };
    fit.headFits = m_head.fits;
    fit.headInDoubt = m_head.inDoubt;
    if (m_separator == Separator::None) {
        for (const FirstRow &row : std::span(m_first).first(std::min(m_head.rows, m_first.size())))
            fit.headFits &= row.record.cells.empty() || isHeadOfOneColumn(row.record.cells[0], fit.blanks);
    }
    constexpr double strangeHead = 0.5;
    fit.explained = even * (share(explained, all) + share(cells, filled)) / 2.0 * (fit.headFits ? 1.0 : strangeHead);
}

} // namespace

std::vector<std::size_t> TableSurvey::numberColumns() const
{
    const bool sparse = std::ranges::none_of(columns, [](const TableColumn &column) {
        return column.kind == ColumnKind::Numbers && column.numbers >= column.gaps;
    });
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].kind == ColumnKind::Numbers && (columns[i].numbers >= columns[i].gaps || sparse))
            found.push_back(i);
    }
    return found;
}

SurveyResult surveyTable(std::string_view text, Separator separator, DecimalMark decimal, std::optional<int> headRows,
                         std::size_t mostRows, const std::stop_token &stop)
{
    return Surveyor(text, separator, decimal, headRows).survey(mostRows, stop);
}

} // namespace actiscope
