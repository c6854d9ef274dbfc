#pragma once

#include "ui/slider/sliderspec.h"

#include <QLineEdit>

namespace actiscope {

/// The ends of a slider's range below the slider, numbers that can be typed over where they stand.
class RangeEnds : public QWidget
{
    Q_OBJECT

public:
    explicit RangeEnds(QWidget *parent = nullptr);

    /// Those of a slider; what may be typed is what the ends may be.
    void show(const SliderSpec &spec);
    QLineEdit *leastField() const { return m_least; }
    QLineEdit *greatestField() const { return m_greatest; }

signals:
    void edited(double least, double greatest);
    /// What was typed could not be taken.
    void notice(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *newField(Qt::Alignment alignment);
    void take(QLineEdit *field);
    void refuse(QLineEdit *field, const QString &reason);
    void renew();
    void arrange();
    void retranslateUi();

    SliderSpec m_spec;
    QLineEdit *m_least;
    QLineEdit *m_greatest;
};

} // namespace actiscope
