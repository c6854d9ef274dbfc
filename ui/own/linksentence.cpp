#include "ui/own/linksentence.h"

#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPainter>
#include <QToolButton>

#include <cmath>

namespace actiscope {

namespace {

/// Where the sentence has its link: it paints the words, this only who has the focus.
class LinkArea : public QToolButton
{
public:
    using QToolButton::QToolButton;

    QSize sizeHint() const override { return {}; } // the sentence gives it the place of its words

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!hasFocus())
            return;
        QPainter painter(this);
        drawBox(painter, rect(), 3.0 * unitOf(this), {}, appliedColors().accent);
    }
};

} // namespace

LinkSentence::LinkSentence(QWidget *parent)
    : QWidget(parent)
    , m_link(new LinkArea(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_link->setCursor(Qt::PointingHandCursor);
    m_link->setFocusPolicy(Qt::StrongFocus);
    m_link->hide();
    connect(m_link, &QToolButton::clicked, this, &LinkSentence::linkActivated);
}

void LinkSentence::show(const QString &before, const QString &link, const QString &after)
{
    m_text = before + link + after;
    m_linkBegin = before.size();
    m_linkEnd = m_linkBegin + link.size();
    QString shown = link;
    m_link->setText(shown.replace(u'&', QStringLiteral("&&")));
    m_link->setVisible(!link.isEmpty());
    setAccessibleName(m_text);
    placeLink();
    updateGeometry();
    update();
}

int LinkSentence::layOut(QTextLayout &layout, int width) const
{
    layout.setText(m_text);
    layout.setFont(font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    if (m_linkEnd > m_linkBegin) {
        QTextCharFormat format;
        QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont); // formulas are typed in it
        fixed.setPointSizeF(font().pointSizeF());
        format.setFont(fixed);
        format.setFontUnderline(true);
        format.setForeground(appliedColors().accent);
        layout.setFormats({{static_cast<int>(m_linkBegin), static_cast<int>(m_linkEnd - m_linkBegin), format}});
    }
    const double unit = unitOf(this);
    double y = unit;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        line.setPosition({0.0, y});
        y += line.height();
    }
    layout.endLayout();
    return static_cast<int>(std::ceil(y + unit));
}

QSize LinkSentence::sizeHint() const
{
    QTextLayout layout;
    const int height = layOut(layout, 1 << 20);
    return {static_cast<int>(std::ceil(layout.maximumWidth())), height};
}

QSize LinkSentence::minimumSizeHint() const
{
    return {qRound(80.0 * unitOf(this)), fontMetrics().height()};
}

int LinkSentence::heightForWidth(int width) const
{
    QTextLayout layout;
    return layOut(layout, width);
}

void LinkSentence::paintEvent(QPaintEvent *)
{
    QTextLayout layout;
    layOut(layout, width());
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    layout.draw(&painter, {});
}

void LinkSentence::placeLink()
{
    QTextLayout layout;
    layOut(layout, width());
    QRectF place;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const int begin = std::max(static_cast<int>(m_linkBegin), line.textStart());
        const int end = std::min(static_cast<int>(m_linkEnd), line.textStart() + line.textLength());
        if (begin < end)
            place |= QRectF(QPointF(line.cursorToX(begin), line.y()), QPointF(line.cursorToX(end), line.y() + line.height()));
    }
    m_link->setGeometry(place.toAlignedRect());
}

void LinkSentence::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeLink();
}

void LinkSentence::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        placeLink();
        updateGeometry();
    }
    update();
}

} // namespace actiscope
