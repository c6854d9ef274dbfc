#include "ui/chart/fieldimage.h"

#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace actiscope {

namespace {

/// The cell at the middle of each of `pixels` equal parts of a range; `cells` equal ones cover `whole`.
std::vector<std::size_t> cellsAt(Range range, int pixels, Range whole, int cells)
{
    std::vector<std::size_t> at(static_cast<std::size_t>(pixels));
    for (int i = 0; i < pixels; ++i) {
        const double value = range.minimum + (i + 0.5) / pixels * range.span();
        const double cell = std::floor((value - whole.minimum) / whole.span() * cells);
        at[static_cast<std::size_t>(i)] = static_cast<std::size_t>(std::clamp(cell, 0.0, cells - 1.0));
    }
    return at;
}

/// The colours of the map and, if it is needed, the lack of one.
QList<QRgb> palette(const Field2D &field, Ground ground, bool withNone)
{
    QList<QRgb> colors;
    for (const Rgb &color : colorTable(colorMapOf(field), ground))
        colors << qRgb(color.red, color.green, color.blue);
    if (withNone)
        colors << qRgba(0, 0, 0, 0);
    return colors;
}

QImage nearestImage(const Field2D &field, Range x, Range y, QSize size, Ground ground)
{
    const std::vector<std::uint8_t> indices = colorIndices(field);
    const auto columns = static_cast<std::size_t>(field.columns);
    const std::vector<std::size_t> column = cellsAt(x, size.width(), field.x, field.columns);
    const std::vector<std::size_t> row = cellsAt(y, size.height(), field.y, field.rows);
    QImage image(size, QImage::Format_Indexed8);
    image.setColorTable(palette(field, ground, std::find(indices.begin(), indices.end(), noColor) != indices.end()));
    for (int line = 0; line < size.height(); ++line) {
        const auto fromFoot = static_cast<std::size_t>(size.height() - 1 - line);
        std::uint8_t *pixels = image.scanLine(line);
        if (line > 0 && row[fromFoot] == row[fromFoot + 1]) {
            std::memcpy(pixels, image.constScanLine(line - 1), column.size());
            continue;
        }
        const std::uint8_t *cells = indices.data() + row[fromFoot] * columns;
        std::transform(column.begin(), column.end(), pixels, [cells](std::size_t each) { return cells[each]; });
    }
    return image;
}

/// A cell's share of a pixel.
struct Share {
    std::size_t cell;
    float weight;
};

/// The shares of each of `pixels` equal parts of a range in the cells that it covers.
std::vector<std::vector<Share>> sharesAt(Range range, int pixels, Range whole, int cells)
{
    std::vector<std::vector<Share>> at(static_cast<std::size_t>(pixels));
    const double perPixel = range.span() / pixels / whole.span() * cells;
    const double first = (range.minimum - whole.minimum) / whole.span() * cells;
    for (int i = 0; i < pixels; ++i) {
        const double from = std::clamp(first + i * perPixel, 0.0, static_cast<double>(cells));
        const double to = std::clamp(first + (i + 1) * perPixel, 0.0, static_cast<double>(cells));
        std::vector<Share> &shares = at[static_cast<std::size_t>(i)];
        for (double cell = std::floor(from); cell < to; cell += 1.0) {
            const double part = std::min(to, cell + 1.0) - std::max(from, cell);
            shares.push_back({static_cast<std::size_t>(cell), static_cast<float>(part / (to - from))});
        }
    }
    return at;
}

/// Each pixel the mean of the colours that it covers.
QImage meanImage(const Field2D &field, Range x, Range y, QSize size, Ground ground)
{
    struct Light {
        float red = 0.0F, green = 0.0F, blue = 0.0F, alpha = 0.0F;
        void add(const Light &other, float weight)
        {
            red += weight * other.red;
            green += weight * other.green;
            blue += weight * other.blue;
            alpha += weight * other.alpha;
        }
    };
    std::vector<Light> lights;
    for (const QRgb color : palette(field, ground, true)) {
        const auto alpha = static_cast<float>(qAlpha(color));
        lights.push_back({static_cast<float>(qRed(color)), static_cast<float>(qGreen(color)), static_cast<float>(qBlue(color)), alpha});
    }
    const std::vector<std::uint8_t> indices = colorIndices(field);
    const auto columns = static_cast<std::size_t>(field.columns);
    const auto across = sharesAt(x, size.width(), field.x, field.columns);
    const auto upwards = sharesAt(y, size.height(), field.y, field.rows);
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    std::vector<Light> sums(columns);
    for (int line = 0; line < size.height(); ++line) {
        std::fill(sums.begin(), sums.end(), Light());
        for (const Share &row : upwards[static_cast<std::size_t>(size.height() - 1 - line)]) {
            const std::uint8_t *cells = indices.data() + row.cell * columns;
            for (std::size_t column = 0; column < columns; ++column)
                sums[column].add(lights[cells[column]], row.weight);
        }
        auto *pixels = reinterpret_cast<QRgb *>(image.scanLine(line));
        for (const std::vector<Share> &shares : across) {
            Light light;
            for (const Share &share : shares)
                light.add(sums[share.cell], share.weight);
            const auto byte = [](float value) { return std::min(255, static_cast<int>(value + 0.5F)); };
            *pixels++ = qRgba(byte(light.red), byte(light.green), byte(light.blue), byte(light.alpha));
        }
    }
    return image;
}

/// How many cells a range covers, rounded up.
int cellsIn(Range range, Range whole, int cells)
{
    constexpr double rounding = 1e-6;
    return std::max(1, static_cast<int>(std::ceil(range.span() / whole.span() * cells - rounding)));
}

/// In pixels of the device. A large picture is painted stripe by stripe: only what the image holds is made.
void drawInPixels(QPainter &painter, const Field2D &field, const FieldView &view, Ground ground)
{
    const QTransform &device = painter.deviceTransform();
    const QRectF at = device.mapRect(QRectF(view.at.x, view.at.y, view.at.width, view.at.height));
    const int left = qRound(at.left()), top = qRound(at.top());
    QRect pixels(left, top, std::max(1, qRound(at.right()) - left), std::max(1, qRound(at.bottom()) - top));
    if (const auto *image = dynamic_cast<const QImage *>(painter.device()))
        pixels &= image->rect();
    if (pixels.isEmpty())
        return;
    const auto x = [&](double pixel) { return view.x.minimum + (pixel - at.left()) / at.width() * view.x.span(); };
    const auto y = [&](double pixel) { return view.y.minimum + (at.bottom() - pixel) / at.height() * view.y.span(); };
    const QRectF target = pixels;
    painter.drawImage(device.inverted().mapRect(target),
                      fieldImage(field, {x(target.left()), x(target.right())}, {y(target.bottom()), y(target.top())},
                                 pixels.size(), ground));
}

} // namespace

QImage fieldImage(const Field2D &field, Range x, Range y, QSize size, Ground ground)
{
    const bool shrinks = size.width() < cellsIn(x, field.x, field.columns) || size.height() < cellsIn(y, field.y, field.rows);
    return shrinks ? meanImage(field, x, y, size, ground) : nearestImage(field, x, y, size, ground);
}

void drawField(QPainter &painter, const Field2D &field, const FieldView &view, Ground ground)
{
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    if (painter.paintEngine()->type() == QPaintEngine::Raster) {
        drawInPixels(painter, field, view, ground);
    } else {
        constexpr double most = 2048.0; // pixels to a side, unless there are more cells
        const auto pixels = [](int cells, double length) {
            return cells * static_cast<int>(std::max(1.0, std::min(std::ceil(2.0 * length / cells), std::floor(most / cells))));
        };
        const QSize size(pixels(cellsIn(view.x, field.x, field.columns), view.at.width),
                         pixels(cellsIn(view.y, field.y, field.rows), view.at.height));
        painter.setRenderHint(QPainter::LosslessImageRendering, true); // else a PDF would have JPEG's ripples
        painter.drawImage(QRectF(view.at.x, view.at.y, view.at.width, view.at.height),
                          fieldImage(field, view.x, view.y, size, ground));
    }
    painter.restore();
}

} // namespace actiscope
