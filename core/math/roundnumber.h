#pragma once

namespace actiscope {

/// The smallest step of 1, 2 or 5 times a power of ten that divides a span into at most so many parts.
double niceStep(double span, double parts);

/// How many decimals the multiples of such a step have.
int decimalsOf(double step);

/// The multiple of such a step that is nearest to a value, as the double that its decimal digits stand for: 0.3, not
/// the 0.30000000000000004 that three times 0.1 gives.
double onGrid(double value, double step);

/// The shortest number within `resolution` of a value, so that what a mouse has chosen can be read and typed.
double tidy(double value, double resolution);

} // namespace actiscope
