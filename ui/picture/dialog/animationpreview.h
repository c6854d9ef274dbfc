#pragma once

#include "ui/model/background.h"
#include "ui/picture/animation/animation.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace actiscope {

class ExportPreview;

/// Plays an animation as it will be exported, as fast as its frames can be drawn, and looks at single frames. The axes
/// and the size of the file are found in the background.
class AnimationPreview : public QWidget
{
    Q_OBJECT

public:
    explicit AnimationPreview(QWidget *parent = nullptr);

    void show(const Animation &animation, AnimationFormat format);
    bool isPlaying() const { return m_timer.isActive(); }
    void setPlaying(bool playing);
    int frame() const;

signals:
    /// About how many bytes the file, or all files together, will have.
    void measured(qint64 bytes);

protected:
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void findAxes();
    void measure();
    void showFrame();
    void advance();
    void retranslateUi();

    Animation m_animation;
    AnimationFormat m_format = AnimationFormat::Gif;
    ExportPreview *m_picture;
    QToolButton *m_play;
    QSlider *m_frame;
    QLabel *m_time;
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_begun = 0.0;  ///< seconds into the animation when the clock was started
    bool m_drawn = true;   ///< the frame asked for last is there
    Background m_axes;
    Background m_size;
};

} // namespace actiscope
