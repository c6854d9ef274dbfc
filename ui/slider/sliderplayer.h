#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace actiscope {

/// Moves along a slider as time goes by: a place from 0 to 1. It always shows both ends, and after a moment in which
/// the program was busy it goes on from where it was, without a leap.
class SliderPlayer : public QObject
{
    Q_OBJECT

public:
    /// From one end to the other at speed 1.
    static constexpr double wholeSeconds = 8.0;

    explicit SliderPlayer(QObject *parent = nullptr);

    bool isPlaying() const { return m_timer.isActive(); }
    /// From that place on; from the start if it stands at the end and does not turn round there.
    void start(double place);
    void stop();
    /// Someone else has put the slider there meanwhile.
    void setPlace(double place) { m_place = place; }
    /// So many seconds have gone by. Called by its own clock.
    void advance(double seconds);

signals:
    void placed(double place);
    void playingChanged(bool playing);

private:
    double m_place = 0.0;
    bool m_backwards = false;
    QTimer m_timer;
    QElapsedTimer m_clock;
};

} // namespace actiscope
