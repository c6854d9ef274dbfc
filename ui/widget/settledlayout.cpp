#include "ui/widget/settledlayout.h"

#include "ui/model/renewal.h"

#include <QCoreApplication>
#include <QEvent>

namespace actiscope {

SettledLayout::SettledLayout(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool SettledLayout::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::LayoutRequest:
        m_asked = true;
        break;
    case QEvent::Expose:
    case QEvent::UpdateRequest:
        settle();
        break;
    default:
        break;
    }
    return QObject::eventFilter(object, event);
}

void SettledLayout::settle()
{
    // A request climbs by one level of nesting in each round.
    constexpr int mostLevels = 16;
    m_asked = true;
    for (int level = 0; m_asked && level < mostLevels; ++level) {
        m_asked = false;
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        if (!m_asked) // what is drawn has its size by then
            m_asked = Renewal::catchUpAll();
    }
}

} // namespace actiscope
