#include "ui/widget/morebelow.h"

#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QLinearGradient>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace actiscope {

class MoreBelow::Fade : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QColor panel = appliedColors().panel;
        QLinearGradient gradient(0.0, 0.0, 0.0, height());
        gradient.setColorAt(1.0, panel);
        panel.setAlpha(0);
        gradient.setColorAt(0.0, panel);
        QPainter(this).fillRect(rect(), gradient);
    }
};

MoreBelow::MoreBelow(QScrollArea *area)
    : QPushButton(area)
    , m_area(area)
    , m_fade(new Fade(area))
{
    m_fade->setAttribute(Qt::WA_TransparentForMouseEvents);
    setText(tr("↓ More"));
    raise();
    area->installEventFilter(this);
    area->viewport()->installEventFilter(this);
    connect(this, &QPushButton::clicked, this, &MoreBelow::scrollOn);
    connect(area->verticalScrollBar(), &QScrollBar::valueChanged, this, &MoreBelow::follow);
    connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, this, &MoreBelow::follow);
    follow();
}

void MoreBelow::follow()
{
    const auto pixels = [unit = unitOf(m_area)](double design) { return qRound(design * unit); };
    const QScrollBar *bar = m_area->verticalScrollBar();
    const bool more = bar->maximum() - bar->value() > pixels(8); // a margin is nothing to be read
    setVisible(more);
    m_fade->setVisible(more);
    const QRect view = m_area->viewport()->geometry();
    const QSize size = sizeHint();
    const QPoint corner(view.center().x() - size.width() / 2, view.bottom() - size.height() - pixels(4));
    setGeometry(QRect(corner, size));
    const int height = std::min(size.height() + pixels(24), view.height() / 3);
    m_fade->setGeometry(view.left(), view.bottom() + 1 - height, view.width(), height);
}

/// What the fade covers comes to the top.
void MoreBelow::scrollOn()
{
    QScrollBar *bar = m_area->verticalScrollBar();
    bar->setValue(bar->value() + bar->pageStep() - m_fade->height());
}

bool MoreBelow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        follow();
    return QPushButton::eventFilter(watched, event);
}

void MoreBelow::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setText(tr("↓ More"));
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        follow();
}

} // namespace actiscope
