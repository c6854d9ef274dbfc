#include "ui/workspace/curvesworkspace.h"

#include "core/figure/curvesfigure.h"
#include "core/state/functions.h"
#include "core/state/navigation.h"
#include "core/state/selection.h"
#include "ui/binding/parameterbar.h"
#include "ui/binding/sceneentry.h"
#include "ui/chart/curvechart.h"
#include "ui/language/quotation.h"
#include "ui/language/translation.h"
#include "ui/model/statemodel.h"
#include "ui/workspace/busystrip.h"

#include <QVBoxLayout>

#include <algorithm>
#include <optional>
#include <utility>

namespace actiscope {

namespace {

constexpr std::array<Order, 3> orders = {Order::Value, Order::First, Order::Second};

std::size_t indexOf(Order order)
{
    return static_cast<std::size_t>(order);
}

constexpr std::size_t mostOwnSliders = 4; // the facts and the editor have all of them

/// Of the functions of one's own that have parameters, the selected one, else the first that is shown.
FunctionRef ownWithParameters(const State &state)
{
    if (state.own.empty())
        return nullptr;
    const auto suits = [](const FunctionRef &f) { return f->family == Family::Own && !f->parameters.empty(); };
    if (const FunctionRef selected = selectedActivation(state); suits(selected))
        return selected;
    const std::vector<FunctionRef> shown = shownActivations(state);
    const auto found = std::find_if(shown.begin(), shown.end(), suits);
    return found == shown.end() ? nullptr : *found;
}

/// A name that is a formula may be wider than the bar.
NumberEntry shortlyNamed(NumberEntry entry, const Activation &own, std::size_t index)
{
    constexpr int most = 20; // characters
    const QString name = quotation(nameOf(own), most) + QStringLiteral(": ") + QString::fromStdString(own.parameters[index].symbol);
    entry.spec = [spec = std::move(entry.spec), name] {
        SliderSpec shown = spec();
        shown.toolTip = std::exchange(shown.name, name);
        return shown;
    };
    return entry;
}

} // namespace

CurvesWorkspace::CurvesWorkspace(StateModel *model, QWidget *parent)
    : ChartWorkspace(model, Workspace::Curves, parent)
    , m_bar(new ParameterBar(model, {entryAt("range.minimum"), entryAt("range.maximum"), featuredEntry()}))
    , m_ownBar(new ParameterBar(model, {}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(10);
    for (const Order order : orders) {
        m_charts[indexOf(order)] = newChart();
        layout->addWidget(cardOf(chart(order)), heightShare(order));
        connectChart(order);
    }
    layout->addWidget(busyStrip());
    layout->addWidget(m_bar);
    layout->addWidget(m_ownBar);
    m_ownBar->hide();
    arrange(model->state());
    connect(m_bar, &ParameterBar::notice, this, &CurvesWorkspace::notice);
    connect(m_ownBar, &ParameterBar::notice, this, &CurvesWorkspace::notice);
    schedule();
}

CurveChart *CurvesWorkspace::chart(Order order) const
{
    return m_charts[indexOf(order)];
}

void CurvesWorkspace::connectChart(Order order)
{
    CurveChart *const source = chart(order);
    connect(source, &CurveChart::cursorRequested, this, [this](double x) {
        model()->edit(tr("Move Cursor"), [x](State &state) { actiscope::setCursor(state, x); }, QStringLiteral("cursor"));
    });
    connect(source, &CurveChart::cursorPointed, this, [this, source](double x) {
        const double pixel = source->panel().x.range.span() / source->panel().plot.width;
        model()->edit(tr("Move Cursor"), [&](State &state) { moveCursor(state, x, pixel); }, QStringLiteral("cursor"));
    });
    connect(source, &CurveChart::zoomRequested, this, [this, source, order](Point anchor, double x, double y) {
        const Range vertical = source->panel().y.range;
        model()->edit(tr("Zoom"), [&](State &state) { zoom(state, order, anchor, x, y, vertical); },
                      QStringLiteral("zoom"));
    });
    connect(source, &CurveChart::panRequested, this, [this, order](Range x, std::optional<Range> y) {
        model()->edit(tr("Pan"), [&](State &state) { pan(state, order, x, y); }, QStringLiteral("pan"));
    });
    connect(source, &CurveChart::fitRequested, this, &CurvesWorkspace::fitView);
    connect(source, &CurveChart::resetRequested, this, &CurvesWorkspace::resetCurvesView);
    connect(source, &CurveChart::functionStepped, this, [this](int step) {
        model()->edit(tr("Select Function"), [step](State &state) { selectNext(state, step); });
    });
}

void CurvesWorkspace::fitView()
{
    model()->edit(tr("Fit"), [](State &state) { fit(state); });
}

void CurvesWorkspace::resetCurvesView()
{
    model()->edit(tr("Reset View"), [](State &state) { resetView(state); });
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
    const State &now = model()->state();
    const double x = isCursorSeen(now) ? now.cursor : now.range.minimum + now.range.span() / 2;
    // From the menu it is not one chart that is meant: so x only, and all of them fit their curves.
    model()->edit(tr("Zoom"), [&](State &state) { zoom(state, Order::Value, {x, 0.0}, factor, 1.0, {}); },
                  QStringLiteral("zoom"));
}

void CurvesWorkspace::arrange(const State &state)
{
    const Charts &charts = state.charts;
    cardOf(chart(Order::Value))->setVisible(charts.value);
    cardOf(chart(Order::First))->setVisible(charts.first);
    cardOf(chart(Order::Second))->setVisible(charts.second);
    if (const FunctionRef own = ownWithParameters(state); own != m_own) {
        m_own = own;
        std::vector<NumberEntry> entries;
        for (std::size_t i = 0; own && i < std::min(own->parameters.size(), mostOwnSliders); ++i) {
            if (std::optional<NumberEntry> entry = entryOf(keyOf(*own, own->parameters[i]), model()))
                entries.push_back(shortlyNamed(std::move(*entry), *own, i));
        }
        m_ownBar->setEntries(entries);
        showOwnBar();
    }
}

/// In a low window the charts need the room more: facts and editor have the sliders too.
void CurvesWorkspace::showOwnBar()
{
    constexpr int leastLines = 34;
    m_ownBar->setVisible(m_own && height() >= leastLines * fontMetrics().height());
}

void CurvesWorkspace::resizeEvent(QResizeEvent *event)
{
    ChartWorkspace::resizeEvent(event);
    showOwnBar();
}

QSize CurvesWorkspace::chartsSize() const
{
    return {width(), m_bar->y()};
}

std::vector<CurveChart *> CurvesWorkspace::shownCharts() const
{
    std::vector<CurveChart *> charts;
    for (const Order order : shownOrders(model()->state()))
        charts.push_back(chart(order));
    return charts;
}

} // namespace actiscope
