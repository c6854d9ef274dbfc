#include "ui/slider/playbutton.h"

#include "ui/language/translation.h"
#include "ui/slider/playmenu.h"
#include "ui/slider/sliderplayer.h"
#include "ui/theme/icon.h"

#include <QContextMenuEvent>

namespace actiscope {

PlayButton::PlayButton(QWidget *parent)
    : QToolButton(parent)
    , m_player(new SliderPlayer(this))
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus); // a click leaves the keys where they are
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Ignored); // it makes no row higher
    connect(this, &QToolButton::clicked, this, [this] {
        if (m_player->isNumberPlaying())
            m_player->stopNumber();
        else
            emit playRequested();
    });
    connect(m_player, &SliderPlayer::numberPlayingChanged, this, &PlayButton::retranslateUi);
    retranslateUi();
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
    const bool isPlaying = m_player->isNumberPlaying();
    setIcon(themedIcon(isPlaying ? QStringLiteral("pause") : QStringLiteral("play")));
    const int side = fontMetrics().height() * 3 / 4;
    setIconSize({side, side});
    setAccessibleName(named(isPlaying ? tr("Pause %1") : tr("Play %1"), m_name));
    setToolTip(named(isPlaying ? tr("Stop moving %1")
                               : tr("Move %1 by itself; a right click sets how fast, and what comes at the end"),
                     m_name));
}

void PlayButton::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new PlayMenu(this); // not the button's own, for which it would draw an arrow
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
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
