#include "ui/workspace/depthworkspace.h"

#include "core/experiment/depthoutcome.h"
#include "core/experiment/outcomes.h"
#include "core/figure/depthfigure.h"
#include "core/state/fields.h"
#include "ui/binding/parameterbar.h"
#include "ui/chart/curvechart.h"
#include "ui/chart/figurestyle.h"
#include "ui/language/translation.h"
#include "ui/model/statemodel.h"
#include "ui/workspace/busystrip.h"
#include "ui/workspace/depthbar.h"
#include "ui/workspace/depthpanel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace actiscope {

namespace {

constexpr int spacing = 10;

/// Whether what Depth computes depends on a difference of two states.
bool differs(const State &before, const State &after)
{
    const bool isChain = after.depth.width == 1;
    return before.depth != after.depth || before.functions != after.functions || before.parameters != after.parameters
        || before.selected != after.selected || (isChain && before.cursor != after.cursor);
}

} // namespace

DepthWorkspace::DepthWorkspace(StateModel *model, QWidget *parent)
    : ChartWorkspace(model, parent)
    , m_chartArea(new QWidget)
    , m_bar(new ParameterBar(model, {entryAt("depth.depth"), entryAt("depth.weightScale")}))
    , m_depthBar(new DepthBar(model))
    , m_panel(new DepthPanel(model))
    , m_busy(new BusyStrip)
{
    for (CurveChart *&chart : m_charts)
        chart = newChart();
    auto *rows = new QVBoxLayout(m_chartArea);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(spacing);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(spacing);
    lower->addWidget(cardOf(m_charts[1]), 1);
    lower->addWidget(cardOf(m_charts[2]), 1);
    rows->addWidget(cardOf(m_charts[0]), 58);
    rows->addLayout(lower, 42);

    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(12, 12, 12, 8);
    middle->setSpacing(spacing);
    middle->addWidget(m_chartArea, 1);
    middle->addWidget(m_busy);
    middle->addWidget(m_bar);
    middle->addWidget(m_depthBar);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(middle, 1);
    layout->addWidget(m_panel);

    connect(model, &StateModel::changed, this, &DepthWorkspace::stateChanged);
    connect(m_bar, &ParameterBar::notice, this, &DepthWorkspace::notice);
    connect(m_depthBar, &DepthBar::notice, this, &DepthWorkspace::notice);
    connect(m_depthBar, &DepthBar::newSeedRequested, this, &DepthWorkspace::drawNewStack);
    connect(&m_background, &Background::busyChanged, m_busy, &BusyStrip::setBusy);
    connect(&m_background, &Background::problemChanged, m_busy, &BusyStrip::setProblem);
    connect(m_busy, &BusyStrip::stopRequested, &m_background, &Background::cancel);
}

DepthWorkspace::~DepthWorkspace() = default;

void DepthWorkspace::stateChanged(const State &before, const State &after)
{
    if (differs(before, after)) {
        m_stale = true;
        compute();
    }
    schedule();
}

void DepthWorkspace::compute()
{
    if (!isVisible() || !m_stale)
        return;
    m_stale = false;
    request(model()->state(), Detail::Coarse);
}

/// A first picture soon, and then, if nothing else is wished for meanwhile, the whole one.
void DepthWorkspace::request(const State &state, Detail detail)
{
    m_background.start([this, state, detail](std::stop_token stop) -> Background::Delivery {
        auto outcome = depthOutcome(state, detail, stop);
        if (!outcome)
            return {};
        return [this, state, outcome] {
            m_outcome = outcome;
            schedule();
            if (outcome->detail == Detail::Coarse && !m_background.isWished())
                request(state, Detail::Full);
        };
    });
}

std::vector<CurveChart *> DepthWorkspace::shownCharts() const
{
    return {m_charts.begin(), m_charts.end()};
}

Figure DepthWorkspace::makeFigure(const Page &page, const FigureStyle &style)
{
    return m_outcome ? depthFigure(model()->state(), *m_outcome, page, style, translation()) : Figure();
}

void DepthWorkspace::showFigure(const Figure &figure)
{
    m_panel->show(figure, *m_outcome);
}

void DepthWorkspace::showEvent(QShowEvent *event)
{
    ChartWorkspace::showEvent(event);
    compute();
}

QSize DepthWorkspace::chartsSize() const
{
    return {m_chartArea->width() + 2 * spacing, m_chartArea->height() + 2 * spacing};
}

QString DepthWorkspace::statusText() const
{
    if (!m_outcome)
        return {};
    const DepthSetup &setup = m_outcome->setups.front();
    return setup.width == 1
        ? tr("%1 layers, a chain of numbers from x = %2").arg(setup.depth).arg(QLocale().toString(setup.input, 'g', 6))
        : tr("%1 layers, width %2, %3 samples").arg(setup.depth).arg(setup.width).arg(setup.batch);
}

void DepthWorkspace::setPanelShown(bool shown)
{
    m_panel->setVisible(shown);
}

void DepthWorkspace::drawNewStack()
{
    model()->edit(tr("Draw New Weights"), [](State &state) { advance(state, fieldAt("depth.seed")); });
}

void DepthWorkspace::copyTable()
{
    m_panel->copyTable();
    emit notice(tr("The table is on the clipboard."));
}

} // namespace actiscope
