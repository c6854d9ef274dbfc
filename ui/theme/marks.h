#pragma once

#include <QColor>
#include <QRectF>

class QPainter;
class QWidget;

namespace actiscope {

/// How many pixels one of the design's pixels is at a widget's text size: 1 at 100 %.
double unitOf(const QWidget *widget);

enum class Direction { Up, Down, Left, Right };

/// A small arrow head around a point, `size` wide.
void drawChevron(QPainter &painter, QPointF middle, double size, Direction direction, const QColor &color);

/// A box with rounded corners; an invalid colour leaves its part out.
void drawBox(QPainter &painter, const QRectF &rect, double radius, const QColor &fill, const QColor &outline,
             double width = 1.0);

/// A check box filled with `fill` where checked: the functions' list uses each function's own colour.
void drawCheckBox(QPainter &painter, const QRectF &rect, Qt::CheckState state, const QColor &fill,
                  const QColor &outline, const QColor &background);

/// White or near black, whichever can be read on a colour; white where both can.
QColor inkOn(const QColor &color);

/// `share` of a mixed into b.
QColor mixed(const QColor &a, const QColor &b, double share);

} // namespace actiscope
