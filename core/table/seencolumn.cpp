#include "core/table/seencolumn.h"

#include <algorithm>

namespace actiscope {

namespace {

/// Of how many numbers it is known whether they are all different.
constexpr std::size_t mostDistinctNumbers = 100'000;

std::uint64_t digitsIn(std::string_view cell)
{
    return static_cast<std::uint64_t>(std::ranges::count_if(cell, [](char c) { return c >= '0' && c <= '9'; }));
}

} // namespace

void SeenColumn::add(std::string_view cell, const CellReading &reading, bool countTexts)
{
    const std::uint64_t count = digitsIn(cell);
    digits += count;
    switch (reading.kind) {
    case CellKind::Gap:
        return;
    case CellKind::NotFinite:
        ++notFinite;
        numberDigits += count;
        return;
    case CellKind::Text:
        ++texts;
        dates += isDate(cell) ? 1 : 0;
        foreignMarks |= cell.find_first_of(";|\t") != std::string_view::npos;
        if (countTexts && different.size() < mostCountedTexts)
            different.insert(cell);
        return;
    case CellKind::Number:
        break;
    }
    const double value = reading.value;
    numberDigits += count;
    blanks |= reading.blanks;
    small |= !reading.marked && std::abs(value) < 1000.0;
    counting &= numbers == 0 ? value == 0.0 || value == 1.0 : value == last + 1.0;
    distinct &= !isFirst || values.size() > mostDistinctNumbers || values.insert(value).second;
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

bool SeenColumn::isOfNumbers() const
{
    return numbers > texts;
}

ColumnKind SeenColumn::kind() const
{
    if (isOfNumbers())
        return ColumnKind::Numbers;
    if (texts == 0)
        return notFinite > 0 ? ColumnKind::Text : ColumnKind::Empty;
    return 2 * dates > texts ? ColumnKind::Dates : ColumnKind::Text;
}

} // namespace actiscope
