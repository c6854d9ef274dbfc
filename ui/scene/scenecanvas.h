#pragma once

#include "core/figure/figure.h"
#include "core/state/deck.h"
#include "ui/chart/figurestyle.h"
#include "ui/model/background.h"
#include "ui/model/lag.h"
#include "ui/model/renewal.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace actiscope {

class StateModel;

/// The picture of what a model's state shows, whichever workspace that is, as large as the widget and as an export
/// would draw it. A mouse on the curves moves the cursor, the wheel zooms. For lectures and lessons, where one scene
/// has the room to itself and its text may be as large as the last row needs.
class SceneCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit SceneCanvas(StateModel *model, QWidget *parent = nullptr);
    ~SceneCanvas() override;

    /// 1 draws tick labels 11 pixels high and curves 2 pixels wide.
    void setScales(double text, double line);
    /// What is kept back.
    void setHidden(Hidden hidden);
    /// A title above the charts; empty: none.
    void setTitle(const QString &title);
    /// The curves as they were at this state stay behind as faint lines (graphs only).
    void setGhost(const std::optional<State> &ghost);

    /// What is shown now; made anew first if something has changed since (without what is still being computed).
    const Figure &figure();
    const FigureStyle &style() const { return *m_style; }
    bool isBusy() const;
    /// What is shown is of an earlier state, and painted so.
    bool isBehind() const { return m_lag.isLong(); }

signals:
    void figureChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void schedule() { m_renewal.schedule(); }
    void stateChanged();
    void compute();
    void rebuild();
    Figure figureOf(const State &state) const;
    void makeGhost();
    const Panel *panelAt(QPointF position) const;
    void moveCursorTo(QPointF position);
    void moveCursorBy(double pixels);
    void describe();
    void paintBusy(QPainter &painter) const;

    StateModel *m_model;
    std::shared_ptr<const FigureStyle> m_style;
    double m_textScale = 1.0;
    double m_lineScale = 1.0;
    Hidden m_hidden = Hidden::Nothing;
    QString m_title;
    std::optional<State> m_ghost;
    Figure m_figure;
    std::vector<Panel> m_ghostPanels; ///< as many as the figure has, or none
    Renewal m_renewal{[this] { rebuild(); }};
    bool m_dragging = false;
    Lag m_lag;
    Background m_background; ///< last: ends before what it delivers to
};

} // namespace actiscope
