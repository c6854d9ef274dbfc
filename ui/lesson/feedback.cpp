#include "ui/lesson/feedback.h"

#include "ui/lesson/lessonmarkdown.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace actiscope {

Feedback::Feedback(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    dress();
}

void Feedback::say(const QString &markdown, bool right)
{
    m_right = right;
    dress();
    showMarkdown(this, markdown);
    setAccessibleName(plainText(markdown));
}

/// In the colours of the theme, with room around the text.
void Feedback::dress()
{
    const ThemeColors &colors = appliedColors();
    QPalette palette = QApplication::palette();
    palette.setColor(QPalette::WindowText, m_right ? colors.goodText : colors.warningText);
    if (palette != this->palette())
        setPalette(palette);
    const int side = qRound(12.0 * unitOf(this));
    const int edge = qRound(8.0 * unitOf(this));
    setContentsMargins(side, edge, side, edge);
}

void Feedback::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(this);
        const ThemeColors &colors = appliedColors();
        const bool contrasts = appliedTheme() == Theme::Contrast;
        drawBox(painter, rect(), 6.0 * unitOf(this), m_right ? colors.good : colors.warning,
                contrasts ? palette().color(QPalette::WindowText) : QColor());
    }
    QLabel::paintEvent(event);
}

void Feedback::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange || event->type() == QEvent::ApplicationPaletteChange)
        dress();
}

} // namespace actiscope
