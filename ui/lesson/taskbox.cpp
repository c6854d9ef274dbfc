#include "ui/lesson/taskbox.h"

#include "ui/lesson/livetextview.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace actiscope {

TaskBox::TaskBox(QWidget *parent)
    : QWidget(parent)
    , m_text(new LiveTextView)
    , m_done(new QLabel)
    , m_layout(new QVBoxLayout(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_layout->addWidget(m_text);
    m_layout->addWidget(m_done, 0, Qt::AlignLeft);
    setLook(m_done, Look::Good);
    m_done->hide();
    arrange();
    retranslateUi();
}

void TaskBox::setDone(bool done)
{
    m_done->setVisible(done);
}

void TaskBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeColors &colors = appliedColors();
    const bool contrasts = appliedTheme() == Theme::Contrast;
    drawBox(painter, rect(), 6.0 * unitOf(this), contrasts ? colors.panel : colors.selection, contrasts ? colors.border : QColor());
}

void TaskBox::arrange()
{
    const auto pixels = [unit = unitOf(this)](double design) { return qRound(design * unit); };
    m_layout->setContentsMargins(pixels(14), pixels(11), pixels(14), pixels(11));
    m_layout->setSpacing(pixels(7));
}

void TaskBox::retranslateUi()
{
    m_done->setText(tr("✓ Done"));
}

void TaskBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange)
        arrange();
    else if (event->type() == QEvent::PaletteChange)
        update();
}

} // namespace actiscope
