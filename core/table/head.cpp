#include "core/table/head.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace actiscope {

namespace {

using Rows = std::span<const FirstRow>;

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

bool isAsWide(const Record &record, std::size_t width)
{
    return record.cells.size() >= width && record.filled <= width;
}

bool isWhole(const CellReading &reading)
{
    return reading.kind == CellKind::Number && reading.value == std::floor(reading.value);
}

/// Whether a cell may name a column or its unit: it has letters, and not just the e of a number, or is a date; and no
/// notation makes it a number.
bool isWord(std::string_view cell)
{
    const auto isAny = [cell](auto is) { return std::ranges::any_of(cell, is); };
    const bool hasDigits = isAny([](char c) { return c >= '0' && c <= '9'; });
    const bool hasLetters = isAny([hasDigits](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || (std::isalpha(byte) && !(hasDigits && (c == 'e' || c == 'E')));
    });
    return (hasLetters || isDate(cell)) && readCell(cell, DecimalMark::Point).kind == CellKind::Text
        && readCell(cell, DecimalMark::Comma).kind == CellKind::Text;
}

/// Whether a row has a word where the rows below have numbers, and so is no data. Only the first row that is as wide as
/// they are may have numbers beside it: "2019, height".
bool isOfWords(const FirstRow &row, const std::vector<std::size_t> &numbersBelow, std::size_t width, bool mayHaveNumbers)
{
    bool hasWord = false;
    bool hasNumber = false;
    const bool asWide = isAsWide(row.record, width);
    for (std::size_t i = 0; i < row.readings.size(); ++i) {
        const bool countsHere = !asWide || (i < width && numbersBelow[i] > 0);
        hasWord |= countsHere && isWord(row.record.cells[i]);
        hasNumber |= countsHere && row.readings[i].kind == CellKind::Number;
    }
    return hasWord && (!hasNumber || (mayHaveNumbers && asWide));
}

/// What a row is that may count its columns.
enum class Counting { No,
                      Perhaps,
                      Yes };

/// Whether the first of the rows counts: 0, 1, 2, … over all columns, or over all but a first one whose name is missing
/// (above numbers of rows) or a word (above words).
Counting countsColumns(Rows rows, std::size_t width)
{
    if (rows.size() < 2 || rows[0].readings.size() < width || width < 2 || !isAsWide(rows[0].record, width))
        return Counting::No;
    const std::vector<CellReading> &first = rows[0].readings;
    const bool emptyFirst = rows[0].record.cells[0].empty();
    const std::size_t from = first[0].kind == CellKind::Number ? 0 : 1;
    for (std::size_t i = from; i < width; ++i) {
        if (!isWhole(first[i]) || (i > from && first[i].value != first[i - 1].value + 1.0))
            return Counting::No;
    }
    const double start = first[from].value;
    const bool fromStart = start == 0.0 || start == 1.0;
    if (from == 1 && emptyFirst && fromStart)
        return Counting::Yes;
    const bool severalNumbers = width - from >= 2;
    const bool years = start >= 1000.0 && start <= 3000.0;
    if (!severalNumbers || (!fromStart && !years))
        return Counting::No;
    std::vector<bool> broken(width, false); // columns with numbers below that are not whole
    for (const FirstRow &row : rows.subspan(1)) {
        for (std::size_t i = from; i < std::min(width, row.readings.size()); ++i) {
            if (row.readings[i].kind == CellKind::Number && !isWhole(row.readings[i]))
                broken[i] = true;
        }
    }
    const auto howMany = static_cast<std::size_t>(std::ranges::count(broken, true));
    if (!fromStart)
        return howMany < width - from || from == 0 ? Counting::Perhaps : Counting::Yes;
    // Two numbers may count by chance, and whole numbers below may go on counting.
    if (howMany == width - from || (howMany > 0 && width - from > 2))
        return Counting::Yes;
    const std::vector<CellReading> &second = rows[1].readings;
    const bool goesOn = second.size() > from && second[from].value == first[width - 1].value + 1.0;
    return goesOn || howMany > 0 || width - from < 4 ? Counting::Perhaps : Counting::Yes;
}

std::vector<std::string> namesOf(const Record &record, std::size_t width)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < width; ++i)
        names.push_back(i < record.cells.size() ? unquoted(record.cells[i]) : std::string());
    return names;
}

/// Names from a comment: as many words as there are columns, none of them a number.
bool namesColumns(const Record &comment, std::size_t width)
{
    return comment.filled == width && comment.cells.size() == width && width > 1
        && std::ranges::all_of(comment.cells, isWord);
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

void takeNames(TableHead &head, Rows rows, std::span<const Record> comments, std::size_t width, Separator separator)
{
    const Rows above = rows.first(std::min(head.rows, rows.size()));
    const auto wide = std::ranges::find_if(above, [width](const FirstRow &row) { return isAsWide(row.record, width); });
    if (wide != above.end()) {
        head.names = namesOf(wide->record, width);
        return;
    }
    const bool words = separator == Separator::Spaces || separator == Separator::Tab;
    if (words && !above.empty() && width > 1 && above.back().record.filled + 1 == width) {
        head.names = namesOf(above.back().record, width - 1);
        head.names.insert(head.names.begin(), std::string());
        head.namesRows = true;
        return;
    }
    if (!comments.empty() && namesColumns(comments.back(), width))
        head.names = namesOf(comments.back(), width);
    head.fits = above.empty();
}

} // namespace

TableHead findHead(std::span<const FirstRow> rows, std::span<const Record> comments, std::size_t width,
                   Separator separator, std::optional<int> wanted)
{
    TableHead head;
    if (wanted) {
        head.rows = static_cast<std::size_t>(*wanted);
    } else {
        head.rows = rowsOfWords(rows, width);
        const bool named = std::ranges::any_of(rows.first(head.rows),
                                               [width](const FirstRow &row) { return isAsWide(row.record, width); });
        const Counting counting = named ? Counting::No : countsColumns(rows.subspan(head.rows), width);
        head.counts = counting != Counting::No;
        head.inDoubt = counting == Counting::Perhaps;
        head.rows += head.counts ? 1 : 0;
    }
    takeNames(head, rows, comments, width, separator);
    return head;
}

} // namespace actiscope
