#include "core/table/records.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace actiscope {

namespace {

/// A cell in quotes may go over lines, but no further: a quote that nobody closed shall not swallow the table.
constexpr std::size_t longestQuote = std::size_t(64) << 10;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\f' || c == '\v' || c == '\x1A'; // the last ends files of old systems
}

bool isSpreadsheetError(std::string_view text)
{
    constexpr std::array<std::string_view, 7> errors{"#N/A", "#DIV/0!", "#REF!", "#NUM!", "#NAME?", "#NULL!", "#VALUE!"};
    return std::ranges::any_of(errors, [text](std::string_view error) { return text.starts_with(error); });
}

char markOf(Separator separator)
{
    switch (separator) {
    case Separator::Comma:
        return ',';
    case Separator::Semicolon:
        return ';';
    case Separator::Tab:
        return '\t';
    case Separator::Spaces:
    case Separator::None:
        break;
    }
    return '\0';
}

std::string_view withoutBlanks(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// The line "sep=;" without its end; empty if there is none.
std::string_view statement(std::string_view text)
{
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    const std::string_view bare = line.starts_with('"') && line.ends_with('"') && line.size() > 1 ? line.substr(1, line.size() - 2)
                                                                                                  : line;
    constexpr std::string_view word = "sep=";
    const bool starts = bare.size() == word.size() + 1
        && std::equal(word.begin(), word.end(), bare.begin(),
                      [](char a, char b) { return a == std::tolower(static_cast<unsigned char>(b)); });
    return starts ? line : std::string_view();
}

} // namespace

RecordReader::RecordReader(std::string_view text, Separator separator)
    : m_text(text)
    , m_separator(separator)
    , m_mark(markOf(separator))
{
    if (const std::string_view line = statement(text); !line.empty()) {
        m_at = line.size();
        skipLineEnd();
    }
}

bool RecordReader::next(Record &record)
{
    while (m_at < m_text.size()) {
        m_at = skipBlanks(m_at);
        record.line = m_line;
        const std::size_t mark = commentMark(m_at);
        record.comment = mark > 0;
        if (record.comment)
            m_at += mark;
        readCells(record);
        skipLineEnd();
        if (record.filled > 0 || record.comment)
            return true;
    }
    return false;
}

/// How long the mark of a comment is, if the line at a place is one; else 0. Whoever comments a row of data out puts the
/// mark before a number; a word behind the mark and a number behind the word make a row: "#tag, 15". Errors of
/// spreadsheets (#N/A, #REF!) are cells, and so is a mark alone, which may name a column.
std::size_t RecordReader::commentMark(std::size_t at) const
{
    const std::string_view line = m_text.substr(at, std::min(m_text.find_first_of("\r\n", at), m_text.size()) - at);
    if (line.starts_with("//"))
        return 2;
    if (!line.starts_with('#') && !line.starts_with('%'))
        return 0;
    if (m_mark == 0 || line.size() < 2 || isBlank(line[1]) || line[1] == line[0])
        return isSpreadsheetError(line) ? 0 : 1;
    const std::size_t end = line.find(m_mark);
    if (end == 1 || isSpreadsheetError(line))
        return 0;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const std::string_view first = withoutBlanks(line.substr(1, end == std::string_view::npos ? end : end - 1));
    const bool number = first.find_first_not_of("0123456789.,+-eE") == std::string_view::npos;
    const std::string_view behind = end == std::string_view::npos ? std::string_view() : line.substr(end + 1);
    const std::size_t digit = behind.find_first_not_of(" \t\"+-.,;");
    return !number && digit != std::string_view::npos && isDigit(behind[digit]) ? 0 : 1;
}

void RecordReader::readCells(Record &record)
{
    record.cells.clear();
    record.filled = 0;
    for (;;) {
        m_at = skipBlanks(m_at);
        if (isLineEnd(m_at) && m_mark == 0)
            break;
        if (m_separator == Separator::Spaces && !record.comment && m_text[m_at] == '#' && isBlankOrEnd(m_at + 1)) {
            m_at = std::min(m_text.find_first_of("\r\n", m_at), m_text.size());
            break;
        }
        if (record.cells.size() > mostTableColumns) {
            m_at = std::min(m_text.find_first_of("\r\n", m_at), m_text.size());
            return;
        }
        const std::string_view cell = nextCell(record.comment);
        record.cells.push_back(cell);
        if (!cell.empty())
            record.filled = record.cells.size();
        if (isLineEnd(m_at))
            break;
        ++m_at; // the separator
    }
}

/// The cell at m_at, which then stands at its separator or the line's end.
std::string_view RecordReader::nextCell(bool inComment)
{
    std::string_view cell;
    if (!inComment && m_at < m_text.size() && m_text[m_at] == '"' && takeQuoted(cell))
        return cell;
    const std::size_t begin = m_at;
    const char mark = m_separator == Separator::Spaces ? ' ' : m_separator == Separator::None ? '\n'
                                                                                              : m_mark;
    const char other = m_separator == Separator::Spaces ? '\t' : '\n';
    const auto isEnd = [mark, other](char c) { return c == mark || c == '\n' || c == '\r' || c == other; };
    const char *end = std::find_if(m_text.data() + m_at, m_text.data() + m_text.size(), isEnd);
    m_at = static_cast<std::size_t>(end - m_text.data());
    return withoutBlanks(m_text.substr(begin, m_at - begin));
}

bool RecordReader::takeQuoted(std::string_view &cell)
{
    const std::string_view reach = m_text.substr(m_at, longestQuote);
    std::size_t lines = 0;
    for (std::size_t i = 1; i < reach.size(); ++i) {
        if (reach[i] == '\n' || (reach[i] == '\r' && !reach.substr(i + 1).starts_with('\n')))
            ++lines;
        if (reach[i] != '"')
            continue;
        if (reach.substr(i + 1).starts_with('"')) {
            ++i;
            continue;
        }
        const std::size_t behind = m_separator == Separator::Spaces ? m_at + i + 1 : skipBlanks(m_at + i + 1);
        if (!isLineEnd(behind) && !isSeparator(behind))
            return false;
        cell = withoutBlanks(reach.substr(1, i - 1));
        m_at = behind;
        m_line += lines;
        return true;
    }
    return false;
}

std::size_t RecordReader::skipBlanks(std::size_t at) const
{
    while (at < m_text.size() && isBlank(m_text[at]) && m_text[at] != m_mark)
        ++at;
    return at;
}

bool RecordReader::isSeparator(std::size_t at) const
{
    return m_separator == Separator::Spaces ? isBlank(m_text[at]) : m_mark != 0 && m_text[at] == m_mark;
}

bool RecordReader::isBlankOrEnd(std::size_t at) const
{
    return isLineEnd(at) || isBlank(m_text[at]);
}

void RecordReader::skipLineEnd()
{
    if (m_at >= m_text.size())
        return;
    if (m_text[m_at] == '\r' && m_text.substr(m_at + 1).starts_with('\n'))
        ++m_at;
    ++m_at;
    ++m_line;
}

std::optional<Separator> statedSeparator(std::string_view text)
{
    const std::string_view line = statement(text);
    for (const Separator separator : {Separator::Comma, Separator::Semicolon, Separator::Tab}) {
        if (line.find(markOf(separator)) != std::string_view::npos)
            return separator;
    }
    return std::nullopt;
}

std::string unquoted(std::string_view cell)
{
    std::string text;
    text.reserve(cell.size());
    for (std::size_t i = 0; i < cell.size(); ++i) {
        text += cell[i];
        if (cell[i] == '"' && cell.substr(i + 1).starts_with('"'))
            ++i;
    }
    return text;
}

} // namespace actiscope
