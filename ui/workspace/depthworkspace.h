#pragma once

#include "ui/model/background.h"
#include "ui/workspace/chartworkspace.h"

#include <array>
#include <memory>

namespace actiscope {

class BusyStrip;
class DepthBar;
class DepthPanel;
class ParameterBar;
enum class Detail;
struct DepthOutcome;

/// Depth: what a stack of equal layers does to a signal and to a gradient, for every compared function.
class DepthWorkspace : public ChartWorkspace
{
    Q_OBJECT

public:
    explicit DepthWorkspace(StateModel *model, QWidget *parent = nullptr);
    ~DepthWorkspace() override;

    QSize chartsSize() const override;
    bool isBusy() const override { return m_background.isBusy(); }
    QString statusText() const override;
    /// Shows or hides the panel at the right.
    void setPanelShown(bool shown);
    void drawNewStack();
    void copyTable();

protected:
    std::vector<CurveChart *> shownCharts() const override;
    Figure makeFigure(const Page &page, const FigureStyle &style) override;
    void showFigure(const Figure &figure) override;
    void showEvent(QShowEvent *event) override;

private:
    void stateChanged(const State &before, const State &after);
    void compute();
    void request(const State &state, Detail detail);

    std::array<CurveChart *, 3> m_charts;
    QWidget *m_chartArea;
    ParameterBar *m_bar;
    DepthBar *m_depthBar;
    DepthPanel *m_panel;
    BusyStrip *m_busy;
    std::shared_ptr<const DepthOutcome> m_outcome;
    bool m_stale = true;
    Background m_background; ///< last: ends before what it delivers to
};

} // namespace actiscope
