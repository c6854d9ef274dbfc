#include "ui/slider/sliderspec.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

// Decimal rounding by way of text is correct to the last bit, where multiplying by a power of ten is not. Adding zero
// turns -0 into 0.
double toDecimals(double value, int decimals)
{
    return QString::number(value, 'f', decimals).toDouble() + 0.0;
}

double toDigits(double value, int digits)
{
    return QString::number(value, 'g', digits).toDouble() + 0.0;
}

// Enough decimals for every multiple of the step, and for a typed value that steps carry along.
int decimalsOf(double step)
{
    return std::clamp(8 - static_cast<int>(std::floor(std::log10(step))), 0, 40);
}

} // namespace

double SliderSpec::fraction(double value) const
{
    const double share = logarithmic ? std::log(value / minimum) / std::log(maximum / minimum)
                                     : (value - minimum) / (maximum - minimum);
    return std::isnan(share) ? 0.0 : std::clamp(share, 0.0, 1.0);
}

double SliderSpec::valueAt(double place) const
{
    if (place <= 0.0)
        return minimum;
    if (place >= 1.0)
        return maximum;
    double value = 0.0;
    if (logarithmic) {
        value = minimum * std::pow(maximum / minimum, place);
        value = whole ? std::round(value) : toDigits(value, 2);
    } else {
        value = std::round((minimum + place * (maximum - minimum)) / step) * step;
        value = toDecimals(value, decimalsOf(step));
    }
    return std::clamp(value, minimum, maximum);
}

double SliderSpec::stepped(double value, int steps) const
{
    if (!logarithmic)
        return limited(toDecimals(value + steps * step, decimalsOf(step)));
    const double moved = toDigits(value * std::pow(10.0, step * steps), 3);
    // Below 10 a small factor would round back to the same count.
    if (whole && std::round(moved) == value)
        return limited(value + (steps > 0 ? 1.0 : -1.0));
    return limited(moved);
}

double SliderSpec::limited(double value) const
{
    return std::clamp(whole ? std::round(value) : value, hardMinimum, hardMaximum);
}

double SliderSpec::withinSpan(double value, double present) const
{
    return limited(std::clamp(value, std::min(minimum, present), std::max(maximum, present)));
}

} // namespace actiscope
