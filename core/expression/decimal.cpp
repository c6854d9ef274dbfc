#include "core/expression/decimal.h"

#include "core/text/exactnumber.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <string>

namespace actiscope::expression {

namespace {

constexpr long long mostDigits = 1'000'000'000;      // of a result: longer ones are no easier to read than their parts
constexpr long long mostInside = 1'000'000'000'000'000;
constexpr int mostExponent = 12;

/// digits·10^exponent, without a zero at the end of its digits.
struct Decimal {
    long long digits = 0;
    int exponent = 0;
};

void strip(Decimal &decimal)
{
    while (decimal.digits != 0 && decimal.digits % 10 == 0) {
        decimal.digits /= 10;
        ++decimal.exponent;
    }
}

std::optional<Decimal> decimalOf(double number)
{
    Decimal decimal;
    bool behindPoint = false;
    const std::string text = shortText(number);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == 'e') {
            decimal.exponent += std::stoi(text.substr(i + 1));
            break;
        }
        if (c == '.') {
            behindPoint = true;
        } else if (c >= '0' && c <= '9') {
            if (decimal.digits >= mostInside / 10)
                return std::nullopt;
            decimal.digits = 10 * decimal.digits + (c - '0');
            decimal.exponent -= behindPoint ? 1 : 0;
        } else if (c != '-') {
            return std::nullopt; // inf, nan
        }
    }
    if (number < 0.0)
        decimal.digits = -decimal.digits;
    strip(decimal);
    return std::abs(decimal.exponent) <= mostExponent ? std::optional(decimal) : std::nullopt;
}

/// The double nearest to it, if that is what the doubles gave but for rounding.
std::optional<double> numberOf(Decimal decimal, double rounded)
{
    strip(decimal);
    if (std::abs(decimal.digits) >= mostDigits || std::abs(decimal.exponent) > mostExponent)
        return std::nullopt;
    const std::string text = std::to_string(decimal.digits) + 'e' + std::to_string(decimal.exponent);
    double number = 0.0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    const double most = 4.0 * std::numeric_limits<double>::epsilon() * std::abs(number);
    return number != 0.0 && std::abs(number - rounded) <= most ? std::optional(number) : std::nullopt;
}

} // namespace

std::optional<double> decimalSum(double a, double b)
{
    auto u = decimalOf(a), v = decimalOf(b);
    if (!u || !v)
        return std::nullopt;
    for (Decimal *each : {&*u, &*v}) {
        const int low = std::min(u->exponent, v->exponent);
        for (; each->exponent > low; --each->exponent) {
            if (std::abs(each->digits) >= mostInside)
                return std::nullopt;
            each->digits *= 10;
        }
    }
    return numberOf({u->digits + v->digits, u->exponent}, a + b);
}

std::optional<double> decimalProduct(double a, double b)
{
    const auto u = decimalOf(a), v = decimalOf(b);
    if (!u || !v || std::abs(u->digits) >= mostDigits || std::abs(v->digits) >= mostDigits)
        return std::nullopt;
    return numberOf({u->digits * v->digits, u->exponent + v->exponent}, a * b);
}

std::optional<double> decimalQuotient(double a, double b)
{
    auto u = decimalOf(a);
    const auto v = decimalOf(b);
    if (!u || !v || v->digits == 0)
        return std::nullopt;
    // It ends where the divisor is made of twos and fives, once both have no common factor.
    while (u->digits % v->digits != 0) {
        if (std::abs(u->digits) >= mostInside)
            return std::nullopt;
        u->digits *= 10;
        --u->exponent;
    }
    return numberOf({u->digits / v->digits, u->exponent - v->exponent}, a / b);
}

} // namespace actiscope::expression
