#pragma once

#include "core/state/state.h"

#include <QStackedWidget>

#include <map>

namespace actiscope {

class ChartWorkspace;
class CurvesWorkspace;
class LayerWorkspace;
class NeuronRunner;
class StateModel;

/// All workspaces, of which the one is shown that the state names. Each is made when it is first asked for.
class WorkspaceStack : public QStackedWidget
{
    Q_OBJECT

public:
    WorkspaceStack(StateModel *model, NeuronRunner *runner, QWidget *parent = nullptr);

    ChartWorkspace *at(Workspace workspace);
    /// The one that is shown.
    ChartWorkspace *present();
    CurvesWorkspace *curves();
    LayerWorkspace *layer();

    /// Whether those that have a panel at the right show it.
    void setPanelShown(bool shown);

signals:
    void figureChanged();
    void notice(const QString &text);
    /// A table has become the batch, from a file if the name is not empty.
    void batchOpened(const QString &fileName);
    /// Why a file cannot be the batch.
    void refused(const QString &reason);

private:
    ChartWorkspace *created(Workspace workspace);
    QWidget *pageOf(ChartWorkspace *workspace) const;
    void showPresent();

    StateModel *m_model;
    NeuronRunner *m_runner;
    std::map<Workspace, ChartWorkspace *> m_workspaces;
    bool m_panelShown = true;
};

} // namespace actiscope
