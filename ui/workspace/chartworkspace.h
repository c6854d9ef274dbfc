#pragma once

#include "core/figure/figure.h"
#include "core/state/state.h"
#include "core/workspace/outcome.h"
#include "ui/model/background.h"
#include "ui/model/renewal.h"

#include <QHash>
#include <QWidget>

#include <memory>
#include <vector>

namespace actiscope {

enum class Detail;

class BusyStrip;
class CurveChart;
class DragGrip;
class FigureStyle;
class StateModel;

inline constexpr int chartSpacing = 10; ///< pixels between charts that share a workspace

/// A workspace, as its row of the table has it (core/workspace): computes on another thread what its figure needs, makes
/// the figure anew when something has changed, once before the next paint, and hands each chart its panel. What derives
/// from it has the charts, the controls, and what they say.
class ChartWorkspace : public QWidget
{
    Q_OBJECT

public:
    ~ChartWorkspace() override;

    Workspace workspace() const { return m_workspace; }
    /// What is shown now; made anew first if something has changed since. A figure with typed formulas may take long, and then
    /// come later, from another thread.
    const Figure &figure();
    /// The size of the charts' area, which an export of "the window" takes.
    virtual QSize chartsSize() const = 0;
    /// What the status bar says while this workspace is shown; empty: the values at the cursor.
    virtual QString statusText() const { return {}; }
    /// Whether something is still being computed that the figure will show.
    virtual bool isBusy() const { return m_background.isBusy() || m_drawing.isBusy(); }

    /// Shows or hides the panel at the right, if it has one.
    virtual void setPanelShown(bool) {}
    /// Draws other random numbers of the same kind; where there are none, nothing.
    virtual void drawAnew() {}
    /// Puts its table on the clipboard, with all digits; where there is none, nothing.
    virtual void copyTable() {}

signals:
    void figureChanged();
    /// Something for the status bar.
    void notice(const QString &text);

protected:
    ChartWorkspace(StateModel *model, Workspace workspace, QWidget *parent = nullptr);

    StateModel *model() const { return m_model; }
    /// What was computed last, perhaps for an earlier state.
    const Outcome &outcome() const { return m_outcome; }
    /// Says that something is being computed, or why it could not be; a workspace that computes puts it where it suits.
    BusyStrip *busyStrip() const { return m_busy; }
    /// A chart in a card of its own, with a grip to drag its picture out of the window.
    CurveChart *newChart();
    static QWidget *cardOf(CurveChart *chart);
    /// The charts that stand for the figure's panels, in their order.
    virtual std::vector<CurveChart *> shownCharts() const = 0;
    /// Before the figure is made of a state: shows the charts and controls that go with it.
    virtual void arrange(const State &) {}
    /// After the charts show the figure.
    virtual void showFigure(const Figure &) {}

    /// Makes the figure anew before the next paint, once, however many changes come until then.
    void schedule() { m_renewal.schedule(); }
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void stateChanged(const State &before, const State &after);
    void compute();
    void request(const State &state, Detail detail);
    void rebuild();
    void take(Figure figure);
    DragGrip *newGrip(const CurveChart *chart);

    StateModel *m_model;
    Workspace m_workspace;
    BusyStrip *m_busy;
    std::shared_ptr<const FigureStyle> m_style;
    std::shared_ptr<const FigureStyle> m_measures; ///< the same again, for the other thread
    Figure m_figure;
    QHash<const CurveChart *, DragGrip *> m_grips;
    Outcome m_outcome;
    bool m_stale = true; ///< what is shown was computed for another state
    Renewal m_renewal{[this] { rebuild(); }};
    Background m_drawing;
    Background m_background; ///< both last: they end before what they deliver to
};

} // namespace actiscope
