#include "core/figure/figure.h"

#include <cmath>

namespace actiscope {

double Axis::fraction(double value) const
{
    if (scale == Scale::Log)
        return std::log(value / range.minimum) / std::log(range.maximum / range.minimum);
    return (value - range.minimum) / range.span();
}

double Panel::pixelX(double value) const
{
    return plot.x + x.fraction(value) * plot.width;
}

double Panel::pixelY(double value) const
{
    return plot.bottom() - y.fraction(value) * plot.height;
}

namespace {

double valueAt(const Axis &axis, double fraction)
{
    if (axis.scale == Scale::Log)
        return axis.range.minimum * std::pow(axis.range.maximum / axis.range.minimum, fraction);
    return axis.range.minimum + fraction * axis.range.span();
}

} // namespace

double Panel::dataX(double pixel) const
{
    return valueAt(x, (pixel - plot.x) / plot.width);
}

double Panel::dataY(double pixel) const
{
    return valueAt(y, (plot.bottom() - pixel) / plot.height);
}

} // namespace actiscope
