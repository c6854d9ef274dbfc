#pragma once

#include <string>
#include <string_view>

namespace actiscope {

/// A text in quotes with what JSON needs escaped; UTF-8 passes through.
std::string jsonString(std::string_view text);

/// JSON has no word for numbers that are not finite: they become the strings "nan", "inf" and "-inf", which
/// Python's float() reads back. `text` is a number as exactText or shortText writes it.
std::string jsonNumber(std::string text);

} // namespace actiscope
