#pragma once

#include "core/activation/activation.h"
#include "core/figure/colormap.h"
#include "core/state/state.h"

#include <QColor>
#include <QList>

namespace actiscope {

/// The colour of a function's curve, dots and check box: at least 3:1 on the theme's panel. -1 gives the text colour.
QColor lineColor(Theme theme, Slot slot);
/// The same hue for text in it: at least 4.5:1 on the theme's panel.
QColor textColor(Theme theme, Slot slot);
/// A shade of it for bands over the plot, translucent.
QColor bandColor(Theme theme, Slot slot);
/// On what a theme draws: which colours a field has there.
Ground groundOf(Theme theme);

/// All slots that have a colour of their own.
QList<Slot> coloredSlots();

/// The dash pattern of a function, in pen widths, as QPen::setDashPattern() takes it; empty is a solid line.
QList<qreal> dashPattern(Slot slot);

} // namespace actiscope
