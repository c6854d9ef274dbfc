#include "ui/control/playbutton.h"

#include "ui/control/sliderplayer.h"
#include "ui/model/settings.h"
#include "ui/theme/icon.h"

#include <QActionGroup>
#include <QContextMenuEvent>
#include <QLocale>
#include <QMenu>

#include <array>

namespace actiscope {

namespace {

constexpr std::array speeds = {0.25, 0.5, 1.0, 2.0, 4.0};
constexpr std::array repeats = {PlayRepeat::Bounce, PlayRepeat::Loop, PlayRepeat::Once};

} // namespace

PlayButton::PlayButton(QWidget *parent)
    : QToolButton(parent)
    , m_player(new SliderPlayer(this))
    , m_menu(new QMenu(this))
    , m_speeds(new QActionGroup(this))
    , m_repeats(new QActionGroup(this))
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus); // a click leaves the keys where they are
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Ignored); // it makes no row higher
    addChoices();
    connect(this, &QToolButton::clicked, this, [this] {
        if (m_player->isPlaying())
            m_player->stop();
        else
            emit playRequested();
    });
    connect(m_player, &SliderPlayer::playingChanged, this, &PlayButton::retranslateUi);
    retranslateUi();
}

void PlayButton::addChoices()
{
    for (const double speed : speeds) {
        QAction *action = m_speeds->addAction(QString());
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [speed] { settings::setPlaySpeed(speed); });
        m_menu->addAction(action);
    }
    m_menu->addSeparator();
    for (const PlayRepeat repeat : repeats) {
        QAction *action = m_repeats->addAction(QString());
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [repeat] { settings::setPlayRepeat(repeat); });
        m_menu->addAction(action);
    }
}

/// Another slider's menu may have changed them.
void PlayButton::followSettings()
{
    for (std::size_t i = 0; i < speeds.size(); ++i)
        m_speeds->actions()[static_cast<qsizetype>(i)]->setChecked(speeds[i] == settings::playSpeed());
    for (std::size_t i = 0; i < repeats.size(); ++i)
        m_repeats->actions()[static_cast<qsizetype>(i)]->setChecked(repeats[i] == settings::playRepeat());
}

void PlayButton::setSubject(const QString &name)
{
    m_name = name;
    retranslateUi();
}

QSize PlayButton::sizeHint() const
{
    const int side = fontMetrics().height() + 4;
    return {side, side};
}

void PlayButton::retranslateUi()
{
    const bool isPlaying = m_player->isPlaying();
    setIcon(themedIcon(isPlaying ? QStringLiteral("pause") : QStringLiteral("play")));
    const int side = fontMetrics().height() * 3 / 4;
    setIconSize({side, side});
    setAccessibleName(isPlaying ? tr("Pause %1").arg(m_name) : tr("Play %1").arg(m_name));
    setToolTip(isPlaying ? tr("Stop moving %1").arg(m_name)
                         : tr("Move %1 by itself; a right click sets how fast, and what comes at the end").arg(m_name));
    for (std::size_t i = 0; i < speeds.size(); ++i) {
        m_speeds->actions()[static_cast<qsizetype>(i)]->setText(
            tr("Speed × %1").arg(QLocale().toString(speeds[i], 'g', QLocale::FloatingPointShortest)));
    }
    m_repeats->actions()[0]->setText(tr("Back and forth"));
    m_repeats->actions()[1]->setText(tr("From the start again"));
    m_repeats->actions()[2]->setText(tr("Once"));
    followSettings();
}

void PlayButton::contextMenuEvent(QContextMenuEvent *event)
{
    followSettings();
    m_menu->popup(event->globalPos());
}

void PlayButton::hideEvent(QHideEvent *event)
{
    m_player->stop(); // what nobody sees need not move
    QToolButton::hideEvent(event);
}

void PlayButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslateUi();
    else if (event->type() == QEvent::EnabledChange && !isEnabled())
        m_player->stop();
    QToolButton::changeEvent(event);
}

} // namespace actiscope
