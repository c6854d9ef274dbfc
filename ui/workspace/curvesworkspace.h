#pragma once

#include "ui/workspace/chartworkspace.h"

#include <array>

namespace actiscope {

class ParameterBar;

/// The Curves workspace: charts of f, f′ and f″ above each other, and the sliders that matter below them.
class CurvesWorkspace : public ChartWorkspace
{
    Q_OBJECT

public:
    explicit CurvesWorkspace(StateModel *model, QWidget *parent = nullptr);

    QSize chartsSize() const override;
    CurveChart *chart(Order order) const;

    void zoomIn();
    void zoomOut();
    void fitView();
    void resetCurvesView();

protected:
    std::vector<CurveChart *> shownCharts() const override;
    void arrange(const State &state) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectChart(Order order);
    void zoomAbout(double factor);
    void showOwnBar();

    std::array<CurveChart *, 3> m_charts;
    ParameterBar *m_bar;
    ParameterBar *m_ownBar; ///< of the parameters of a function of one's own
    FunctionRef m_own;      ///< whose they are
};

} // namespace actiscope
