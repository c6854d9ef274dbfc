#include "core/figure/figure.h"

namespace actiscope {

double Axis::fraction(double value) const
{
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

double Panel::dataX(double pixel) const
{
    return x.range.minimum + (pixel - plot.x) / plot.width * x.range.span();
}

double Panel::dataY(double pixel) const
{
    return y.range.minimum + (plot.bottom() - pixel) / plot.height * y.range.span();
}

} // namespace actiscope
