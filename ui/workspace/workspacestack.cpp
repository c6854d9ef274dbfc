#include "ui/workspace/workspacestack.h"

#include "core/workspace/workspacekind.h"
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
{
    connect(m_model, &StateModel::changed, this, [this](const State &before, const State &after) {
        if (before.workspace != after.workspace)
            showPresent();
    });
    showPresent();
}

ChartWorkspace *WorkspaceStack::created(Workspace workspace)
{
    switch (workspace) {
    case Workspace::Curves:
        return new CurvesWorkspace(m_model);
    case Workspace::ToyLayer: {
        auto *layer = new LayerWorkspace(m_model, m_runner);
        connect(layer, &LayerWorkspace::batchOpened, this, &WorkspaceStack::batchOpened);
        connect(layer, &LayerWorkspace::refused, this, &WorkspaceStack::refused);
        return layer;
    }
    case Workspace::Depth:
        return new DepthWorkspace(m_model);
    }
    return nullptr;
}

ChartWorkspace *WorkspaceStack::at(Workspace workspace)
{
    ChartWorkspace *&place = m_workspaces[workspace];
    if (!place) {
        place = created(workspace);
        place->setPanelShown(m_panelShown);
        addWidget(pageOf(place));
        connect(place, &ChartWorkspace::figureChanged, this, &WorkspaceStack::figureChanged);
        connect(place, &ChartWorkspace::notice, this, &WorkspaceStack::notice);
    }
    return place;
}

/// An experiment has more controls than a small screen with large text has room for: it scrolls there.
QWidget *WorkspaceStack::pageOf(ChartWorkspace *workspace) const
{
    if (kindOf(m_model->state(), workspace->workspace()).hasGraphs)
        return workspace;
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(workspace);
    return area;
}

ChartWorkspace *WorkspaceStack::present()
{
    return at(m_model->state().workspace);
}

CurvesWorkspace *WorkspaceStack::curves()
{
    return static_cast<CurvesWorkspace *>(at(Workspace::Curves));
}

LayerWorkspace *WorkspaceStack::layer()
{
    return static_cast<LayerWorkspace *>(at(Workspace::ToyLayer));
}

void WorkspaceStack::showPresent()
{
    ChartWorkspace *const shown = present();
    for (int i = 0; i < count(); ++i) {
        if (widget(i) == shown || widget(i)->isAncestorOf(shown))
            setCurrentIndex(i);
    }
    if (shown->workspace() != Workspace::ToyLayer)
        m_runner->setRunning(false);
}

void WorkspaceStack::setPanelShown(bool shown)
{
    m_panelShown = shown;
    for (const auto &[workspace, widget] : m_workspaces)
        widget->setPanelShown(shown);
}

} // namespace actiscope
