#pragma once

#include <string>

namespace actiscope {

/// A number as a person writes it: a true minus sign, "∞", "NaN", and "2.5×10⁻⁹" where plain digits
/// would be long. Trailing zeros are dropped.
std::string readable(double value, int significantDigits);
/// A number's text as it stands, or with a question mark behind it where the number could not be computed for certain.
std::string asKnown(std::string text, bool certain);
/// The same for a bound: the nearest such number that is not above the value, or not below it.
std::string readableBelow(double value, int significantDigits);
std::string readableAbove(double value, int significantDigits);
/// As many significant digits, so many at least, as tell a value from others in a range of this length, as the ticks of
/// an axis do.
int digitsWithin(double value, double length, int atLeast);
/// With at most so many decimals, as the tick labels of one axis have; never "−0".
std::string withDecimals(double value, int decimals);
/// mantissa × 10^exponent with superscript digits.
std::string scientific(double value, int significantDigits);
/// A share as "73%", with a decimal where whole per cents would hide that it is neither none nor all.
std::string percent(double share);
/// A number that is given by its decimal logarithm: "2.5×10⁻⁴⁰⁰", "0" for −inf.
std::string readablePower(double log10, int significantDigits);
/// "10⁻⁹"
std::string powerOfTen(int exponent);

} // namespace actiscope
