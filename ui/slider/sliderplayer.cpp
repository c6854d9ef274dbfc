#include "ui/slider/sliderplayer.h"

#include "ui/model/settings.h"

#include <algorithm>

namespace actiscope {

namespace {

constexpr int interval = 16; // milliseconds
constexpr double longestStep = 0.1; // seconds

} // namespace

SliderPlayer::SliderPlayer(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(interval);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { advance(static_cast<double>(m_clock.nsecsElapsed()) * 1e-9); });
}

void SliderPlayer::start(double place)
{
    m_place = std::clamp(place, 0.0, 1.0);
    const bool isAtEnd = m_place >= 1.0;
    m_backwards = isAtEnd && settings::playRepeat() == PlayRepeat::Bounce;
    m_clock.start();
    m_timer.start();
    emit playingChanged(true);
    if (isAtEnd && !m_backwards)
        emit placed(m_place = 0.0);
}

void SliderPlayer::stop()
{
    if (!isPlaying())
        return;
    m_timer.stop();
    emit playingChanged(false);
}

void SliderPlayer::advance(double seconds)
{
    m_clock.restart();
    const PlayRepeat repeat = settings::playRepeat();
    if (repeat == PlayRepeat::Loop && m_place >= 1.0) {
        m_place = 0.0;
    } else {
        const double way = std::min(seconds, longestStep) * settings::playSpeed() / wholeSeconds;
        m_place = std::clamp(m_place + (m_backwards ? -way : way), 0.0, 1.0);
    }
    if (m_place >= 1.0)
        m_backwards = repeat == PlayRepeat::Bounce;
    else if (m_place <= 0.0)
        m_backwards = false;
    emit placed(m_place);
    if (repeat == PlayRepeat::Once && m_place >= 1.0)
        stop();
}

} // namespace actiscope
