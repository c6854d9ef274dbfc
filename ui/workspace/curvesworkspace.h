#pragma once

#include "core/figure/figure.h"
#include "core/state/state.h"

#include <QWidget>

#include <array>
#include <memory>

namespace actiscope {

class CurveChart;
class FigureStyle;
class ParameterBar;
class StateModel;

/// The Curves workspace: charts of f, f′ and f″ above each other, and the sliders that matter below them.
/// Makes one Figure of the state and hands each chart its panel.
class CurvesWorkspace : public QWidget
{
    Q_OBJECT

public:
    explicit CurvesWorkspace(StateModel *model, QWidget *parent = nullptr);
    ~CurvesWorkspace() override;

    /// What is shown now; made anew first if the state has changed since.
    const Figure &figure();
    /// The size of the charts' area, which an export of "the window" takes.
    QSize chartsSize() const;
    CurveChart *chart(Order order) const;

    void zoomIn();
    void zoomOut();
    void fitView();
    void resetCurvesView();

signals:
    void figureChanged();
    /// Something for the status bar.
    void notice(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectChart(Order order);
    void stateChanged(const State &before, const State &after);
    /// Makes the figure anew before the next paint, once, however many changes come until then.
    void schedule();
    void rebuild();
    void arrange();
    void zoomAbout(double factor);

    StateModel *m_model;
    std::array<CurveChart *, 3> m_charts;
    std::array<QWidget *, 3> m_cards;
    ParameterBar *m_bar;
    std::shared_ptr<const FigureStyle> m_style;
    Figure m_figure;
    bool m_scheduled = false;
};

} // namespace actiscope
