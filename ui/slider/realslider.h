#pragma once

#include "ui/slider/sliderspec.h"

#include <QTimer>
#include <QWidget>

namespace actiscope {

/// A horizontal slider over real numbers: it has no grid of integers, so a value that was typed elsewhere stands in
/// it exactly. Looks, keys and what a screen reader is told are those of any slider.
class RealSlider : public QWidget
{
    Q_OBJECT

public:
    explicit RealSlider(QWidget *parent = nullptr);

    const SliderSpec &spec() const { return m_spec; }
    void setSpec(const SliderSpec &spec);

    double value() const { return m_value; }
    /// Emits nothing.
    void setValue(double value);
    /// The value is not in the span: the handle can only stand at the nearer end, and points beyond it.
    bool isBeyond() const { return m_value < m_spec.minimum || m_value > m_spec.maximum; }
    /// As if by hand: keeps to the span, and emits moved() if that changes the value.
    void moveTo(double value);
    void moveBySteps(int steps);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void moved(double value);
    /// A press and the release of the mouse.
    void pressed();
    void released();
    /// What began with a press is over. Later than released() after a click that moved the value, for it may turn out
    /// to be the first half of a double click.
    void settled();
    void resetRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void settle();
    double diameter() const; ///< of the handle
    double inset() const;    ///< from the widget's edge to the handle's middle at an end
    double handleX() const;
    double placeAt(double x) const;

    SliderSpec m_spec;
    double m_value = 0.0;
    QTimer m_doubleClick; ///< runs while a click may become a double click
    bool m_clicked = false; ///< the press has moved the value, and nothing has since
    bool m_dragging = false;
    double m_grab = 0.0; ///< where in the handle it was taken, from its middle
    int m_wheel = 0;     ///< eighths of a degree turned that do not make a step yet
};

} // namespace actiscope
