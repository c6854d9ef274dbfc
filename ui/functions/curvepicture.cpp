#include "ui/functions/curvepicture.h"

#include "core/curve/sampling.h"
#include "ui/theme/palette.h"

#include <algorithm>

namespace actiscope {

namespace {

/// Around zero, and wide enough that every bend is in the picture, such as the one of ReLU6 at 6.
Range shownRange(const Activation &activation, const Parameters &parameters)
{
    Range range{-4.0, 4.0};
    for (const double x : activation.breakpoints(parameters)) {
        range.minimum = std::min(range.minimum, std::max(x - 1.5, -20.0));
        range.maximum = std::max(range.maximum, std::min(x + 1.5, 20.0));
    }
    return range;
}

QPainterPath pathOf(const Activation &activation, const Parameters &parameters, QSizeF size)
{
    const Range x = shownRange(activation, parameters);
    Range y = extent(activation, parameters, Order::Value, x);
    if (y.span() < 1e-9)
        y = {y.minimum - 1.0, y.maximum + 1.0};
    const SampledCurve curve = sampled(activation, parameters, Order::Value, {x, y, size.width(), size.height()});
    QPainterPath path;
    for (const std::vector<Point> &piece : curve.pieces) {
        for (std::size_t i = 0; i < piece.size(); ++i) {
            const QPointF at(size.width() * (piece[i].x - x.minimum) / x.span(),
                             size.height() * (y.maximum - std::clamp(piece[i].y, y.minimum, y.maximum)) / y.span());
            i == 0 ? path.moveTo(at) : path.lineTo(at);
        }
    }
    return path;
}

} // namespace

const QPainterPath &CurvePictures::path(const FunctionRef &function, const Parameters &parameters, QSizeF size)
{
    Picture &picture = m_pictures[function->id];
    if (picture.function != function || picture.size != size || picture.parameters != parameters)
        picture = {function, parameters, size, pathOf(*function, parameters, size)};
    return picture.path;
}

} // namespace actiscope
