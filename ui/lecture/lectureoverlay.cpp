#include "ui/lecture/lectureoverlay.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

#include <utility>

namespace actiscope {

namespace {

constexpr double inkShare = 1.0 / 180.0; // of the height
constexpr double spotShare = 1.0 / 45.0;

} // namespace

LectureOverlay::LectureOverlay(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    parent->installEventFilter(this);
    setGeometry(parent->rect());
}

void LectureOverlay::setInk(const QColor &ink)
{
    m_ink = ink;
    update();
}

void LectureOverlay::setDrawing(bool drawing)
{
    m_drawing = drawing;
    setAttribute(Qt::WA_TransparentForMouseEvents, !drawing);
    if (drawing)
        setCursor(Qt::CrossCursor);
    else
        unsetCursor();
}

void LectureOverlay::clear()
{
    m_strokes.clear();
    update();
}

void LectureOverlay::setPointer(bool pointer)
{
    m_pointer = pointer;
    update();
}

void LectureOverlay::setSpot(QPointF spot)
{
    if (std::exchange(m_spot, spot) != spot && m_pointer)
        update();
}

void LectureOverlay::setBlank(const std::optional<QColor> &blank)
{
    m_blank = blank;
    update();
}

QPointF LectureOverlay::placed(QPointF position) const
{
    return {position.x() / std::max(1, width()), position.y() / std::max(1, height())};
}

void LectureOverlay::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_strokes.append(QPolygonF{placed(event->position())});
    update();
}

void LectureOverlay::mouseMoveEvent(QMouseEvent *event)
{
    setSpot(event->position());
    if (event->buttons() & Qt::LeftButton && !m_strokes.isEmpty()) {
        m_strokes.last().append(placed(event->position()));
        update();
    }
}

bool LectureOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void LectureOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_blank) {
        painter.fillRect(rect(), *m_blank);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_ink, inkShare * height(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF &stroke : std::as_const(m_strokes)) {
        QPolygonF pixels;
        for (const QPointF &point : stroke)
            pixels.append({point.x() * width(), point.y() * height()});
        if (pixels.size() == 1)
            painter.drawPoint(pixels.first());
        else
            painter.drawPolyline(pixels);
    }
    if (m_pointer) {
        QColor light(230, 40, 40, 170);
        painter.setPen(QPen(QColor(255, 255, 255, 220), 2.0));
        painter.setBrush(light);
        painter.drawEllipse(m_spot, spotShare * height(), spotShare * height());
    }
}

} // namespace actiscope
