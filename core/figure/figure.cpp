#include "core/figure/figure.h"

#include <cstring>

namespace actiscope {

double Axis::fraction(double value) const
{
    return (value - range.minimum) / range.span();
}

bool Field2D::operator==(const Field2D &other) const
{
    return slot == other.slot && function == other.function && name == other.name && x == other.x && y == other.y
        && columns == other.columns && rows == other.rows && scale == other.scale && middle == other.middle
        && values.size() == other.values.size()
        && (values.empty() || std::memcmp(values.data(), other.values.data(), values.size() * sizeof(float)) == 0);
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
