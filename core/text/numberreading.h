#pragma once

#include <string_view>

namespace actiscope {

enum class NumberVerdict { Number, TooLarge, NoNumber };

struct NumberReading {
    NumberVerdict verdict = NumberVerdict::NoNumber;
    double value = 0.0; ///< if verdict is Number
};

/// Reads a number in the notation of programming languages, the same in every locale; nan, inf and -inf too, and with
/// a leading plus sign or the minus sign of typeset mathematics (U+2212). Nothing but the number may stand in the text
/// (UTF-8). What is too small for a double becomes the nearest one, which may be 0 or -0.
NumberReading readNumber(std::string_view text);

} // namespace actiscope
