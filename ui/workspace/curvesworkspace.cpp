#include "ui/workspace/curvesworkspace.h"

#include "core/figure/curvesfigure.h"
#include "core/state/navigation.h"
#include "core/state/selection.h"
#include "ui/chart/curvechart.h"
#include "ui/chart/figurestyle.h"
#include "ui/control/parameterbar.h"
#include "ui/model/statemodel.h"
#include "ui/model/translation.h"
#include "ui/theme/apptheme.h"

#include <QEvent>
#include <QFrame>
#include <QVBoxLayout>

#include <utility>

namespace actiscope {

namespace {

constexpr std::array<Order, 3> orders = {Order::Value, Order::First, Order::Second};

std::size_t indexOf(Order order)
{
    return static_cast<std::size_t>(order);
}

} // namespace

CurvesWorkspace::CurvesWorkspace(StateModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_bar(new ParameterBar(model))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(10);
    for (const Order order : orders) {
        auto *card = new QFrame;
        setLook(card, Look::Card);
        auto *inner = new QVBoxLayout(card);
        inner->setContentsMargins(3, 3, 3, 3);
        auto *chart = new CurveChart;
        inner->addWidget(chart);
        m_charts[indexOf(order)] = chart;
        m_cards[indexOf(order)] = card;
        layout->addWidget(card, heightShare(order));
        connectChart(order);
    }
    layout->addWidget(m_bar);
    arrange();
    connect(m_model, &StateModel::changed, this, &CurvesWorkspace::stateChanged);
    connect(m_bar, &ParameterBar::notice, this, &CurvesWorkspace::notice);
    schedule();
}

CurvesWorkspace::~CurvesWorkspace() = default;

CurveChart *CurvesWorkspace::chart(Order order) const
{
    return m_charts[indexOf(order)];
}

void CurvesWorkspace::connectChart(Order order)
{
    CurveChart *const source = chart(order);
    connect(source, &CurveChart::resized, this, &CurvesWorkspace::schedule);
    connect(source, &CurveChart::panelNeeded, this, &CurvesWorkspace::figure);
    connect(source, &CurveChart::gestureEnded, m_model, &StateModel::sealStep);
    connect(source, &CurveChart::cursorRequested, this, [this](double x) {
        m_model->edit(tr("Move Cursor"), [x](State &state) { state.cursor = x; }, QStringLiteral("cursor"));
    });
    connect(source, &CurveChart::cursorPointed, this, [this, source](double x) {
        const double pixel = source->panel().x.range.span() / source->panel().plot.width;
        m_model->edit(tr("Move Cursor"), [&](State &state) { moveCursor(state, x, pixel); }, QStringLiteral("cursor"));
    });
    connect(source, &CurveChart::zoomRequested, this, [this, source, order](Point anchor, double x, double y) {
        const Range vertical = source->panel().y.range;
        m_model->edit(tr("Zoom"), [&](State &state) { zoom(state, order, anchor, x, y, vertical); },
                      QStringLiteral("zoom"));
    });
    connect(source, &CurveChart::panRequested, this, [this, order](Range x, std::optional<Range> y) {
        m_model->edit(tr("Pan"), [&](State &state) { pan(state, order, x, y); }, QStringLiteral("pan"));
    });
    connect(source, &CurveChart::fitRequested, this, &CurvesWorkspace::fitView);
    connect(source, &CurveChart::resetRequested, this, &CurvesWorkspace::resetCurvesView);
    connect(source, &CurveChart::functionStepped, this, [this](int step) {
        m_model->edit(tr("Select Function"), [step](State &state) { selectNext(state, step); });
    });
}

void CurvesWorkspace::fitView()
{
    m_model->edit(tr("Fit"), [](State &state) { fit(state); });
}

void CurvesWorkspace::resetCurvesView()
{
    m_model->edit(tr("Reset View"), [](State &state) { resetView(state); });
}

void CurvesWorkspace::zoomIn()
{
    zoomAbout(1.25);
}

void CurvesWorkspace::zoomOut()
{
    zoomAbout(1.0 / 1.25);
}

void CurvesWorkspace::zoomAbout(double factor)
{
    const State &now = m_model->state();
    const double x = now.range.contains(now.cursor) ? now.cursor : now.range.minimum + now.range.span() / 2;
    // From the menu it is not one chart that is meant: so x only, and all of them fit their curves.
    m_model->edit(tr("Zoom"), [&](State &state) { zoom(state, Order::Value, {x, 0.0}, factor, 1.0, {}); },
                  QStringLiteral("zoom"));
}

void CurvesWorkspace::stateChanged(const State &before, const State &after)
{
    if (before.charts != after.charts)
        arrange();
    schedule();
}

void CurvesWorkspace::arrange()
{
    const Charts &charts = m_model->state().charts;
    m_cards[indexOf(Order::Value)]->setVisible(charts.value);
    m_cards[indexOf(Order::First)]->setVisible(charts.first);
    m_cards[indexOf(Order::Second)]->setVisible(charts.second);
}

void CurvesWorkspace::schedule()
{
    if (std::exchange(m_scheduled, true))
        return;
    QMetaObject::invokeMethod(this, [this] {
        if (m_scheduled)
            rebuild();
    }, Qt::QueuedConnection);
}

const Figure &CurvesWorkspace::figure()
{
    if (m_scheduled)
        rebuild();
    return m_figure;
}

QSize CurvesWorkspace::chartsSize() const
{
    return {width(), m_bar->y()};
}

void CurvesWorkspace::rebuild()
{
    m_scheduled = false;
    const State &state = m_model->state();
    const double textScale = state.appearance.textPercent / 100.0;
    if (!m_style || !m_style->matches(state.appearance.theme, textScale))
        m_style = std::make_shared<FigureStyle>(state.appearance.theme, textScale);

    CurvesPage page;
    page.pixelScale = devicePixelRatioF();
    const std::vector<Order> shown = shownOrders(state);
    for (const Order order : shown) {
        const QSize size = chart(order)->size();
        page.frames.push_back({0.0, 0.0, static_cast<double>(size.width()), static_cast<double>(size.height())});
    }
    m_figure = curvesFigure(state, page, *m_style, translation());
    for (std::size_t i = 0; i < shown.size(); ++i)
        chart(shown[i])->show(m_figure.panels[i], m_figure.cursor, m_style, state.appearance.dashes);
    emit figureChanged();
}

void CurvesWorkspace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange)
        schedule();
}

} // namespace actiscope
