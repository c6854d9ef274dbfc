#include "core/text/wording.h"

namespace actiscope {

Translate untranslated()
{
    return [](const char *, const char *english) { return std::string(english); };
}

std::string filled(std::string text, std::initializer_list<std::string> arguments)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool marker = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
        const auto index = marker ? static_cast<std::size_t>(text[i + 1] - '1') : 0;
        if (marker && index < arguments.size()) {
            result += arguments.begin()[index];
            ++i;
        } else {
            result += text[i];
        }
    }
    return result;
}

} // namespace actiscope
