#pragma once

#include "ui/slider/sliderspec.h"

#include <QDoubleSpinBox>

namespace actiscope {

/// A spin box that keeps exactly the number that was typed, and takes numbers as people write them. What is no number
/// is refused, what is beyond the limits is brought into them; notice() says so.
class NumberBox : public QDoubleSpinBox
{
    Q_OBJECT
    Q_PROPERTY(double value READ value WRITE setNumber) // by which screen readers set it

public:
    explicit NumberBox(QWidget *parent = nullptr);

    void setSpec(const SliderSpec &spec);
    /// Takes only what may be typed, too.
    void setNumber(double value);
    /// Makes room for the text of the present value.
    void fit();

    QString textFromValue(double value) const override;
    double valueFromText(const QString &text) const override;
    QValidator::State validate(QString &text, int &position) const override;
    void fixup(QString &text) const override;
    void stepBy(int steps) override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void notice(const QString &text) const;

protected:
    bool event(QEvent *event) override;
    StepEnabled stepEnabled() const override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    SliderSpec m_spec;
    qsizetype m_widest = 0; ///< characters of the longest text shown so far: the box grows, but never jumps back
};

} // namespace actiscope
