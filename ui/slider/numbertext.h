#pragma once

#include <QString>

#include <optional>

namespace actiscope {

/// A number as it is shown: with a true minus sign and at least so many decimals; with more where they are needed to
/// tell the value exactly, up to ten significant digits.
QString numberText(double value, int decimals);
/// All digits of it, so that reading the text gives the same number.
QString exactNumberText(double value, int decimals);

/// Whether a text holds raised or lowered digits, which are no part of a number: 2³ is not 23.
bool isRaised(const QString &text);

/// A finite number as people type or paste it: "0,5", "−2", "1e-3", "+.5", "１２". Nothing if it is none.
std::optional<double> parsedNumber(const QString &text);

} // namespace actiscope
