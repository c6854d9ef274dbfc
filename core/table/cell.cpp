#include "core/table/cell.h"

#include "core/text/numberreading.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <optional>
#include <string>

namespace actiscope {

namespace {

constexpr std::string_view typesetMinus = "\u2212";
/// Marks that part thousands besides point and comma: apostrophes, a blank, and the blanks that do not break lines.
constexpr std::array<std::string_view, 6> otherGroupMarks{"'", "\u2019", " ", "\u00A0", "\u202F", "\u2009"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t digitsAt(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - at;
}

/// 192.168.0.1
bool isAddress(std::string_view cell)
{
    unsigned number = 0;
    for (const char c : cell) {
        number = c == '.' ? 0 : 10 * number + static_cast<unsigned>(c - '0');
        if (number > 255)
            return false;
    }
    return true;
}

/// A number with nothing between its thousands and a decimal point; nothing if a mark parts what are no thousands.
std::optional<std::string> withoutGroups(std::string_view cell, DecimalMark decimal)
{
    const char decimalMark = decimal == DecimalMark::Point ? '.' : ',';
    const std::string_view otherMark = decimal == DecimalMark::Point ? "," : ".";
    std::string plain;
    std::size_t groups = 0;
    std::size_t at = 0;
    if (cell.starts_with(typesetMinus))
        at = typesetMinus.size();
    else if (cell.starts_with('+') || cell.starts_with('-'))
        at = 1;
    plain = cell.substr(0, at);
    const std::size_t digits = digitsAt(cell, at);
    std::size_t lastGroup = digits;
    const bool canGroup = digits >= 1 && digits <= 3 && cell[at] != '0';
    plain += cell.substr(at, digits);
    at += digits;
    std::string_view mark;
    bool paired = false; // Indian groups: 12,34,567
    while (canGroup && at < cell.size() && cell[at] != decimalMark) {
        const std::string_view rest = cell.substr(at);
        if (mark.empty()) {
            if (rest.starts_with(otherMark))
                mark = otherMark;
            for (const std::string_view other : otherGroupMarks) {
                if (rest.starts_with(other))
                    mark = other;
            }
        }
        if (mark.empty() || !rest.starts_with(mark))
            break;
        const std::size_t group = digitsAt(cell, at + mark.size());
        const bool more = cell.substr(at + mark.size() + group).starts_with(mark);
        paired |= group == 2 && mark == "," && digits <= 2 && more;
        if (group != (paired && more ? 2U : 3U) || (paired && groups > 0 && lastGroup == 3))
            return std::nullopt;
        plain += cell.substr(at + mark.size(), group);
        at += mark.size() + group;
        lastGroup = group;
        ++groups;
    }
    // An exponent goes with a decimal mark: 1.234E+03 is no number of thousands. Four groups are an address: 192.168.0.1.
    if (groups == 1 && at < cell.size() && (cell[at] == 'e' || cell[at] == 'E'))
        return std::nullopt;
    if (groups == 3 && mark == "." && isAddress(cell.substr(0, at)))
        return std::nullopt;
    if (at < cell.size() && cell[at] == decimalMark) {
        // A point may end a number, as in 12. — a comma does so only where it parts cells.
        if (decimalMark == ',' && digitsAt(cell, at + 1) == 0)
            return std::nullopt;
        plain += '.';
        ++at;
    }
    // A second mark, or one that parts no thousands, is none that readNumber knows.
    const std::string_view rest = cell.substr(at);
    if (rest.find_first_of(".,") != std::string_view::npos)
        return std::nullopt;
    plain += rest;
    return plain;
}

/// Whether a text is up to three digits, a mark, and three digits: 1.234, which may be 1234.
bool isOneGroup(std::string_view cell, char mark)
{
    if (cell.starts_with(typesetMinus))
        cell.remove_prefix(typesetMinus.size());
    else if (cell.starts_with('+') || cell.starts_with('-'))
        cell.remove_prefix(1);
    const std::size_t digits = digitsAt(cell, 0);
    return digits >= 1 && digits <= 3 && cell[0] != '0' && cell.size() == digits + 4 && cell[digits] == mark
        && digitsAt(cell, digits + 1) == 3;
}

bool isGapWord(std::string_view cell)
{
    constexpr std::array<std::string_view, 30> words{"n.d.", "nd", "k.a.", "k. a.", "n.a.", "#num!", "#ref!", "#null!",
                                                     "?", "na", "n/a", "#n/a", "nan", "-nan", "+nan", "null",
                                                     "none", "nil", "missing", "nat", "<na>", "\\n", "-", "--",
                                                     ".", "..", "…", "–", "#div/0!", "#value!"};
    constexpr std::size_t longest = 8;
    if (cell.size() > longest)
        return false;
    std::string lower(cell);
    std::ranges::transform(lower, lower.begin(), [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return std::ranges::find(words, lower) != words.end();
}

CellReading withoutNumber(std::string_view cell)
{
    return {isGapWord(cell) ? CellKind::Gap : CellKind::Text};
}

/// Blanks that do not break lines, and marks of no width, at the ends.
std::string_view withoutBlanks(std::string_view cell)
{
    constexpr std::array<std::string_view, 5> blanks{"\u00A0", "\u202F", "\u2009", "\uFEFF", "\u200B"};
    for (bool goOn = !cell.empty() && (static_cast<unsigned char>(cell.front()) >= 0x80 || static_cast<unsigned char>(cell.back()) >= 0x80); goOn;) {
        goOn = false;
        for (const std::string_view blank : blanks) {
            if (cell.starts_with(blank)) {
                cell.remove_prefix(blank.size());
                goOn = true;
            } else if (cell.ends_with(blank)) {
                cell.remove_suffix(blank.size());
                goOn = true;
            }
        }
    }
    return cell;
}

} // namespace

CellReading readCell(std::string_view cell, DecimalMark decimal)
{
    cell = withoutBlanks(cell);
    if (cell.empty())
        return {CellKind::Gap};
    bool point = false;
    bool comma = false;
    bool foreign = false;
    for (const char c : cell) {
        point |= c == '.';
        comma |= c == ',';
        foreign |= c == '\'' || c == ' ' || static_cast<unsigned char>(c) >= 0x80;
    }
    CellReading reading;
    reading.marked = point || comma;
    NumberReading number;
    if (!comma && !foreign && (!point || decimal == DecimalMark::Point)) {
        number = readNumber(cell);
    } else {
        const auto plain = withoutGroups(cell, decimal);
        if (!plain)
            return withoutNumber(cell);
        number = readNumber(*plain);
    }
    if (number.verdict == NumberVerdict::NoNumber)
        return withoutNumber(cell);
    if (number.verdict == NumberVerdict::TooLarge || std::isinf(number.value)) {
        reading.kind = CellKind::NotFinite;
    } else if (std::isnan(number.value)) {
        reading.kind = CellKind::Gap;
    } else {
        reading.kind = CellKind::Number;
        reading.value = number.value;
        reading.blanks = foreign && cell.find(' ') != std::string_view::npos;
        reading.doubtful = (point && isOneGroup(cell, '.')) || (comma && isOneGroup(cell, ','));
    }
    return reading;
}

bool isDate(std::string_view cell)
{
    // Groups of digits between marks of a date or a time; three and more of a date, two and more of a time.
    std::size_t dateMarks = 0;
    std::size_t timeMarks = 0;
    std::size_t run = 0;
    std::size_t groups = 0;
    for (std::size_t i = 0; i <= cell.size(); ++i) {
        const char c = i < cell.size() ? cell[i] : '\0';
        if (isDigit(c)) {
            ++run;
            continue;
        }
        if (run > 9)
            return false;
        groups += run > 0 ? 1 : 0;
        const bool behindDigits = run > 0;
        run = 0;
        if (c == '\0' || c == ' ' || c == 'T' || c == 't' || c == 'Z' || c == 'z' || (c == '+' && timeMarks > 0))
            continue;
        if (!behindDigits)
            return false;
        if (c == ':')
            ++timeMarks;
        else if (c == '-' || c == '/' || c == '.')
            dateMarks += timeMarks == 0 ? 1 : 0; // behind a time, a zone or a fraction
        else
            return false;
    }
    const bool whole = !cell.empty() && (isDigit(cell.back()) || cell.back() == 'Z' || cell.back() == 'z');
    return whole && ((dateMarks == 2 && groups >= 3) || (timeMarks >= 1 && groups >= 2));
}

} // namespace actiscope
