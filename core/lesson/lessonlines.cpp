#include "core/lesson/lessonlines.h"

#include <algorithm>

namespace actiscope {

LessonLines::LessonLines(std::string_view text)
{
    constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        m_lines.emplace_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

int LessonLines::number() const
{
    return static_cast<int>(std::min(m_next + 1, std::max<std::size_t>(1, m_lines.size())));
}

void LessonLines::skipEmpty()
{
    while (!atEnd() && trimmed(line()).empty())
        advance();
}

std::string trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t");
    const std::size_t end = text.find_last_not_of(" \t");
    return begin == std::string_view::npos ? std::string() : std::string(text.substr(begin, end + 1 - begin));
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

bool isUtf8(std::string_view text, int &line)
{
    line = 1;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::size_t size = byte < 0x80 ? 1 : byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
        if (size == 0 || byte == 0 || size > text.size() - i)
            return false;
        for (std::size_t k = 1; k < size; ++k) {
            if ((static_cast<unsigned char>(text[i + k]) & 0xc0) != 0x80)
                return false;
        }
        line += byte == '\n';
        i += size;
    }
    return true;
}

} // namespace actiscope
