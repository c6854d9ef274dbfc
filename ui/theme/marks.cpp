#include "ui/theme/marks.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QWidget>

#include <algorithm>

namespace actiscope {

double unitOf(const QWidget *widget)
{
    // Inter is 16 pixels high at the 13 pixels of the design; other fonts differ little.
    const QFontMetrics metrics = widget ? widget->fontMetrics() : QFontMetrics(QApplication::font());
    return metrics.height() / 16.0;
}

void drawChevron(QPainter &painter, QPointF middle, double size, Direction direction, const QColor &color)
{
    const double half = size / 2.0;
    QPolygonF head{{-half, -half / 2.0}, {0.0, half / 2.0}, {half, -half / 2.0}};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, std::max(1.0, size / 6.0), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.translate(middle);
    switch (direction) {
    case Direction::Down:
        break;
    case Direction::Up:
        painter.rotate(180.0);
        break;
    case Direction::Left:
        painter.rotate(90.0);
        break;
    case Direction::Right:
        painter.rotate(-90.0);
        break;
    }
    painter.drawPolyline(head);
    painter.restore();
}

void drawBox(QPainter &painter, const QRectF &rect, double radius, const QColor &fill, const QColor &outline,
             double width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outline.isValid() ? QPen(outline, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = outline.isValid() ? width / 2.0 : 0.0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void drawCheckBox(QPainter &painter, const QRectF &rect, Qt::CheckState state, const QColor &fill,
                  const QColor &outline, const QColor &background)
{
    const double side = std::min(rect.width(), rect.height());
    const QRectF box(rect.center().x() - side / 2.0, rect.center().y() - side / 2.0, side, side);
    if (state == Qt::Unchecked) {
        drawBox(painter, box, side * 0.2, background, outline, std::max(1.0, side / 13.0));
        return;
    }
    drawBox(painter, box, side * 0.2, fill, QColor());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(inkOn(fill), side / 7.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](double x, double y) { return QPointF(box.x() + side * x, box.y() + side * y); };
    if (state == Qt::PartiallyChecked) {
        painter.drawLine(at(0.27, 0.5), at(0.73, 0.5));
    } else {
        const QPolygonF tick{at(0.23, 0.52), at(0.43, 0.71), at(0.77, 0.31)};
        painter.drawPolyline(tick);
    }
    painter.restore();
}

QColor inkOn(const QColor &color)
{
    constexpr double enough = 3.0; // WCAG 2.1 for marks
    const QColor white(Qt::white);
    return contrast(white, color) >= enough ? white : QColor(0x10, 0x16, 0x1d);
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](float p, float q) { return static_cast<float>(share * p + (1.0 - share) * q); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

} // namespace actiscope
