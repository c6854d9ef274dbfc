#include "ui/chart/curvechart.h"

#include "ui/chart/figurepainter.h"
#include "ui/chart/figurestyle.h"
#include "ui/chart/panellayer.h"
#include "ui/chart/theme.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>

#include <algorithm>
#include <utility>

namespace actiscope {

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
        && before.y == panel.y && before.bands == panel.bands && before.zones == panel.zones && before.bars == panel.bars
        && before.rules == panel.rules && before.title == panel.title;
    if (restyled || !sameGround)
        m_under->show(&m_panel, style);
    m_over->show(&m_panel, style);

    const FigurePainter painter(*style);
    const auto seriesPen = [&](Slot slot) {
        // Qt Charts strokes each segment by itself; with square caps they join up, and the rasteriser has a fast
        // way for them that it lacks for round ones.
        QPen pen = painter.curvePen(slot, dashes);
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

} // namespace actiscope
