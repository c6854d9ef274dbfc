#include "ui/model/renewal.h"

#include <utility>

namespace actiscope {

Renewal::Renewal(std::function<void()> make)
    : m_make(std::move(make))
{
}

void Renewal::schedule()
{
    if (!std::exchange(m_due, true))
        QMetaObject::invokeMethod(this, &Renewal::catchUp, Qt::QueuedConnection);
}

void Renewal::catchUp()
{
    if (std::exchange(m_due, false))
        m_make();
}

} // namespace actiscope
