#include "ui/chart/curvechart.h"

#include "core/math/roundnumber.h"
#include "ui/chart/figurepainter.h"
#include "ui/chart/figurestyle.h"
#include "ui/chart/panellayer.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QChart>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLegend>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace actiscope {

namespace {

constexpr double grabDistance = 6.0;    // pixels to either side of the cursor line
constexpr double levelDrag = 10.0;      // pixels
constexpr double wheelFactor = 1.25;    // a notch of the wheel
constexpr double keyFactor = 1.25;

Range shifted(Range range, double by)
{
    return {range.minimum + by, range.maximum + by};
}

} // namespace

CurveChart::CurveChart(QWidget *parent)
    : QChartView(parent)
    , m_series(chart())
    , m_under(new PanelLayer(PanelLayer::Place::Under))
    , m_over(new PanelLayer(PanelLayer::Place::Over))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setRenderHint(QPainter::Antialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // One repaint of what changed, and no bookkeeping for thousands of items that a chart does not have.
    setAcceptDrops(false); // or it would take files that are meant for the window, and do nothing with them
    setViewportUpdateMode(QGraphicsView::BoundingRectViewportUpdate);
    setOptimizationFlags(QGraphicsView::DontSavePainterState | QGraphicsView::DontAdjustForAntialiasing);
    setBackgroundBrush(appliedColors().panel); // also until there is something to show
    scene()->setItemIndexMethod(QGraphicsScene::NoIndex);

    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->legend()->hide();
    chart()->setAcceptHoverEvents(false);
    scene()->addItem(m_under);
    scene()->addItem(m_over);
}

CurveChart::~CurveChart() = default;

QSize CurveChart::sizeHint() const
{
    // Where the room is scarce, the least that shows some ticks.
    const int em = fontMetrics().height();
    return {12 * em, std::max(120, 8 * em)};
}

QSize CurveChart::minimumSizeHint() const
{
    // Title, tick labels and a little of the curves.
    return {160, std::max(90, fontMetrics().height() * 3)};
}

void CurveChart::show(const actiscope::Panel &panel, double cursor, const std::shared_ptr<const FigureStyle> &style,
                      bool dashes)
{
    const bool restyled = !m_style || !(*m_style == *style) || m_dashes != dashes;
    const actiscope::Panel before = std::exchange(m_panel, panel);
    m_cursor = cursor;
    m_style = style;
    m_dashes = dashes;

    if (restyled)
        setBackgroundBrush(themeColors(style->theme()).panel);
    if (before.plot != panel.plot || before.frame != panel.frame)
        fitPlotArea();
    const bool sameGround = before.plot == panel.plot && before.frame == panel.frame && before.x == panel.x
        && before.y == panel.y && before.field == panel.field && before.colorBar == panel.colorBar && before.bands == panel.bands && before.zones == panel.zones && before.bars == panel.bars
        && before.rules == panel.rules && before.title == panel.title;
    if (restyled || !sameGround)
        m_under->show(&m_panel, style);
    m_over->show(&m_panel, style);

    const FigurePainter painter(*style);
    const auto seriesPen = [&](const Curve &curve) {
        // Qt Charts strokes each segment by itself; with square caps they join up, and the rasteriser has a fast
        // way for them that it lacks for round ones.
        QPen pen = painter.curvePen(curve, dashes);
        if (pen.style() == Qt::SolidLine)
            pen.setCapStyle(Qt::SquareCap);
        return pen;
    };
    m_series.show(panel, seriesPen, restyled);

    if (before.title != panel.title)
        setAccessibleName(QString::fromStdString(panel.title));
    if (before.description != panel.description)
        setAccessibleDescription(QString::fromStdString(panel.description));
}

void CurveChart::fitPlotArea()
{
    chart()->resize(size());
    const Rect &plot = m_panel.plot;
    constexpr double more = SeriesPool::overhang;
    chart()->setPlotArea(QRectF(plot.x, plot.y, plot.width, plot.height).adjusted(-more, -more, more, more));
    // Without this the curves keep the old plot area until some later event.
    chart()->layout()->invalidate();
    chart()->layout()->activate();
}

void CurveChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    emit resized();
}

bool CurveChart::isOverCursor(QPointF position) const
{
    return m_panel.cursor && std::abs(position.x() - m_panel.pixelX(*m_panel.cursor)) <= grabDistance
        && position.y() >= m_panel.plot.y && position.y() <= m_panel.plot.bottom();
}

void CurveChart::wheelEvent(QWheelEvent *event)
{
    const double notches = (event->angleDelta().y() + event->angleDelta().x()) / 120.0;
    if (notches == 0.0)
        return;
    emit panelNeeded();
    const double factor = std::pow(wheelFactor, notches);
    const bool onlyX = event->modifiers() & Qt::ControlModifier;
    const bool onlyY = event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier);
    const QPointF at = event->position();
    emit zoomRequested({m_panel.dataX(at.x()), m_panel.dataY(at.y())}, onlyY ? 1.0 : factor, onlyX ? 1.0 : factor);
    event->accept();
}

void CurveChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    emit gestureEnded(); // of a click before this one
    emit panelNeeded();
    m_pressedAt = event->position();
    m_pressedPanel = m_panel;
    m_pressedCursor = m_cursor;
    m_levelDrag = true;
    m_drag = isOverCursor(m_pressedAt) ? Drag::Cursor : Drag::Click;
    event->accept();
}

void CurveChart::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (m_drag == Drag::Click && (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        m_drag = Drag::Pan;
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
    if (m_drag == Drag::Cursor)
        emit cursorPointed(m_panel.dataX(at.x()));
    else if (m_drag == Drag::Pan)
        panTo(at);
    else if (m_drag == Drag::None)
        viewport()->setCursor(isOverCursor(at) ? Qt::SizeHorCursor : Qt::ArrowCursor);
    event->accept();
}

void CurveChart::panTo(QPointF position)
{
    const actiscope::Panel &from = m_pressedPanel;
    const QPointF moved = position - m_pressedAt;
    const double dx = from.dataX(m_pressedAt.x()) - from.dataX(position.x());
    const double dy = from.dataY(m_pressedAt.y()) - from.dataY(position.y());
    // No hand draws a level line: as long as a drag is all but level it leaves the fitted y alone.
    m_levelDrag = m_levelDrag
        && (std::abs(moved.y()) <= levelDrag || std::abs(moved.y()) < 0.1 * std::abs(moved.x()));
    emit panRequested(shifted(from.x.range, dx),
                      m_levelDrag ? std::nullopt : std::optional(shifted(from.y.range, dy)));
}

void CurveChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    const QPointF at = event->position();
    if (m_drag == Drag::Click && at.x() >= m_panel.plot.x && at.x() <= m_panel.plot.right())
        emit cursorPointed(m_panel.dataX(at.x())); // which a double click may yet take back: the step stays open
    else if (m_drag != Drag::None)
        emit gestureEnded();
    m_drag = Drag::None;
    viewport()->setCursor(isOverCursor(at) ? Qt::SizeHorCursor : Qt::ArrowCursor);
    event->accept();
}

void CurveChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    // The first of the two clicks has moved the cursor; whoever resets the view did not mean that.
    emit cursorRequested(m_pressedCursor);
    emit resetRequested();
    emit gestureEnded();
    event->accept();
}

double CurveChart::keyStep(const QKeyEvent &event) const
{
    // About a hundredth of the range, with Shift a thousandth.
    return niceStep(m_panel.x.range.span(), event.modifiers() & Qt::ShiftModifier ? 1000.0 : 100.0);
}

void CurveChart::zoomAtCursor(double factor)
{
    const Range &x = m_panel.x.range;
    const Range &y = m_panel.y.range;
    emit zoomRequested({m_panel.cursor.value_or(x.minimum + x.span() / 2), y.minimum + y.span() / 2}, factor, factor);
}

void CurveChart::keyPressEvent(QKeyEvent *event)
{
    emit panelNeeded();
    const double step = keyStep(*event);
    const Range x = m_panel.x.range;
    const double now = x.contains(m_cursor) ? m_cursor : x.minimum + x.span() / 2;
    const auto moveTo = [&](double target) {
        emit cursorRequested(std::clamp(onGrid(target, step), x.minimum, x.maximum));
    };
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Left:
        control ? emit panRequested(shifted(x, -x.span() / 20), {}) : moveTo(now - step);
        break;
    case Qt::Key_Right:
        control ? emit panRequested(shifted(x, x.span() / 20), {}) : moveTo(now + step);
        break;
    case Qt::Key_Up:
        control ? emit panRequested(x, shifted(m_panel.y.range, m_panel.y.range.span() / 20)) : emit functionStepped(-1);
        break;
    case Qt::Key_Down:
        control ? emit panRequested(x, shifted(m_panel.y.range, -m_panel.y.range.span() / 20)) : emit functionStepped(1);
        break;
    case Qt::Key_PageUp:
        moveTo(now + 10 * step);
        break;
    case Qt::Key_PageDown:
        moveTo(now - 10 * step);
        break;
    case Qt::Key_Home:
        emit cursorRequested(x.minimum);
        break;
    case Qt::Key_End:
        emit cursorRequested(x.maximum);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomAtCursor(keyFactor);
        break;
    case Qt::Key_Minus:
        zoomAtCursor(1.0 / keyFactor);
        break;
    case Qt::Key_F:
        emit fitRequested();
        break;
    case Qt::Key_0:
        emit resetRequested();
        break;
    default:
        event->ignore();
        return;
    }
    event->accept();
}

void CurveChart::keyReleaseEvent(QKeyEvent *event)
{
    if (!event->isAutoRepeat())
        emit gestureEnded();
    event->ignore();
}

void CurveChart::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    m_focusRing = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    viewport()->update();
}

void CurveChart::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    m_focusRing = false;
    viewport()->update();
}

void CurveChart::drawForeground(QPainter *painter, const QRectF &)
{
    if (!m_focusRing || !m_style)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(themeColors(m_style->theme()).accent, 2.0));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 4, 4);
}

} // namespace actiscope
