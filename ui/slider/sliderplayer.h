#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QString>
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
    ~SliderPlayer() override;

    bool isPlaying() const { return m_timer.isActive(); }
    /// What it moves: players of one number of one model are fellows, of which one at most plays. Another number stops it.
    void setNumber(const QObject *model, const QString &key);
    /// It or a fellow.
    bool isNumberPlaying() const;
    void stopNumber();
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
    /// It or a fellow has begun or stopped.
    void numberPlayingChanged();

private:
    QList<SliderPlayer *> fellows() const; ///< and itself
    void announce(bool playing);

    const QObject *m_model = nullptr; ///< only compared
    QString m_key;
    double m_place = 0.0;
    bool m_backwards = false;
    QTimer m_timer;
    QElapsedTimer m_clock;
};

} // namespace actiscope
