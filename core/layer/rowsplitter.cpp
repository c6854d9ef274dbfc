#include "core/layer/rowsplitter.h"

#include <algorithm>

namespace actiscope {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

std::string_view withoutBlanksBehind(std::string_view text)
{
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Whether a character stands in the line, outside of quotes.
bool holds(std::string_view line, char wanted)
{
    if (line.find('"') == std::string_view::npos)
        return line.find(wanted) != std::string_view::npos;
    bool inQuotes = false;
    for (const char c : line) {
        if (c == '"')
            inQuotes = !inQuotes;
        else if (c == wanted && !inQuotes)
            return true;
    }
    return false;
}

char separatorOf(std::string_view line)
{
    for (const char separator : {';', '\t', ','}) {
        if (holds(line, separator))
            return separator;
    }
    return ' ';
}

/// Trailing separators, which some programs write behind the last cell or for rows without cells.
std::string_view withoutEmptyCellsBehind(std::string_view line, char separator)
{
    while (!line.empty() && (isBlank(line.back()) || line.back() == separator))
        line.remove_suffix(1);
    return line;
}

} // namespace

RowSplitter::RowSplitter(std::string_view line) : m_separator(separatorOf(withoutBlanksBehind(line)))
{
    m_rest = withoutEmptyCellsBehind(line, m_separator);
}

std::optional<std::string_view> RowSplitter::next()
{
    if (m_rest.empty())
        return std::nullopt;
    skipBlanks();
    const std::string_view start = m_rest;
    std::string_view cell = m_rest.starts_with('"') ? takeQuoted() : std::string_view();
    const bool quoted = cell.data() != nullptr;
    const std::size_t end = std::min(m_rest.find(m_separator), m_rest.size());
    // Something behind the closing quote makes it all one strange cell.
    if (!quoted || !withoutBlanksBehind(m_rest.substr(0, end)).empty())
        cell = withoutBlanksBehind(start.substr(0, start.size() - m_rest.size() + end));
    m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
    return cell;
}

void RowSplitter::skipBlanks()
{
    while (!m_rest.empty() && isBlank(m_rest.front()) && m_rest.front() != m_separator)
        m_rest.remove_prefix(1);
    while (m_separator == ' ' && m_rest.starts_with(' '))
        m_rest.remove_prefix(1);
}

/// What stands in quotes, or nothing (a null view) if they are not closed.
std::string_view RowSplitter::takeQuoted()
{
    const std::size_t close = m_rest.find('"', 1);
    if (close == std::string_view::npos)
        return {};
    std::string_view inside = m_rest.substr(1, close - 1);
    m_rest.remove_prefix(close + 1);
    while (!inside.empty() && isBlank(inside.front()))
        inside.remove_prefix(1);
    return withoutBlanksBehind(inside);
}

} // namespace actiscope
