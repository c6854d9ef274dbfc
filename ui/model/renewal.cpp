#include "ui/model/renewal.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace actiscope {

namespace {

/// All that is due, in the order in which it became so.
std::vector<Renewal *> &waiting()
{
    static std::vector<Renewal *> all;
    return all;
}

} // namespace

Renewal::Renewal(std::function<void()> make)
    : m_make(std::move(make))
{
}

Renewal::~Renewal()
{
    std::erase(waiting(), this);
}

void Renewal::schedule()
{
    if (std::exchange(m_due, true))
        return;
    waiting().push_back(this);
    QMetaObject::invokeMethod(this, &Renewal::catchUp, Qt::QueuedConnection);
}

void Renewal::catchUp()
{
    if (!std::exchange(m_due, false))
        return;
    std::erase(waiting(), this);
    m_make();
}

bool Renewal::catchUpAll()
{
    const bool any = !waiting().empty();
    for (std::size_t left = waiting().size(); left > 0 && !waiting().empty(); --left) // not those that come meanwhile
        waiting().front()->catchUp();
    return any;
}

} // namespace actiscope
