#include "ui/model/lag.h"

#include <chrono>
#include <utility>

namespace actiscope {

Lag::Lag(QObject *parent)
    : QObject(parent)
{
    using namespace std::chrono_literals;
    m_patience.setSingleShot(true);
    m_patience.setInterval(150ms);
    connect(&m_patience, &QTimer::timeout, this, [this] { set(true); });
}

void Lag::begin()
{
    if (!m_long && !m_patience.isActive())
        m_patience.start();
}

void Lag::shorten()
{
    if (!m_long)
        m_patience.start();
}

void Lag::end()
{
    m_patience.stop();
    set(false);
}

void Lag::set(bool isLong)
{
    if (std::exchange(m_long, isLong) != isLong)
        emit changed();
}

} // namespace actiscope
