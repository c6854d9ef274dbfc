#include "ui/inspector/steadylabel.h"

#include <QEvent>

namespace actiscope {

void SteadyLabel::setUsual(const QString &text)
{
    m_longest = text;
    fit();
}

void SteadyLabel::display(const QString &text)
{
    setText(text);
    if (text.size() > m_longest.size() && fontMetrics().horizontalAdvance(text) > width())
        setUsual(text);
}

void SteadyLabel::fit()
{
    // Qt lays nothing out anew for a widget of fixed size.
    setFixedSize(fontMetrics().size(Qt::TextSingleLine, m_longest) + QSize(1, 0));
}

void SteadyLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace actiscope
