#include "ui/slider/sliderplayer.h"

#include "ui/model/settings.h"

#include <algorithm>
#include <utility>

namespace actiscope {

namespace {

constexpr int interval = 16; // milliseconds
constexpr double longestStep = 0.1; // seconds

QList<SliderPlayer *> &allPlayers()
{
    static QList<SliderPlayer *> players;
    return players;
}

} // namespace

SliderPlayer::SliderPlayer(QObject *parent)
    : QObject(parent)
{
    allPlayers().append(this);
    m_timer.setInterval(interval);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { advance(static_cast<double>(m_clock.nsecsElapsed()) * 1e-9); });
}

SliderPlayer::~SliderPlayer()
{
    allPlayers().removeOne(this);
    if (isPlaying()) {
        m_timer.stop();
        for (SliderPlayer *fellow : fellows())
            emit fellow->numberPlayingChanged();
    }
}

void SliderPlayer::setNumber(const QObject *model, const QString &key)
{
    if (model == m_model && key == m_key)
        return;
    stop();
    m_model = model;
    m_key = key;
    emit numberPlayingChanged();
}

QList<SliderPlayer *> SliderPlayer::fellows() const
{
    QList<SliderPlayer *> fellows;
    for (SliderPlayer *player : std::as_const(allPlayers())) {
        if (player == this || (!m_key.isEmpty() && player->m_key == m_key && player->m_model == m_model))
            fellows.append(player);
    }
    return fellows;
}

bool SliderPlayer::isNumberPlaying() const
{
    const QList<SliderPlayer *> all = fellows();
    return std::any_of(all.begin(), all.end(), [](const SliderPlayer *player) { return player->isPlaying(); });
}

void SliderPlayer::stopNumber()
{
    for (SliderPlayer *player : fellows())
        player->stop();
}

void SliderPlayer::announce(bool playing)
{
    emit playingChanged(playing);
    for (SliderPlayer *player : fellows())
        emit player->numberPlayingChanged();
}

void SliderPlayer::start(double place)
{
    stopNumber();
    m_place = std::clamp(place, 0.0, 1.0);
    const bool isAtEnd = m_place >= 1.0;
    m_backwards = isAtEnd && settings::playRepeat() == PlayRepeat::Bounce;
    m_clock.start();
    m_timer.start();
    announce(true);
    if (isAtEnd && !m_backwards)
        emit placed(m_place = 0.0);
}

void SliderPlayer::stop()
{
    if (!isPlaying())
        return;
    m_timer.stop();
    announce(false);
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
