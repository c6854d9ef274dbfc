#include "core/table/survey.h"

#include "core/table/cell.h"
#include "core/table/head.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>
#include <span>
#include <unordered_set>
#include <utility>

namespace actiscope {

namespace {

/// Among how many rows, and cells, at the beginning the head is looked for.
constexpr std::size_t mostFirstRows = 256;
constexpr std::size_t mostFirstCells = 200'000;

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

bool isEven(const RowShape &shape, std::size_t width)
{
    return shape.first >= width && shape.second <= width;
}

/// What has been seen of a column.
struct Seen {
    std::size_t numbers = 0;
    std::size_t notFinite = 0;
    std::size_t gaps = 0;
    std::size_t texts = 0;
    std::size_t dates = 0;
    double least = HUGE_VAL;
    double greatest = -HUGE_VAL;
    bool whole = true;
    bool rising = true;   ///< each number is larger than the one before
    bool counting = true; ///< by one, and from 0 or 1
    double last = -HUGE_VAL;
    bool decided = false;
    bool pointsInDoubt = false;
    bool commasInDoubt = false;
    bool foreignMarks = false;
    std::unordered_set<std::string_view> different;

    void add(std::string_view cell, const CellReading &reading);
};

void Seen::add(std::string_view cell, const CellReading &reading)
{
    switch (reading.kind) {
    case CellKind::Gap:
        ++gaps;
        return;
    case CellKind::NotFinite:
        ++notFinite;
        return;
    case CellKind::Text:
        ++texts;
        dates += isDate(cell) ? 1 : 0;
        foreignMarks |= cell.find_first_of(";\t") != std::string_view::npos;
        if (different.size() < mostCountedTexts)
            different.insert(cell);
        return;
    case CellKind::Number:
        break;
    }
    const double value = reading.value;
    counting &= numbers == 0 ? value == 0.0 || value == 1.0 : value == last + 1.0;
    rising &= value > last;
    last = value;
    ++numbers;
    least = std::min(least, value);
    greatest = std::max(greatest, value);
    whole &= value == std::floor(value);
    if (reading.doubtful) {
        const bool comma = cell.find(',') != std::string_view::npos;
        (comma ? commasInDoubt : pointsInDoubt) = true;
    } else {
        decided |= reading.marked;
    }
}

bool isOfNumbers(const Seen &seen)
{
    return seen.numbers > seen.texts;
}

ColumnKind kindOf(const Seen &seen)
{
    if (isOfNumbers(seen))
        return ColumnKind::Numbers;
    if (seen.texts == 0)
        return seen.notFinite > 0 ? ColumnKind::Text : ColumnKind::Empty;
    return 2 * seen.dates > seen.texts ? ColumnKind::Dates : ColumnKind::Text;
}

bool isIndexName(std::string_view name)
{
    constexpr std::array<std::string_view, 13> names{"index", "id", "row", "rows", "nr", "nr.", "no", "no.", "#", "rownames",
                                                     "row_names", "\u7F16\u53F7", "\u5E8F\u53F7"};
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return std::ranges::find(names, lower) != names.end();
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
    bool readFirstRows(std::size_t mostRows);
    void take(const Record &record, std::span<const CellReading> readings);
    void finish();
    TableColumn columnOf(std::size_t index) const;
    void judgeIndex();
    void judgeFit();

    RecordReader m_records;
    Separator m_separator;
    DecimalMark m_decimal;
    std::optional<int> m_headRows;
    std::vector<FirstRow> m_first;
    std::vector<Record> m_commentsAbove;
    TableHead m_head;
    std::map<RowShape, std::size_t> m_shapes; ///< how many rows of data have it
    std::vector<Seen> m_columns;
    SurveyResult m_result;
};

SurveyResult Surveyor::survey(std::size_t mostRows, const std::stop_token &stop)
{
    std::map<RowShape, std::size_t> shapes;
    Record record;
    std::size_t cells = 0;
    bool more = true;
    while (m_first.size() < mostFirstRows && cells < mostFirstCells && (more = m_records.next(record))) {
        if (record.comment) {
            ++m_result.survey.comments;
            if (m_first.empty())
                m_commentsAbove.push_back(record);
            continue;
        }
        std::vector<CellReading> readings;
        for (const std::string_view cell : record.cells)
            readings.push_back(readCell(cell, m_decimal));
        cells += record.cells.size();
        ++shapes[{record.cells.size(), record.filled}];
        m_first.push_back({record, std::move(readings)});
    }
    m_head = findHead(m_first, m_commentsAbove, widthOf(shapes), m_separator, m_headRows);
    for (std::size_t i = m_head.rows; i < m_first.size(); ++i)
        take(m_first[i].record, m_first[i].readings);
    std::size_t number = m_first.size();
    std::vector<CellReading> readings;
    while (more && (mostRows == 0 || number < mostRows) && (more = m_records.next(record))) {
        if (record.comment) {
            ++m_result.survey.comments;
            continue;
        }
        if (number++ < m_head.rows)
            continue;
        readings.clear();
        for (const std::string_view cell : record.cells)
            readings.push_back(readCell(cell, m_decimal));
        take(record, readings);
        if (number % 1024 == 0 && stop.stop_requested()) {
            m_result.stopped = true;
            return std::move(m_result);
        }
    }
    m_result.whole = !more;
    finish();
    return std::move(m_result);
}

void Surveyor::take(const Record &record, std::span<const CellReading> readings)
{
    TableSurvey &survey = m_result.survey;
    if (survey.rows++ == 0)
        survey.firstLine = record.line;
    ++m_shapes[{record.cells.size(), record.filled}];
    if (m_columns.size() < record.cells.size())
        m_columns.resize(std::min(record.cells.size(), mostTableColumns));
    for (std::size_t i = 0; i < std::min(readings.size(), m_columns.size()); ++i)
        m_columns[i].add(record.cells[i], readings[i]);
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
    while (width > 0 && kindOf(m_columns[width - 1]) == ColumnKind::Empty
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
    const Seen &seen = m_columns[index];
    TableColumn column;
    column.name = index < m_head.names.size() ? m_head.names[index] : std::string();
    column.kind = kindOf(seen);
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
    const Seen &seen = m_columns[0];
    if (!others || !seen.whole || seen.least < 0.0)
        return;
    const std::string &name = columns[0].name;
    const bool named = !m_head.names.empty();
    if (named && (name.empty() || name == "Unnamed: 0"))
        columns[0].kind = ColumnKind::Index;
    else if (isIndexName(name) && seen.rising)
        columns[0].kind = ColumnKind::Index;
    else if (!named && seen.counting && seen.numbers >= 3)
        m_result.fit.indexInDoubt = true;
}

void Surveyor::judgeFit()
{
    NotationFit &fit = m_result.fit;
    std::size_t explained = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const Seen &seen = m_columns[i];
        all += seen.numbers + seen.notFinite + seen.texts;
        fit.foreignMarks |= seen.foreignMarks;
        if (!isOfNumbers(seen))
            continue;
        explained += seen.numbers + seen.notFinite;
        fit.decided |= seen.decided;
        fit.pointsInDoubt |= seen.pointsInDoubt;
        fit.commasInDoubt |= seen.commasInDoubt;
    }
    // Nor are numbers in the head, unless they name the columns.
    const std::size_t head = std::min(m_head.rows, m_first.size());
    for (std::size_t row = 0; row < head && !m_head.counts; ++row) {
        all += static_cast<std::size_t>(std::ranges::count(m_first[row].readings, CellKind::Number, &CellReading::kind));
    }
    // What stands in rows of another width is not explained.
    const std::size_t uneven = std::min(explained, m_result.survey.unevenRows * m_columns.size());
    fit.explained = all > 0 ? static_cast<double>(explained - uneven) / static_cast<double>(all) : 0.0;
    fit.headFits = m_head.fits;
    fit.headInDoubt = m_head.inDoubt;
    // In a table of one column, a head with separators belongs to another table.
    if (m_separator == Separator::None) {
        for (const FirstRow &row : std::span(m_first).first(std::min(m_head.rows, m_first.size())))
            fit.headFits &= row.record.cells.empty() || row.record.cells[0].find_first_of(",;\t") == std::string_view::npos;
    }
}

} // namespace

std::vector<std::size_t> TableSurvey::numberColumns() const
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].kind == ColumnKind::Numbers)
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
