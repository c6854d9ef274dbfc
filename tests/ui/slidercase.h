#pragma once

#include "ui/slider/numberbox.h"
#include "ui/slider/parameterslider.h"
#include "ui/slider/realslider.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace actiscope {

inline SliderSpec slope()
{
    SliderSpec spec;
    spec.name = QStringLiteral("Leaky ReLU slope");
    spec.hardMinimum = -10.0;
    spec.hardMaximum = 10.0;
    spec.defaultValue = 0.01;
    spec.step = 0.01;
    spec.decimals = 3;
    return spec;
}

inline SliderSpec rate()
{
    SliderSpec spec = slope();
    spec.name = QStringLiteral("Learning rate");
    spec.minimum = 1e-4;
    spec.maximum = 10.0;
    spec.hardMinimum = 1e-9;
    spec.hardMaximum = 1000.0;
    spec.step = 0.1;
    spec.logarithmic = true;
    return spec;
}

inline SliderSpec count()
{
    SliderSpec spec = slope();
    spec.name = QStringLiteral("Hidden layers");
    spec.minimum = spec.hardMinimum = 1.0;
    spec.maximum = spec.hardMaximum = 8.0;
    spec.defaultValue = 2.0;
    spec.step = 1.0;
    spec.decimals = 0;
    spec.whole = true;
    return spec;
}

/// A parameter slider in a window, at 0.5, with its signals watched.
class SliderFixture
{
public:
    SliderFixture()
        : control(slope())
    {
        control.resize(500, 40);
        control.show();
        control.setValue(0.5);
    }

    /// Types a text into the spin box, as on a keyboard, and enters it.
    void enter(const QString &text)
    {
        control.box()->setFocus();
        control.box()->selectAll();
        QTest::keyClick(control.box(), Qt::Key_Delete);
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, control.box(), Qt::Key_unknown, QString(c), Qt::NoModifier);
        QCOMPARE(edited.size(), 0); // nothing happens digit by digit
        QTest::keyClick(control.box(), Qt::Key_Return);
    }

    ParameterSlider control;
    QSignalSpy edited{&control, &ParameterSlider::edited};
    QSignalSpy began{&control, &ParameterSlider::editingBegan};
    QSignalSpy ended{&control, &ParameterSlider::editingEnded};
    QSignalSpy notices{&control, &ParameterSlider::notice};
};

} // namespace actiscope
