#include "core/text/readablenumber.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace actiscope {

namespace {

constexpr const char *minusSign = "\u2212";

std::string digits(double value, std::chars_format format, int precision)
{
    std::array<char, 400> buffer;
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format, precision);
    return {buffer.data(), result.ptr};
}

void dropTrailingZeros(std::string &text)
{
    if (text.find('.') == std::string::npos)
        return;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
}

bool isZero(const std::string &text)
{
    return text.find_first_of("123456789") == std::string::npos;
}

std::string superscript(int number)
{
    static constexpr std::array<const char *, 10> raised = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string text = number < 0 ? "⁻" : "";
    for (const char c : std::to_string(std::abs(number)))
        text += raised[static_cast<std::size_t>(c - '0')];
    return text;
}

/// NaN and the infinities; empty for ordinary numbers.
std::string special(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value < 0 ? std::string(minusSign) + "∞" : "∞";
    return {};
}

std::string signedText(double value, const std::string &magnitude)
{
    return value < 0 && !isZero(magnitude) ? minusSign + magnitude : magnitude;
}

} // namespace

std::string withDecimals(double value, int decimals)
{
    if (const std::string text = special(value); !text.empty())
        return text;
    std::string text = digits(std::abs(value), std::chars_format::fixed, std::clamp(decimals, 0, 20));
    dropTrailingZeros(text);
    return signedText(value, text);
}

std::string powerOfTen(int exponent)
{
    return "10" + superscript(exponent);
}

std::string scientific(double value, int significantDigits)
{
    if (const std::string text = special(value); !text.empty())
        return text;
    if (value == 0)
        return "0";
    const std::string text = digits(std::abs(value), std::chars_format::scientific, significantDigits - 1);
    const std::size_t e = text.find('e');
    std::string mantissa = text.substr(0, e);
    dropTrailingZeros(mantissa);
    const std::string power = powerOfTen(std::stoi(text.substr(e + 1)));
    return signedText(value, mantissa == "1" ? power : mantissa + "×" + power);
}

std::string asKnown(std::string text, bool certain)
{
    return certain ? text : text + "\u00a0?";
}

std::string readable(double value, int significantDigits)
{
    const double magnitude = std::abs(value);
    if (value == 0 || !std::isfinite(value) || (magnitude >= 1e-4 && magnitude < 1e6)) {
        if (const std::string text = special(value); !text.empty())
            return text;
        const int exponent = value == 0 ? 0 : static_cast<int>(std::floor(std::log10(magnitude)));
        std::string text = digits(magnitude, std::chars_format::fixed, std::max(0, significantDigits - 1 - exponent));
        dropTrailingZeros(text);
        return signedText(value, text);
    }
    return scientific(value, significantDigits);
}

std::string readableBelow(double value, int significantDigits)
{
    if (value == 0.0 || !std::isfinite(value))
        return readable(value, significantDigits);
    const std::string nearest = digits(value, std::chars_format::scientific, significantDigits - 1);
    const auto parsed = [](const std::string &text) {
        double number = 0.0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        return number;
    };
    double below = parsed(nearest);
    if (below > value) {
        const std::string unit = "1e" + std::to_string(std::stoi(nearest.substr(nearest.find('e') + 1)) - significantDigits + 1);
        // Rounded again to the digits: the difference of two decimal numbers need not be one. Below a power of ten the
        // next number is nearer.
        const auto less = [&](double by) {
            return parsed(digits(below - by, std::chars_format::scientific, significantDigits - 1));
        };
        const double nearer = less(0.1 * parsed(unit));
        below = nearer < below ? nearer : less(parsed(unit));
    }
    return readable(below, significantDigits);
}

std::string readableAbove(double value, int significantDigits)
{
    const std::string text = readableBelow(-value, significantDigits);
    const std::string minus = minusSign;
    return text.starts_with(minus) ? text.substr(minus.size()) : value == 0.0 || std::isnan(value) ? text : minus + text;
}

int digitsWithin(double value, double length, int atLeast)
{
    constexpr int most = 17; // tell any two doubles apart
    if (value == 0.0 || !std::isfinite(value) || !(length > 0.0))
        return atLeast;
    // Of 200 parts, as niceTicks() leaves between labels at most.
    const double digits = std::floor(std::log10(std::abs(value))) - std::floor(std::log10(length / 200.0)) + 1.0;
    return static_cast<int>(std::clamp<double>(digits, atLeast, most));
}

std::string percent(double share)
{
    const double value = 100.0 * share;
    const bool edge = value != 0.0 && value != 100.0 && (value < 1.0 || value > 99.0);
    if (!edge)
        return withDecimals(value, 0) + "%";
    // 99.996% must not read as all, nor 0.001% as none.
    if (value < 0.1)
        return "<\u00a00.1%";
    if (value > 99.9)
        return ">\u00a099.9%";
    return withDecimals(value, 1) + "%";
}

std::string readablePower(double log10, int significantDigits)
{
    if (std::isnan(log10))
        return special(log10);
    if (std::isinf(log10))
        return log10 < 0 ? "0" : "∞";
    if (std::abs(log10) < 300.0)
        return readable(std::pow(10.0, log10), significantDigits);
    double exponent = std::floor(log10);
    std::string mantissa = digits(std::pow(10.0, log10 - exponent), std::chars_format::fixed, significantDigits - 1);
    if (mantissa.starts_with("10")) {
        mantissa = "1";
        exponent += 1.0;
    }
    dropTrailingZeros(mantissa);
    const std::string power = powerOfTen(static_cast<int>(exponent));
    return mantissa == "1" ? power : mantissa + "×" + power;
}

} // namespace actiscope
