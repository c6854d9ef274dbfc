#include "ui/picture/share/draggrip.h"

#include "core/text/wording.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>

#include <utility>

namespace actiscope {

DragGrip::DragGrip(std::function<Subject()> subject, QWidget *parent)
    : QWidget(parent)
    , m_subject(std::move(subject))
    , m_execute([](QDrag *drag) { drag->exec(Qt::CopyAction); })
{
    setCursor(Qt::OpenHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslateUi();
}

void DragGrip::setTitle(const QString &title)
{
    if (std::exchange(m_title, title) != title)
        retranslateUi();
}

QSize DragGrip::sizeHint() const
{
    const double unit = unitOf(this);
    return {qRound(16.0 * unit), qRound(18.0 * unit)};
}

void DragGrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &colors = appliedColors();
    const double unit = unitOf(this);
    const bool awake = underMouse() || m_pressed;
    if (awake)
        drawBox(painter, QRectF(rect()), 3.0 * unit, colors.hover, QColor());
    painter.setPen(Qt::NoPen);
    painter.setBrush(awake ? colors.text : mixed(colors.muted, colors.panel, 0.7));
    const QPointF middle = QRectF(rect()).center();
    for (int row = -1; row <= 1; ++row) {
        for (const int side : {-1, 1})
            painter.drawEllipse(middle + QPointF(2.2 * side, 4.4 * row) * unit, 1.2 * unit, 1.2 * unit);
    }
}

void DragGrip::enterEvent(QEnterEvent *)
{
    update();
}

void DragGrip::leaveEvent(QEvent *)
{
    update();
}

void DragGrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = true;
    m_moved = false;
    m_pressedAt = event->position().toPoint();
    setCursor(Qt::ClosedHandCursor);
    update();
    prepare();
}

void DragGrip::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed || m_moved)
        return;
    m_moved = (event->position().toPoint() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_moved && !m_ready)
        setCursor(Qt::BusyCursor);
    beginIfReady();
}

void DragGrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        end();
}

void DragGrip::prepare()
{
    m_ready.reset();
    m_background.cancel();
    m_background.start([this, subject = m_subject()](std::stop_token stop) -> Background::Delivery {
        DragPicture picture = dragPicture(subject.state, subject.options, subject.name, stop);
        return [this, picture = std::move(picture)] {
            if (picture.content.image.isNull())
                return;
            m_ready = picture;
            // A drag goes on for long; the work ends before it.
            QMetaObject::invokeMethod(this, &DragGrip::beginIfReady, Qt::QueuedConnection);
        };
    });
}

void DragGrip::beginIfReady()
{
    if (!m_pressed || !m_moved || !m_ready)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(mimeData(*m_ready));
    drag->setPixmap(QPixmap::fromImage(m_ready->thumbnail));
    drag->setHotSpot(drag->pixmap().rect().center());
    end();
    m_execute(drag);
}

void DragGrip::end()
{
    m_pressed = false;
    m_ready.reset();
    m_background.cancel();
    setCursor(Qt::OpenHandCursor);
    update();
}

void DragGrip::retranslateUi()
{
    setAccessibleName(m_title.isEmpty() ? tr("Drag the charts") : QString::fromStdString(filled(tr("Drag %1").toStdString(), {m_title.toStdString()})));
    setToolTip(m_title.isEmpty() ? tr("Drag these charts onto a slide or into a folder")
                                 : tr("Drag this chart onto a slide or into a folder"));
}

void DragGrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace actiscope
