#include "ui/picture/dialog/animationpreview.h"

#include "ui/picture/dialog/exportpreview.h"
#include "ui/theme/icon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace actiscope {

namespace {

/// Work in the background, whose stop is that of the export.
template<class Find>
auto stoppable(std::stop_token stop, const Find &find)
{
    ExportProgress progress;
    const std::stop_callback link(stop, [&progress] { progress.cancel(); });
    return find(progress);
}

} // namespace

AnimationPreview::AnimationPreview(QWidget *parent)
    : QWidget(parent)
    , m_picture(new ExportPreview)
    , m_play(new QToolButton)
    , m_frame(new QSlider(Qt::Horizontal))
    , m_time(new QLabel)
{
    auto *controls = new QHBoxLayout;
    controls->addWidget(m_play);
    controls->addWidget(m_frame, 1);
    controls->addWidget(m_time);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_picture, 1);
    layout->addLayout(controls);
    m_play->setAutoRaise(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(m_play, &QToolButton::clicked, this, [this] { setPlaying(!isPlaying()); });
    connect(m_frame, &QSlider::valueChanged, this, [this] {
        setPlaying(false);
        showFrame();
    });
    connect(&m_timer, &QTimer::timeout, this, &AnimationPreview::advance);
    connect(m_picture, &ExportPreview::rendered, this, [this] { m_drawn = true; });
    retranslateUi();
}

int AnimationPreview::frame() const
{
    return m_frame->value();
}

void AnimationPreview::show(const Animation &animation, AnimationFormat format)
{
    const int count = frameCount(animation.sweep);
    const double place = m_frame->maximum() > 0 ? static_cast<double>(frame()) / m_frame->maximum() : 0.0;
    const StillAxes before = std::move(m_animation.options.axes); // until the new ones are known
    m_animation = animation;
    m_format = format;
    if (!animation.fitAxes)
        m_animation.options.axes = before;
    {
        const QSignalBlocker silent(m_frame);
        m_frame->setMaximum(count - 1);
        m_frame->setValue(static_cast<int>(std::lround(place * (count - 1))));
    }
    m_timer.setInterval(1000 / animation.sweep.framesPerSecond);
    if (isPlaying())
        setPlaying(true); // from here on at the new speed
    showFrame();
    findAxes();
}

void AnimationPreview::findAxes()
{
    m_size.cancel();
    m_axes.start([this, animation = m_animation](std::stop_token stop) -> Background::Delivery {
        StillAxes axes = stoppable(stop, [&](ExportProgress &progress) { return axesOf(animation, progress); });
        return [this, axes = std::move(axes)] {
            if (m_axes.isWished())
                return;
            m_animation.options.axes = axes;
            showFrame();
            measure();
        };
    });
}

void AnimationPreview::measure()
{
    m_size.start([this, animation = m_animation, format = m_format](std::stop_token stop) -> Background::Delivery {
        const qint64 bytes =
            stoppable(stop, [&](ExportProgress &progress) { return estimatedSize(animation, format, progress); });
        return [this, bytes] { emit measured(bytes); };
    });
}

void AnimationPreview::showFrame()
{
    const Sweep &sweep = m_animation.sweep;
    m_drawn = false;
    m_picture->show(stateAt(m_animation, frame()), optionsAt(m_animation, frame()));
    const QLocale locale;
    m_time->setText(tr("%1 of %2 s").arg(locale.toString(static_cast<double>(frame()) / sweep.framesPerSecond, 'f', 1),
                                         locale.toString(static_cast<double>(frameCount(sweep)) / sweep.framesPerSecond, 'f', 1)));
}

void AnimationPreview::setPlaying(bool playing)
{
    if (playing) {
        m_begun = static_cast<double>(frame()) / m_animation.sweep.framesPerSecond;
        m_clock.start();
        m_timer.start();
    } else {
        m_timer.stop();
    }
    retranslateUi();
}

void AnimationPreview::advance()
{
    // Frames that cannot be drawn in time are left out; the animation keeps its speed.
    if (!m_drawn)
        return;
    const double seconds = m_begun + static_cast<double>(m_clock.elapsed()) * 1e-3;
    const int next = static_cast<int>(seconds * m_animation.sweep.framesPerSecond) % (m_frame->maximum() + 1);
    if (next == frame())
        return;
    const QSignalBlocker silent(m_frame);
    m_frame->setValue(next);
    showFrame();
}

void AnimationPreview::retranslateUi()
{
    m_play->setIcon(themedIcon(isPlaying() ? QStringLiteral("pause") : QStringLiteral("play")));
    m_play->setAccessibleName(isPlaying() ? tr("Pause") : tr("Play"));
    m_play->setToolTip(isPlaying() ? tr("Pause the preview") : tr("Play the preview"));
    m_frame->setAccessibleName(tr("Frame"));
    m_frame->setToolTip(tr("Look at a single frame"));
}

void AnimationPreview::hideEvent(QHideEvent *event)
{
    setPlaying(false);
    QWidget::hideEvent(event);
}

void AnimationPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace actiscope
