#include "ui/slider/realslider.h"

#include "ui/slider/slideraccessibility.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleHints>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

constexpr int pageSteps = 10;
constexpr int wheelStep = 120; // eighths of a degree, one notch of a usual wheel

} // namespace

RealSlider::RealSlider(QWidget *parent)
    : QWidget(parent)
{
    installSliderAccessibility();
    m_doubleClick.setSingleShot(true);
    connect(&m_doubleClick, &QTimer::timeout, this, &RealSlider::settled);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RealSlider::setSpec(const SliderSpec &spec)
{
    m_spec = spec;
    m_value = spec.limited(m_value);
    update();
}

void RealSlider::setValue(double value)
{
    if (value == m_value || std::isnan(value))
        return;
    m_value = value;
    update();
    QAccessibleValueChangeEvent change(this, m_value);
    QAccessible::updateAccessibility(&change);
}

void RealSlider::moveTo(double value)
{
    const double old = m_value;
    setValue(m_spec.withinSpan(value, m_value));
    if (m_value != old)
        emit moved(m_value);
}

void RealSlider::moveBySteps(int steps)
{
    moveTo(m_spec.stepped(m_value, steps));
}

double RealSlider::diameter() const
{
    return std::round(fontMetrics().height() * 0.9);
}

double RealSlider::inset() const
{
    return diameter() / 2.0 + 3.0; // room for the focus ring
}

QSize RealSlider::sizeHint() const
{
    const int em = fontMetrics().height();
    return {em * 6, static_cast<int>(std::ceil(2.0 * inset()))};
}

QSize RealSlider::minimumSizeHint() const
{
    return {fontMetrics().height() * 9 / 2, sizeHint().height()};
}

double RealSlider::handleX() const
{
    return inset() + m_spec.fraction(m_value) * (width() - 2.0 * inset());
}

double RealSlider::placeAt(double x) const
{
    return (x - inset()) / std::max(1.0, width() - 2.0 * inset());
}

void RealSlider::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = appliedColors();
    const QColor accent = isEnabled() ? colors.accent : colors.muted;
    const double middle = height() / 2.0;
    const double radius = diameter() / 2.0;
    const double thickness = std::max(3.0, std::round(diameter() * 0.28));
    const double left = inset() - radius;
    const double right = width() - left;
    const double x = handleX();
    const auto bar = [&](double from, double to) {
        return QRectF(from, middle - thickness / 2.0, to - from, thickness);
    };

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double home = inset() + m_spec.fraction(m_spec.defaultValue) * (width() - 2.0 * inset());
    painter.setBrush(colors.control);
    painter.drawRoundedRect(QRectF(home - 0.75, middle + thickness / 2.0 + 1.0, 1.5, thickness), 0.75, 0.75);
    painter.setBrush(colors.groove);
    painter.drawRoundedRect(bar(left, right), thickness / 2.0, thickness / 2.0);
    painter.setBrush(accent);
    painter.drawRoundedRect(bar(left, x), thickness / 2.0, thickness / 2.0);
    if (hasFocus() || (underMouse() && isEnabled())) {
        QColor halo = accent;
        halo.setAlphaF(hasFocus() ? 0.40F : 0.18F);
        painter.setBrush(halo);
        painter.drawEllipse(QPointF(x, middle), radius + 3.0, radius + 3.0);
    }
    const double ring = std::max(2.0, diameter() / 7.0);
    painter.setPen(QPen(accent, ring));
    painter.setBrush(m_dragging ? accent : colors.panel);
    painter.drawEllipse(QPointF(x, middle), radius - ring / 2.0, radius - ring / 2.0);
    if (!isBeyond())
        return;
    const double tip = m_value < m_spec.minimum ? -radius * 0.30 : radius * 0.30;
    const QPointF arrow[] = {{x - tip, middle - radius * 0.45}, {x + tip, middle}, {x - tip, middle + radius * 0.45}};
    painter.setPen(QPen(m_dragging ? colors.panel : accent, std::max(1.5, ring * 0.75), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(arrow, 3);
}

void RealSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    settle();
    m_dragging = true;
    const double away = event->position().x() - handleX();
    const bool onHandle = std::fabs(away) <= diameter() / 2.0;
    m_grab = onHandle ? away : 0.0;
    emit pressed();
    m_clicked = !onHandle;
    if (!onHandle)
        moveTo(m_spec.valueAt(placeAt(event->position().x())));
    update();
}

void RealSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging)
        return;
    const double before = m_value;
    moveTo(m_spec.valueAt(placeAt(event->position().x() - m_grab)));
    m_clicked = m_clicked && m_value == before;
}

void RealSlider::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_dragging || event->button() != Qt::LeftButton)
        return;
    m_dragging = false;
    update();
    emit released();
    if (m_clicked)
        m_doubleClick.start(QGuiApplication::styleHints()->mouseDoubleClickInterval());
    else
        emit settled();
}

void RealSlider::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    // The first click may have moved the value: that and the reset are one stretch, which ends here.
    m_doubleClick.stop();
    emit resetRequested();
    emit settled();
}

void RealSlider::settle()
{
    if (m_doubleClick.isActive()) {
        m_doubleClick.stop();
        emit settled();
    }
}

void RealSlider::keyPressEvent(QKeyEvent *event)
{
    settle();
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        moveBySteps(-1);
        break;
    case Qt::Key_Right:
    case Qt::Key_Up:
        moveBySteps(1);
        break;
    case Qt::Key_PageDown:
        moveBySteps(-pageSteps);
        break;
    case Qt::Key_PageUp:
        moveBySteps(pageSteps);
        break;
    case Qt::Key_Home:
        moveTo(m_spec.minimum);
        break;
    case Qt::Key_End:
        moveTo(m_spec.maximum);
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        emit resetRequested();
        emit settled();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void RealSlider::wheelEvent(QWheelEvent *event)
{
    if (!hasFocus()) {
        event->ignore(); // the page scrolls
        return;
    }
    const QPoint turn = event->angleDelta();
    m_wheel += turn.y() != 0 ? turn.y() : turn.x();
    const int steps = m_wheel / wheelStep;
    m_wheel -= steps * wheelStep;
    if (steps != 0)
        moveBySteps(steps);
    event->accept();
}

void RealSlider::enterEvent(QEnterEvent *event)
{
    update();
    QWidget::enterEvent(event);
}

void RealSlider::leaveEvent(QEvent *event)
{
    update();
    QWidget::leaveEvent(event);
}

void RealSlider::hideEvent(QHideEvent *event)
{
    settle();
    QWidget::hideEvent(event);
}

void RealSlider::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::EnabledChange && !isEnabled() && m_dragging) {
        m_dragging = false;
        emit released();
        emit settled();
    }
    QWidget::changeEvent(event);
}

} // namespace actiscope
