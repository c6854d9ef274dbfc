#pragma once

#include <optional>
#include <string_view>

/// Characters beyond ASCII, as formulas have them.
namespace actiscope::expression {

/// A character, and what it is in ASCII.
struct Character {
    std::string_view letter;
    std::string_view name;
};

/// The sign that a text begins with, spelt otherwise in ASCII: those of typesetting and the wide ones of East Asian keyboards.
const Character *signAt(std::string_view text);
/// The Greek letter that a text begins with.
const Character *greekAt(std::string_view text);
/// The digit, or minus sign, that a text begins with, raised or lowered: 2 of ² or ₂.
const Character *raisedAt(std::string_view text);
const Character *loweredAt(std::string_view text);
/// How many bytes a blank at the start of a text has; 0 if there is none.
std::size_t blankLength(std::string_view text);
/// Likewise for a letter beyond ASCII that is not Greek: accented, Cyrillic or Chinese.
std::size_t letterLength(std::string_view text);

/// The letter or digit of ASCII that the wide one of East Asian keyboards stands for that a text begins with; 0 if there is none.
char narrowAt(std::string_view text);

constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

} // namespace actiscope::expression
