#include "core/text/numberreading.h"

#include <charconv>
#include <cmath>
#include <locale>
#include <sstream>
#include <string>
#include <system_error>

namespace actiscope {

namespace {

/// from_chars leaves open whether a number out of range is too large or too small. A stream tells.
NumberReading readOutOfRange(const std::string &text)
{
    std::istringstream stream(text);
    stream.imbue(std::locale::classic());
    double number = 0.0;
    stream >> number;
    if (!(std::abs(number) < 1.0))
        return {NumberVerdict::TooLarge, 0.0};
    return {NumberVerdict::Number, number};
}

/// Without a sign, or with the one that from_chars knows.
NumberReading readPlain(std::string_view text)
{
    double number = 0.0;
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error == std::errc::invalid_argument || stop != end)
        return {};
    if (error == std::errc())
        return {NumberVerdict::Number, number};
    return readOutOfRange(std::string(text));
}

} // namespace

NumberReading readNumber(std::string_view text)
{
    constexpr std::string_view typesetMinus = "\u2212";
    if (text.starts_with(typesetMinus)) {
        std::string plain(text.substr(typesetMinus.size() - 1));
        plain.front() = '-';
        return readPlain(plain);
    }
    if (text.starts_with('+') && !text.starts_with("+-"))
        text.remove_prefix(1);
    return readPlain(text);
}

} // namespace actiscope
