#pragma once

#include "core/curve/range.h"

#include <QString>

#include <optional>
#include <vector>

namespace actiscope {

/// Reads a number in the notation of programming languages, the same in every locale; nan, inf and -inf too.
/// Nothing but the number may stand in the text. What is too small for a double becomes the nearest one, which may be
/// 0 or -0; what is too large is refused.
std::optional<double> numberFrom(QStringView text);

/// What is wrong with a text that numberFrom() refuses: "'1e400' is too large".
QString refusal(const QString &text);

/// Numbers between commas; a Failure that names `option` if one is no number or there is none.
std::vector<double> numbersFrom(const QString &text, const QString &option);

/// MINIMUM:MAXIMUM, both finite and in that order; else a Failure that names `option`.
Range rangeFrom(const QString &text, const QString &option);

/// A whole number within limits; else a Failure that names `option`.
int countFrom(const QString &text, const QString &option, int minimum, int maximum);

/// A finite number within limits; else a Failure that names `option`.
double numberWithin(const QString &text, const QString &option, double minimum, double maximum);

/// A finite number; else a Failure that names `option`.
double finiteNumberFrom(const QString &text, const QString &option);

/// A number as a message shows it.
QString shown(double number);

} // namespace actiscope
