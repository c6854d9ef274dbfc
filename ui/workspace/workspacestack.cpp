#include "ui/workspace/workspacestack.h"

#include "ui/model/statemodel.h"
#include "ui/workspace/curvesworkspace.h"
#include "ui/workspace/depthworkspace.h"
#include "ui/workspace/layerworkspace.h"
#include "ui/workspace/neuronrunner.h"

#include <QScrollArea>

namespace actiscope {

WorkspaceStack::WorkspaceStack(StateModel *model, NeuronRunner *runner, QWidget *parent)
    : QStackedWidget(parent)
    , m_model(model)
    , m_runner(runner)
    , m_curves(new CurvesWorkspace(model))
{
    addWidget(m_curves);
    add(m_curves);
    connect(m_model, &StateModel::changed, this, [this](const State &before, const State &after) {
        if (before.workspace != after.workspace)
            showPresent();
    });
    showPresent();
}

void WorkspaceStack::add(ChartWorkspace *added)
{
    connect(added, &ChartWorkspace::figureChanged, this, &WorkspaceStack::figureChanged);
    connect(added, &ChartWorkspace::notice, this, &WorkspaceStack::notice);
}

/// An experiment has more controls than a small screen with large text has room for: it scrolls there.
void WorkspaceStack::addScrolled(ChartWorkspace *experiment)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(experiment);
    addWidget(area);
    add(experiment);
}

LayerWorkspace *WorkspaceStack::layer()
{
    if (!m_layer) {
        m_layer = new LayerWorkspace(m_model, m_runner);
        addScrolled(m_layer);
        connect(m_layer, &LayerWorkspace::refused, this, &WorkspaceStack::refused);
    }
    return m_layer;
}

DepthWorkspace *WorkspaceStack::depth()
{
    if (!m_depth) {
        m_depth = new DepthWorkspace(m_model);
        m_depth->setPanelShown(m_panelShown);
        addScrolled(m_depth);
    }
    return m_depth;
}

ChartWorkspace *WorkspaceStack::present()
{
    switch (m_model->state().workspace) {
    case Workspace::ToyLayer:
        return layer();
    case Workspace::Depth:
        return depth();
    case Workspace::Curves:
        break;
    }
    return m_curves;
}

void WorkspaceStack::showPresent()
{
    const ChartWorkspace *const shown = present();
    for (int i = 0; i < count(); ++i) {
        if (widget(i) == shown || widget(i)->isAncestorOf(shown))
            setCurrentIndex(i);
    }
    if (shown != m_layer)
        m_runner->setRunning(false);
}

void WorkspaceStack::setPanelShown(bool shown)
{
    m_panelShown = shown;
    if (m_depth)
        m_depth->setPanelShown(shown);
}

void WorkspaceStack::drawAnew()
{
    if (m_model->state().workspace == Workspace::Depth)
        depth()->drawNewStack();
    else
        layer()->drawNewBatch();
}

void WorkspaceStack::copyTable()
{
    if (m_model->state().workspace == Workspace::Depth)
        depth()->copyTable();
    else
        layer()->copyTable();
}

} // namespace actiscope
