#pragma once

#include "core/state/state.h"

#include <QStackedWidget>

namespace actiscope {

class ChartWorkspace;
class CurvesWorkspace;
class DepthWorkspace;
class LayerWorkspace;
class NeuronRunner;
class StateModel;

/// All workspaces, of which the one is shown that the state names. The experiments are made when they are first asked
/// for.
class WorkspaceStack : public QStackedWidget
{
    Q_OBJECT

public:
    WorkspaceStack(StateModel *model, NeuronRunner *runner, QWidget *parent = nullptr);

    CurvesWorkspace *curves() const { return m_curves; }
    LayerWorkspace *layer();
    DepthWorkspace *depth();
    /// The one that is shown.
    ChartWorkspace *present();

    /// Whether Depth has its panel at the right.
    void setPanelShown(bool shown);
    /// Another batch, or another stack: what the workspace shown has drawn.
    void drawAnew();
    void copyTable();

signals:
    void figureChanged();
    void notice(const QString &text);
    /// Why a file cannot be the batch.
    void refused(const QString &reason);

private:
    void add(ChartWorkspace *added);
    void addScrolled(ChartWorkspace *experiment);
    void showPresent();

    StateModel *m_model;
    NeuronRunner *m_runner;
    CurvesWorkspace *m_curves;
    LayerWorkspace *m_layer = nullptr;
    DepthWorkspace *m_depth = nullptr;
    bool m_panelShown = true;
};

} // namespace actiscope
