#pragma once

#include "core/figure/field2d.h"

#include <QImage>

class QPainter;

namespace actiscope {

/// What of a field lies within x and y as an image of a size, whose pixels each have the colour of the cell at their
/// middle. Pixels larger than a cell have the mean of its colours, so that none is left out. Cells without a value are
/// transparent.
QImage fieldImage(const Field2D &field, Range x, Range y, QSize size, Ground ground);

/// Draws a part of a field as one image: where there are pixels, with one colour for each of these; else with so many a
/// cell that it is crisp even where a viewer blurs enlarged images.
void drawField(QPainter &painter, const Field2D &field, const FieldView &view, Ground ground);

} // namespace actiscope
