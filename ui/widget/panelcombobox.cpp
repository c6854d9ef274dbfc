#include "ui/widget/panelcombobox.h"

#include <QScrollArea>
#include <QWheelEvent>

namespace actiscope {

PanelComboBox::PanelComboBox(QWidget *parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void PanelComboBox::showPopup()
{
    for (QWidget *around = parentWidget(); around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(this, 0, (count() + 1) * height());
    }
    QComboBox::showPopup();
}

void PanelComboBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore(); // scrolling must not change what the pointer happens to pass
}

} // namespace actiscope
