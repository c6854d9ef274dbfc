#pragma once

#include "core/figure/page.h"
#include "core/state/state.h"
#include "ui/model/renewal.h"

#include <QHash>
#include <QWidget>

#include <memory>
#include <vector>

namespace actiscope {

class CurveChart;
class DragGrip;
class FigureStyle;
class StateModel;

/// A workspace that shows a figure in charts: makes the figure anew when something has changed, once before the next
/// paint, and hands each chart its panel.
class ChartWorkspace : public QWidget
{
    Q_OBJECT

public:
    ~ChartWorkspace() override;

    /// What is shown now; made anew first if something has changed since.
    const Figure &figure();
    /// The size of the charts' area, which an export of "the window" takes.
    virtual QSize chartsSize() const = 0;
    /// What the status bar says while this workspace is shown; empty: the values at the cursor.
    virtual QString statusText() const { return {}; }
    /// Whether something is still being computed that the figure will show.
    virtual bool isBusy() const { return false; }

signals:
    void figureChanged();
    /// Something for the status bar.
    void notice(const QString &text);

protected:
    explicit ChartWorkspace(StateModel *model, QWidget *parent = nullptr);

    StateModel *model() const { return m_model; }
    /// A chart in a card of its own, with a grip to drag its picture out of the window.
    CurveChart *newChart();
    static QWidget *cardOf(CurveChart *chart);
    /// The charts that stand for the figure's panels, in their order.
    virtual std::vector<CurveChart *> shownCharts() const = 0;
    /// A figure without panels leaves the charts as they are.
    virtual Figure makeFigure(const Page &page, const FigureStyle &style) = 0;
    /// After the charts show the figure.
    virtual void showFigure(const Figure &) {}

    /// Makes the figure anew before the next paint, once, however many changes come until then.
    void schedule() { m_renewal.schedule(); }
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    DragGrip *newGrip(const CurveChart *chart);

    StateModel *m_model;
    std::shared_ptr<const FigureStyle> m_style;
    Figure m_figure;
    QHash<const CurveChart *, DragGrip *> m_grips;
    Renewal m_renewal{[this] { rebuild(); }};
};

} // namespace actiscope
