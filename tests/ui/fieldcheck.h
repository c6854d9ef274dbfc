#pragma once

#include "tests/core/fieldfigure.h"
#include "tests/ui/picturedifference.h"
#include "ui/theme/palette.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QString>

#include <algorithm>
#include <cmath>
#include <vector>

/// Whether a picture shows a field of two dimensions: each cell in its colour, at its place.
namespace actiscope {

inline constexpr double width = 480.0;
inline constexpr double height = 360.0;

inline QRgb paperOf(Theme theme) { return themeColors(theme).panel.rgb(); }

/// The colours of a field's cells, or just one of them.
inline std::vector<QRgb> colorsOf(const Field2D &field, Theme theme)
{
    std::vector<QRgb> colors;
    for (const std::uint8_t index : colorIndices(field)) {
        const Rgb color = colorTable(colorMapOf(field), groundOf(theme))[index % mapColors];
        colors.push_back(index == noColor ? paperOf(theme) : qRgb(color.red, color.green, color.blue));
    }
    return colors;
}
inline QRgb colorOf(const Field2D &field, std::size_t cell, Theme theme) { return colorsOf(field, theme)[cell]; }

/// What is wrong with a picture of a panel's field, at `scale` pixels a pixel of the page. Colours may be off by
/// `tolerance` of 255, edges by a pixel and a half of the page.
inline QString flawOf(const QImage &image, const Panel &panel, double scale, Theme theme, int tolerance = 2)
{
    constexpr double room = 1.5;
    const Field2D &field = *panel.field;
    const auto isLike = [&](double x, double y, QRgb wanted) {
        return colorDistance(image.pixel(static_cast<int>(x * scale), static_cast<int>(y * scale)), wanted) <= tolerance;
    };
    const auto told = [&](const char *what, double x, double y, QRgb wanted) {
        return QStringLiteral("%1 at %2, %3: %4 instead of %5")
            .arg(QLatin1String(what)).arg(x).arg(y)
            .arg(QColor(image.pixel(static_cast<int>(x * scale), static_cast<int>(y * scale))).name(), QColor(wanted).name());
    };
    if (image.isNull() || std::abs(image.width() - width * scale) > 1.0)
        return QStringLiteral("a picture %1 pixels wide").arg(image.width());
    const std::vector<QRgb> colors = colorsOf(field, theme);
    int seen = 0;
    for (int row = 0; row < field.rows; ++row) {
        for (int column = 0; column < field.columns; ++column) {
            const double x = panel.pixelX(field.centreX(column)), y = panel.pixelY(field.centreY(row));
            if (x < panel.plot.x || x > panel.plot.right() || y < panel.plot.y || y > panel.plot.bottom())
                continue;
            ++seen;
            const QRgb color = colors[static_cast<std::size_t>(row * field.columns + column)];
            if (!isLike(x, y, color))
                return told("cell", x, y, color);
            // Just inside each edge of the cell that the plot shows.
            const double halfWidth = panel.pixelX(field.centreX(column) + field.x.span() / field.columns / 2) - x;
            const double halfHeight = y - panel.pixelY(field.centreY(row) + field.y.span() / field.rows / 2);
            const double left = std::max(x - halfWidth, panel.plot.x), right = std::min(x + halfWidth, panel.plot.right());
            const double top = std::max(y - halfHeight, panel.plot.y), bottom = std::min(y + halfHeight, panel.plot.bottom());
            if (right - left < 2.0 * room || bottom - top < 2.0 * room)
                continue;
            for (const QPointF at : {QPointF(left + room, y), QPointF(right - room, y), QPointF(x, top + room), QPointF(x, bottom - room)}) {
                if (!isLike(at.x(), at.y(), color))
                    return told("edge of a cell", at.x(), at.y(), color);
            }
        }
    }
    if (seen == 0)
        return QStringLiteral("no cell is in view");
    // Just outside the whole there is paper.
    const Rect at = fieldView(panel)->at;
    const double x = at.x + at.width / 2, y = at.y + at.height / 2;
    for (const QPointF outside : {QPointF(at.x - room, y), QPointF(at.right() + room, y), QPointF(x, at.y - room), QPointF(x, at.bottom() + room)}) {
        if (!isLike(outside.x(), outside.y(), paperOf(theme)))
            return told("outside", outside.x(), outside.y(), paperOf(theme));
    }
    // The colour bar, from its foot upwards.
    const ColorBar &bar = *panel.colorBar;
    for (const double share : {0.02, 0.3, 0.5, 0.8, 0.98}) {
        Field2D one = fieldOf(1, 1, {static_cast<float>(bar.range.minimum + share * bar.range.span())}, field.scale, field.middle);
        const double barX = bar.frame.x + bar.frame.width / 2, barY = bar.frame.bottom() - share * bar.frame.height;
        const int index = colorIndices(one)[0];
        const int reach = 3; // a pixel high are up to two colours
        bool found = false;
        for (int k = std::max(0, index - reach); k <= std::min(mapColors - 1, index + reach); ++k) {
            const Rgb color = colorTable(colorMapOf(field), groundOf(theme))[static_cast<std::size_t>(k)];
            found = found || isLike(barX, barY, qRgb(color.red, color.green, color.blue));
        }
        if (!found)
            return told("colour bar", barX, barY, colorOf(one, 0, theme));
    }
    return {};
}

} // namespace actiscope
