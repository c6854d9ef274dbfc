#include "core/write/json.h"

namespace actiscope {

std::string jsonString(std::string_view text)
{
    constexpr std::string_view hexDigits = "0123456789abcdef";
    std::string result = "\"";
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (c == '\n') {
            result += "\\n";
        } else if (c == '\t') {
            result += "\\t";
        } else if (code < 0x20) {
            result += "\\u00";
            result += hexDigits[code >> 4];
            result += hexDigits[code & 15];
        } else {
            result += c;
        }
    }
    return result + '"';
}

std::string jsonNumber(std::string text)
{
    const bool finite = text.find_first_of("ni") == std::string::npos;
    return finite ? text : '"' + text + '"';
}

} // namespace actiscope
