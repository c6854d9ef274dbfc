#include "core/text/exactnumber.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace actiscope {

namespace {

// The longest number is -2.2250738585072014e-308, 24 characters.
constexpr std::size_t longest = 32;

} // namespace

std::string exactText(double number)
{
    // A NaN may carry a sign, which means nothing to a reader.
    if (std::isnan(number))
        return "nan";
    char buffer[longest];
    const auto result = std::to_chars(buffer, buffer + longest, number, std::chars_format::general, 17);
    return {buffer, result.ptr};
}

std::string exactText(double number, DecimalMark mark)
{
    return marked(exactText(number), mark);
}

std::string shortText(double number)
{
    if (std::isnan(number))
        return "nan";
    char buffer[longest];
    const auto result = std::to_chars(buffer, buffer + longest, number);
    return {buffer, result.ptr};
}

std::string shortSingleText(float number)
{
    if (std::isnan(number))
        return "nan";
    char buffer[longest];
    const auto result = std::to_chars(buffer, buffer + longest, number);
    return {buffer, result.ptr};
}

std::string marked(std::string number, DecimalMark mark)
{
    if (mark == DecimalMark::Comma)
        std::replace(number.begin(), number.end(), '.', ',');
    return number;
}

} // namespace actiscope
