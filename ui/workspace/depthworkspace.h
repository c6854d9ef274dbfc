#pragma once

#include "ui/workspace/chartworkspace.h"

#include <array>

namespace actiscope {

class DepthBar;
class DepthPanel;
class ParameterBar;

/// Depth: what a stack of equal layers does to a signal and to a gradient, for every compared function.
class DepthWorkspace : public ChartWorkspace
{
    Q_OBJECT

public:
    explicit DepthWorkspace(StateModel *model, QWidget *parent = nullptr);
    ~DepthWorkspace() override;

    QSize chartsSize() const override;
    QString statusText() const override;
    void setPanelShown(bool shown) override;
    void drawAnew() override;
    void copyTable() override;

protected:
    std::vector<CurveChart *> shownCharts() const override;
    void showFigure(const Figure &figure) override;

private:
    std::array<CurveChart *, 3> m_charts;
    QWidget *m_chartArea;
    ParameterBar *m_bar;
    DepthBar *m_depthBar;
    DepthPanel *m_panel;
};

} // namespace actiscope
