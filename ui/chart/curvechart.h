#pragma once

#include "core/figure/figure.h"
#include "ui/chart/seriespool.h"

#include <QChartView>

#include <memory>
#include <optional>

namespace actiscope {

class FigureStyle;
class PanelLayer;

/// Shows one panel of a Figure live with Qt Charts: the curves are series; what lies under and over them is painted by
/// the FigurePainter that also paints the exports, so that both look the same.
/// Turns mouse and keys into requests in data units; changes nothing by itself.
class CurveChart : public QChartView
{
    Q_OBJECT

public:
    explicit CurveChart(QWidget *parent = nullptr);
    ~CurveChart() override;

    /// Shows a panel whose frame is this widget's rectangle, of a figure whose cursor stands at an x that may lie
    /// outside. Costs only what differs from the panel before.
    void show(const actiscope::Panel &panel, double cursor, const std::shared_ptr<const FigureStyle> &style,
              bool dashes);
    const actiscope::Panel &panel() const { return m_panel; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// An event's meaning depends on what is shown: now is the time to show() what is due.
    void panelNeeded();
    /// The cursor shall stand at x.
    void cursorRequested(double x);
    /// The mouse points at x, as exactly as a pixel allows: the cursor shall stand there.
    void cursorPointed(double x);
    /// What was drawn before shall become 1/factor as wide and high, with `anchor` (in data units) staying in place.
    void zoomRequested(actiscope::Point anchor, double factorX, double factorY);
    /// The view shall show these ranges; without a vertical one, that stays as it is.
    void panRequested(actiscope::Range x, std::optional<actiscope::Range> y);
    void fitRequested();
    void resetRequested();
    /// The next (1) or the previous (-1) function shall be selected.
    void functionStepped(int step);
    /// A drag, a click or a key press is over: what follows is a new undo step.
    void gestureEnded();
    void resized();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    enum class Drag { None, Click, Cursor, Pan };

    void fitPlotArea();
    bool isOverCursor(QPointF position) const;
    void panTo(QPointF position);
    void zoomAtCursor(double factor);
    double keyStep(const QKeyEvent &event) const;

    actiscope::Panel m_panel;
    double m_cursor = 0.0;
    std::shared_ptr<const FigureStyle> m_style;
    bool m_dashes = false;
    SeriesPool m_series;
    PanelLayer *m_under; ///< owned by the scene
    PanelLayer *m_over;

    bool m_focusRing = false; ///< only for who came by key: a frame after each click would distract
    Drag m_drag = Drag::None;
    bool m_levelDrag = true;
    // As they were when the mouse was pressed.
    QPointF m_pressedAt;
    actiscope::Panel m_pressedPanel;
    double m_pressedCursor = 0.0;
};

} // namespace actiscope
