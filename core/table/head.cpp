#include "core/table/head.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace actiscope {

namespace {

using Rows = std::span<const FirstRow>;

bool isAsWide(const Record &record, std::size_t width)
{
    return record.cells.size() >= width && record.filled <= width && record.filled > 0;
}

bool isDigits(std::string_view cell)
{
    return !cell.empty() && std::ranges::all_of(cell, [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether a cell may name a column or its unit: no notation makes it a number, and no other separator parts it.
bool isWord(std::string_view cell)
{
    const bool hasLetters = std::ranges::any_of(cell, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || (std::isalpha(byte) && c != 'e' && c != 'E');
    });
    return (hasLetters || cell.find_first_of(",;\t") == std::string_view::npos)
        && readCell(cell, DecimalMark::Point).kind == CellKind::Text
        && readCell(cell, DecimalMark::Comma).kind == CellKind::Text;
}

/// How many numbers each column has in rows.
std::vector<std::size_t> numbersIn(Rows rows, std::size_t width)
{
    std::vector<std::size_t> numbers(width, 0);
    for (const FirstRow &row : rows) {
        for (std::size_t i = 0; i < std::min(width, row.readings.size()); ++i)
            numbers[i] += row.readings[i].kind == CellKind::Number ? 1 : 0;
    }
    return numbers;
}

/// Whether a row has a word where the rows below have numbers, and so is no data. Only the first row that is as wide as
/// they are may have whole numbers beside it, no more than words: "2019, height".
bool isOfWords(const FirstRow &row, const std::vector<std::size_t> &numbersBelow, std::size_t width, bool mayHaveNumbers)
{
    std::size_t words = 0;
    std::size_t numbers = 0;
    bool whole = true;
    const bool asWide = isAsWide(row.record, width);
    for (std::size_t i = 0; i < row.readings.size(); ++i) {
        if (asWide && (i >= width || numbersBelow[i] == 0))
            continue;
        words += isWord(row.record.cells[i]) ? 1 : 0;
        if (row.readings[i].kind == CellKind::Number) {
            ++numbers;
            whole &= isDigits(row.record.cells[i]);
        }
    }
    if (words == 0)
        return false;
    const bool narrow = row.record.cells.size() < width;
    return numbers == 0 || narrow || (mayHaveNumbers && asWide && whole && numbers <= words);
}

std::size_t rowsOfWords(Rows rows, std::size_t width)
{
    std::size_t head = 0;
    bool named = false;
    while (head + 1 < rows.size()) {
        const std::vector<std::size_t> below = numbersIn(rows.subspan(head + 1), width);
        if (!isOfWords(rows[head], below, width, !named))
            break;
        named |= isAsWide(rows[head].record, width);
        ++head;
    }
    return head;
}

/// What a row is that may count its columns.
enum class Counting { No,
                      Perhaps,
                      Yes };

/// The numbers of the first of some rows, from a column on to the last, beside what stands below.
struct Series {
    std::size_t count = 0;
    double first = 0.0;
    double last = 0.0;
    bool digits = true; ///< written without marks, signs and exponents
    bool byOne = true;  ///< each is one more than the number before
    bool monotone = true;
    std::size_t broken = 0; ///< columns with numbers below that are not whole
    bool within = true;     ///< all numbers below lie between the first and one more than the last
};

Series seriesOf(Rows rows, std::size_t from, std::size_t width)
{
    const std::vector<CellReading> &cells = rows[0].readings;
    Series series;
    series.count = width - from;
    series.first = cells[from].value;
    series.last = cells[width - 1].value;
    bool rising = true;
    bool falling = true;
    for (std::size_t i = from; i < width; ++i) {
        series.digits &= isDigits(rows[0].record.cells[i]);
        if (i == from)
            continue;
        series.byOne &= cells[i].value == cells[i - 1].value + 1.0;
        rising &= cells[i].value > cells[i - 1].value;
        falling &= cells[i].value < cells[i - 1].value;
    }
    series.monotone = rising || falling;
    for (std::size_t i = from; i < width; ++i) {
        bool broken = false;
        for (const FirstRow &row : rows.subspan(1)) {
            if (i >= row.readings.size() || row.readings[i].kind != CellKind::Number)
                continue;
            const double value = row.readings[i].value;
            broken |= value != std::floor(value);
            series.within &= value >= std::min(series.first, series.last) && value <= std::max(series.first, series.last) + 1.0;
        }
        series.broken += broken ? 1 : 0;
    }
    return series;
}

bool isYear(double value)
{
    return value >= 1500.0 && value <= 2500.0;
}

/// 0, 1, 2, … over all columns: names, as pandas writes them, or a row of data that happens to count.
Counting countsAll(const Series &series, std::size_t rowsBelow)
{
    const bool fromStart = series.first == 0.0 || series.first == 1.0;
    if (!series.digits || !series.byOne || series.count < 2 || (!fromStart && !isYear(series.first)))
        return Counting::No;
    // Short rows count by chance, two rows are two series of numbers, and small whole numbers may be of the same kind.
    if (!fromStart || series.count < 4 || rowsBelow < 2)
        return Counting::Perhaps;
    const bool square = rowsBelow + 1 == series.count;
    return series.broken == 0 && (series.within || square) && series.count <= 12 ? Counting::Perhaps : Counting::Yes;
}

/// Numbers behind words, or behind the empty name of an index: years, classes, or data with a label.
Counting countsBehind(Rows rows, const Series &series, std::size_t from)
{
    bool words = false;
    for (std::size_t i = 0; i < from; ++i) {
        const std::string_view cell = rows[0].record.cells[i];
        words |= !cell.empty();
        for (const FirstRow &row : rows.subspan(1)) {
            // A name of a column stands nowhere below; and above numbers it was a word of its own.
            const bool number = i < row.readings.size() && row.readings[i].kind == CellKind::Number && !cell.empty();
            if (number || (!cell.empty() && i < row.record.cells.size() && row.record.cells[i] == cell))
                return Counting::No;
        }
    }
    if (!series.monotone)
        return Counting::No;
    const bool fromStart = (series.first == 0.0 || series.first == 1.0) && series.byOne;
    if (!words) {
        const bool index = std::ranges::any_of(rows.subspan(1), [](const FirstRow &row) {
            return !row.readings.empty() && row.readings[0].kind == CellKind::Number;
        });
        return index && series.digits && (fromStart || isYear(series.first)) ? Counting::Yes : Counting::No;
    }
    const bool years = isYear(series.first) && isYear(series.last);
    if (series.digits && (years || fromStart)) {
        const std::size_t enough = years ? 2 : 3;
        return series.count >= enough && !(years && series.broken == 0 && series.within) ? Counting::Yes : Counting::Perhaps;
    }
    return series.count >= 4 ? Counting::Perhaps : Counting::No;
}

/// Whether the first of the rows has numbers that name columns.
Counting countsColumns(Rows rows, std::size_t width)
{
    if (rows.size() < 2 || width < 2 || !isAsWide(rows[0].record, width))
        return Counting::No;
    const std::vector<CellReading> &cells = rows[0].readings;
    std::size_t from = 0;
    while (from < width && cells[from].kind != CellKind::Number)
        ++from;
    for (std::size_t i = from; i < width; ++i) {
        if (cells[i].kind != CellKind::Number)
            return Counting::No;
    }
    if (from == width)
        return Counting::No;
    const Series series = seriesOf(rows, from, width);
    return from == 0 ? countsAll(series, rows.size() - 1) : countsBehind(rows, series, from);
}

/// Longer ones are cut: nobody reads them.
std::string nameOf(std::string_view cell)
{
    constexpr std::size_t longest = 200;
    if (cell.size() <= longest)
        return unquoted(cell);
    std::size_t end = longest; // not within a character
    while (end > 0 && (static_cast<unsigned char>(cell[end]) & 0xC0) == 0x80)
        --end;
    return unquoted(cell.substr(0, end));
}

std::vector<std::string> namesOf(const Record &record, std::size_t width)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < width; ++i)
        names.push_back(i < record.cells.size() ? nameOf(record.cells[i]) : std::string());
    return names;
}

/// Names from a comment: as many words as there are columns.
bool namesColumns(const Record &comment, std::size_t width)
{
    return comment.filled == width && comment.cells.size() == width && width > 1 && std::ranges::all_of(comment.cells, isWord);
}

std::size_t filledCells(const Record &record)
{
    return record.cells.size() - static_cast<std::size_t>(std::ranges::count(record.cells, std::string_view()));
}

/// Whether a cell stood in quotes; it must not be the first of its text.
bool isQuoted(std::string_view cell)
{
    return cell.data() != nullptr && cell.data()[-1] == '"';
}

/// Whether the row above the data names all columns but the first, which names the rows, as R writes tables: names of
/// rows in quotes, or words.
bool namesRows(const Record &head, Rows below, std::size_t width)
{
    if (width < 2 || head.cells.size() + 1 != width || head.filled + 1 != width || below.empty())
        return false;
    const FirstRow &first = below.front();
    if (first.readings.empty())
        return false;
    return first.readings[0].kind == CellKind::Text || isQuoted(first.record.cells[0]);
}

void takeNames(TableHead &head, Rows rows, const std::optional<Record> &comment, std::size_t width)
{
    const std::size_t count = std::min(head.rows, rows.size());
    const Rows above = rows.first(count);
    const FirstRow *named = nullptr;
    for (const FirstRow &row : above) {
        if (isAsWide(row.record, width) && (!named || filledCells(row.record) > filledCells(named->record)))
            named = &row;
    }
    if (named) {
        head.names = namesOf(named->record, width);
        return;
    }
    if (!above.empty() && namesRows(above.back().record, rows.subspan(count), width)) {
        head.names = namesOf(above.back().record, width - 1);
        head.names.insert(head.names.begin(), std::string());
        return;
    }
    if (comment && namesColumns(*comment, width))
        head.names = namesOf(*comment, width);
    head.fits = above.empty();
}

} // namespace

TableHead findHead(std::span<const FirstRow> rows, const std::optional<Record> &comment, std::size_t width,
                   std::optional<int> wanted)
{
    TableHead head;
    if (wanted) {
        head.rows = static_cast<std::size_t>(*wanted);
    } else {
        head.rows = rowsOfWords(rows, width);
        const bool named = std::ranges::any_of(rows.first(head.rows),
                                               [width](const FirstRow &row) { return isAsWide(row.record, width); });
        const Counting counting = named ? Counting::No : countsColumns(rows.subspan(head.rows), width);
        head.inDoubt = counting == Counting::Perhaps;
        head.rows += counting == Counting::No ? 0 : 1;
    }
    takeNames(head, rows, comment, width);
    return head;
}

} // namespace actiscope
