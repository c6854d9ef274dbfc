#pragma once

#include <QColor>

class QStyleOption;
class QWidget;

namespace actiscope {

/// What a button is painted with, by its kind and by what happens to it. Invalid colours leave their part out.
struct ButtonLook {
    QColor fill;
    QColor outline;
    QColor text;
    QColor innerRing; ///< the focus, where the outline cannot show it
    double outlineWidth = 1.0;
};

ButtonLook buttonLook(const QStyleOption &option, const QWidget *widget);

} // namespace actiscope
