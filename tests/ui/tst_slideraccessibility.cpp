#include "tests/ui/slidercase.h"

#include <QAccessible>
#include <QLabel>

#include <limits>

using namespace actiscope;

class TestSliderAccessibility : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_case.reset(); }
    void accessibleInRealUnits();
    void names();

private:
    std::unique_ptr<SliderFixture> m_case;
};

void TestSliderAccessibility::init()
{
    m_case = std::make_unique<SliderFixture>();
    QVERIFY(QTest::qWaitForWindowActive(&m_case->control));
}

void TestSliderAccessibility::accessibleInRealUnits()
{
    SliderSpec spec = slope();
    spec.minimum = -20.0;
    spec.maximum = 20.0;
    spec.hardMinimum = -1e6;
    spec.hardMaximum = 1e6;
    spec.step = 0.1;
    spec.decimals = 1;
    m_case->control.setSpec(spec);
    m_case->control.setValue(-5.0);
    for (QWidget *part : {static_cast<QWidget *>(m_case->control.slider()), static_cast<QWidget *>(m_case->control.box())}) {
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(part);
        const bool isSlider = part == m_case->control.slider();
        QCOMPARE(accessible->role(), isSlider ? QAccessible::Slider : QAccessible::SpinBox);
        QAccessibleValueInterface *value = accessible->valueInterface();
        QVERIFY(value);
        m_case->control.setValue(-5.0);
        QCOMPARE(value->currentValue().toDouble(), -5.0);
        QCOMPARE(value->minimumValue().toDouble(), isSlider ? -20.0 : -1e6);
        QCOMPARE(value->maximumValue().toDouble(), isSlider ? 20.0 : 1e6);
        QCOMPARE(value->minimumStepSize().toDouble(), 0.1);
        m_case->edited.clear();
        value->setCurrentValue(7.25);
        QCOMPARE(m_case->edited.size(), 1);
        QCOMPARE(m_case->control.value(), 7.25);
        value->setCurrentValue(std::numeric_limits<double>::quiet_NaN());
        QCOMPARE(m_case->control.value(), 7.25);
    }
    QAccessibleInterface *slider = QAccessible::queryAccessibleInterface(m_case->control.slider());
    QCOMPARE(slider->text(QAccessible::Value), QStringLiteral("7.25"));
    QVERIFY(slider->state().focusable);
    slider->valueInterface()->setCurrentValue(100.0);
    QCOMPARE(m_case->control.value(), 20.0);
    slider->actionInterface()->doAction(QAccessibleActionInterface::decreaseAction());
    QCOMPARE(m_case->control.value(), 19.9);
}

void TestSliderAccessibility::names()
{
    SliderSpec spec = slope();
    spec.name = QStringLiteral("Weight & bias");
    m_case->control.setSpec(spec);
    QCOMPARE(m_case->control.slider()->accessibleName(), spec.name);
    QCOMPARE(m_case->control.box()->accessibleName(), QStringLiteral("Weight & bias value"));
    QCOMPARE(m_case->control.label()->buddy(), m_case->control.box());
    QCOMPARE(QAccessible::queryAccessibleInterface(m_case->control.label())->text(QAccessible::Name), spec.name);
    QCOMPARE(m_case->control.slider()->focusPolicy(), Qt::StrongFocus);
    QCOMPARE(m_case->control.box()->focusPolicy(), Qt::StrongFocus);
}

QTEST_MAIN(TestSliderAccessibility)
#include "tst_slideraccessibility.moc"
