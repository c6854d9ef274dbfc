#include "ui/inspector/factrow.h"

#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace actiscope {

namespace {

// In the design's pixels.
constexpr double gap = 12.0;
constexpr double padding = 4.5; // above and below the text

int pad(const QWidget *widget)
{
    return qRound(padding * unitOf(widget));
}

} // namespace

FactRow::FactRow(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLabel(this))
    , m_value(new QLabel(this))
{
    setLook(m_name, Look::Muted);
    m_value->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_value->setTextFormat(Qt::PlainText);
    m_value->setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FactRow::setName(const QString &name)
{
    m_name->setText(name);
    measure();
    updateGeometry();
    place();
}

QString FactRow::value() const
{
    return m_value->text();
}

void FactRow::setValue(const QString &value)
{
    if (value == m_value->text())
        return;
    const int before = heightForWidth(width());
    m_value->setText(value);
    measure();
    if (heightForWidth(width()) != before)
        updateGeometry();
    place();
}

void FactRow::setSelectable(bool selectable)
{
    m_value->setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse : Qt::NoTextInteraction);
}

void FactRow::measure()
{
    // One pixel more, since a label needs its fractional width rounded up, or it wraps. Of the texts and not of the
    // font, since lines with Chinese glyphs are higher.
    m_nameSize = m_name->fontMetrics().size(0, m_name->text()) + QSize(1, 0);
    m_valueSize = m_value->fontMetrics().size(0, m_value->text()) + QSize(1, 0);
}

bool FactRow::fitsBeside(int width) const
{
    return m_nameSize.width() + qRound(gap * unitOf(this)) + m_valueSize.width() <= width;
}

int FactRow::heightForWidth(int width) const
{
    const int around = 2 * pad(this) + 1;
    if (fitsBeside(width))
        return std::max(m_nameSize.height(), m_valueSize.height()) + around;
    return m_nameSize.height() + std::max(0, m_value->heightForWidth(std::max(width, 1))) + around;
}

QSize FactRow::sizeHint() const
{
    const int width = m_nameSize.width() + qRound(gap * unitOf(this)) + m_valueSize.width();
    return {width, heightForWidth(width)};
}

QSize FactRow::minimumSizeHint() const
{
    // Below the name the value wraps; a column this wide holds every single word.
    return {std::max(m_nameSize.width(), qRound(150.0 * unitOf(this))), m_value->fontMetrics().height() + 2 * pad(this) + 1};
}

void FactRow::place()
{
    const int top = pad(this);
    const int nameHeight = m_nameSize.height();
    if (fitsBeside(width())) {
        // On one base line, which is at the same share of a line's height whatever its glyphs.
        constexpr double share = 0.8;
        const int lines = std::max(1, static_cast<int>(m_value->text().count(u'\n')) + 1);
        const int lower = qRound(share * (nameHeight - m_valueSize.height() / lines));
        const int nameTop = top + std::max(0, -lower);
        const int valueTop = top + std::max(0, lower);
        m_name->setGeometry(0, nameTop, m_nameSize.width(), nameHeight);
        m_value->setGeometry(width() - m_valueSize.width(), valueTop, m_valueSize.width(), height() - valueTop - top - 1);
        return;
    }
    m_name->setGeometry(0, top, m_nameSize.width(), nameHeight);
    m_value->setGeometry(0, top + nameHeight, width(), height() - 2 * top - nameHeight - 1);
}

void FactRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void FactRow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(0, height() - 1, width(), 1, appliedColors().border);
}

void FactRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        measure();
        updateGeometry();
        place();
    }
}

} // namespace actiscope
