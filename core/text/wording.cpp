#include "core/text/wording.h"

#include <string_view>

namespace actiscope {

Translate untranslated()
{
    return [](const char *, const char *english) { return std::string(english); };
}

namespace {

/// Whether the UTF-8 text has a Chinese character or mark at `at`, which is where a character of three bytes begins.
bool isChinese(std::string_view text, std::size_t at)
{
    if (at + 3 > text.size())
        return false;
    const auto lead = static_cast<unsigned char>(text[at]);
    return (lead >= 0xe3 && lead <= 0xe9) || (lead == 0xef && static_cast<unsigned char>(text[at + 1]) >= 0xbc);
}

bool endsChinese(std::string_view text)
{
    return text.size() >= 3 && isChinese(text, text.size() - 3);
}

} // namespace

std::string filled(std::string text, std::initializer_list<std::string> arguments)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool marker = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
        const auto index = marker ? static_cast<std::size_t>(text[i + 1] - '1') : 0;
        if (marker && index < arguments.size()) {
            const std::string &argument = arguments.begin()[index];
            if (isChinese(argument, 0) && result.ends_with(' ') && endsChinese(std::string_view(result).substr(0, result.size() - 1)))
                result.pop_back();
            result += argument;
            ++i;
            if (endsChinese(argument) && i + 1 < text.size() && text[i + 1] == ' ' && isChinese(text, i + 2))
                ++i;
        } else {
            result += text[i];
        }
    }
    return result;
}

void addSentence(std::string &text, const std::string &sentence)
{
    if (!text.empty() && !endsChinese(text))
        text += ' ';
    text += sentence;
}

} // namespace actiscope
