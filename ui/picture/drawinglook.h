#pragma once

#include "core/write/drawing.h"
#include "ui/chart/figurestyle.h"

namespace actiscope {

/// The looks of a picture for the writers of the core: the theme's colours and the measures of the painter.
DrawingStyle drawingLook(const FigureStyle &style, bool transparent);

} // namespace actiscope
