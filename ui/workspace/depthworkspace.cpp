#include "ui/workspace/depthworkspace.h"

#include "core/experiment/depthoutcome.h"
#include "core/state/fields.h"
#include "ui/binding/parameterbar.h"
#include "ui/chart/curvechart.h"
#include "ui/model/statemodel.h"
#include "ui/workspace/busystrip.h"
#include "ui/workspace/depthbar.h"
#include "ui/workspace/depthpanel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace actiscope {

DepthWorkspace::DepthWorkspace(StateModel *model, QWidget *parent)
    : ChartWorkspace(model, Workspace::Depth, parent)
    , m_chartArea(new QWidget)
    , m_bar(new ParameterBar(model, {entryAt("depth.depth"), entryAt("depth.weightScale")}))
    , m_depthBar(new DepthBar(model))
    , m_panel(new DepthPanel(model))
{
    for (CurveChart *&chart : m_charts)
        chart = newChart();
    auto *rows = new QVBoxLayout(m_chartArea);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(chartSpacing);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(chartSpacing);
    lower->addWidget(cardOf(m_charts[1]), 1);
    lower->addWidget(cardOf(m_charts[2]), 1);
    rows->addWidget(cardOf(m_charts[0]), 58);
    rows->addLayout(lower, 42);

    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(12, 12, 12, 8);
    middle->setSpacing(chartSpacing);
    middle->addWidget(m_chartArea, 1);
    middle->addWidget(busyStrip());
    middle->addWidget(m_bar);
    middle->addWidget(m_depthBar);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(middle, 1);
    layout->addWidget(m_panel);

    connect(m_bar, &ParameterBar::notice, this, &DepthWorkspace::notice);
    connect(m_depthBar, &DepthBar::notice, this, &DepthWorkspace::notice);
    connect(m_depthBar, &DepthBar::newSeedRequested, this, &DepthWorkspace::drawAnew);
}

DepthWorkspace::~DepthWorkspace() = default;

std::vector<CurveChart *> DepthWorkspace::shownCharts() const
{
    return {m_charts.begin(), m_charts.end()};
}

void DepthWorkspace::showFigure(const Figure &figure)
{
    m_panel->show(figure, *outcome().as<DepthOutcome>());
}

QSize DepthWorkspace::chartsSize() const
{
    return {m_chartArea->width() + 2 * chartSpacing, m_chartArea->height() + 2 * chartSpacing};
}

QString DepthWorkspace::statusText() const
{
    const auto *depth = outcome().as<DepthOutcome>();
    if (!depth)
        return {};
    const DepthSetup &setup = depth->setups.front();
    const QString layers = setup.depth == 1 ? tr("1 layer") : tr("%1 layers").arg(setup.depth);
    const QString samples = setup.batch == 1 ? tr("1 sample") : tr("%1 samples").arg(setup.batch);
    return setup.width == 1
        ? tr("%1, a chain of numbers from x = %2", "layers").arg(layers, QLocale().toString(setup.input, 'g', 6))
        : tr("%1, width %2, %3", "layers and samples").arg(layers).arg(setup.width).arg(samples);
}

void DepthWorkspace::setPanelShown(bool shown)
{
    m_panel->setVisible(shown);
}

void DepthWorkspace::drawAnew()
{
    model()->edit(tr("Draw New Weights"), [](State &state) { advance(state, fieldAt("depth.seed")); });
}

void DepthWorkspace::copyTable()
{
    m_panel->copyTable();
    emit notice(tr("The table is on the clipboard."));
}

} // namespace actiscope
