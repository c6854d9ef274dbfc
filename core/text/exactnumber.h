#pragma once

#include "core/text/decimalmark.h"

#include <string>

namespace actiscope {

/// A number with 17 significant digits, which tell any two doubles apart: 0.10000000000000001. Not a number is nan,
/// the infinities are inf and -inf. The same in every locale.
std::string exactText(double number);
/// With that decimal mark.
std::string exactText(double number, DecimalMark mark);

/// The shortest text that reads back as the same double: 0.1. For settings and limits, which people wrote.
std::string shortText(double number);

/// The shortest text that reads back as the same number of single precision: 0.1 for 0.1f.
std::string shortSingleText(float number);

/// The text of a number with that mark in place of its point.
std::string marked(std::string number, DecimalMark mark);

} // namespace actiscope
