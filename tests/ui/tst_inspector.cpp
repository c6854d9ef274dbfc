#include "core/activation/catalogue/catalogue.h"
#include "core/state/ownfunctions.h"
#include "ui/inspector/thresholdbox.h"
#include "ui/slider/numberbox.h"
#include "ui/slider/parameterslider.h"
#include "ui/slider/realslider.h"
#include "ui/theme/apptheme.h"

#include "tests/ui/inspectorfixture.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace actiscope;

class TestInspector : public QObject
{
    Q_OBJECT

private slots:
    void init() { applyTheme(*qApp, Theme::Light, 100); }
    void checksChangeOnce_data();
    void checksChangeOnce();
    void oneChartStays();
    void parameterSliderChangesOnce();
    void slidersFollowTheSelected();
    void slidersStopBeforeEachOther();
    void leakySlopeIsElsewhere();
    void cursorMoves();
    void cursorSpansTheRange();
    void thresholdSteps();
    void themeChangesOnce();
    void textSizeChangesOnce();
    void textSizeWaitsForTheEndOfADrag();
    void controlsAreNamed();
    void ownIsToldAndEdited();
    void notDefinedIsSaid_data();
    void notDefinedIsSaid();
    void ticksAreCheap();
};

void TestInspector::checksChangeOnce_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"Activation", "Derivative", "Second derivative", "Saturation", "Points of interest",
                             "Tangent at cursor", "Dash patterns"})
        QTest::newRow(text) << QString(text);
}

void TestInspector::checksChangeOnce()
{
    QFETCH(QString, text);
    InspectorFixture f;
    QCheckBox *box = f.check(text);
    QVERIFY(box);
    const bool before = box->isChecked();
    const State state = f.model.state();
    box->click();
    QCOMPARE(f.changes.count(), 1);
    QCOMPARE(box->isChecked(), !before);
    QVERIFY(f.model.state() != state);
    f.model.undo();
    QCOMPARE(f.changes.count(), 2);
    QCOMPARE(box->isChecked(), before);
    QCOMPARE(f.model.state(), state);
    f.model.redo();
    QCOMPARE(box->isChecked(), !before);
}

void TestInspector::oneChartStays()
{
    InspectorFixture f;
    f.check("Activation")->click();
    QVERIFY(!f.check("Derivative")->isEnabled());
    QVERIFY(f.check("Activation")->isEnabled());
    f.check("Second derivative")->click();
    QVERIFY(f.check("Derivative")->isEnabled());
}

void TestInspector::parameterSliderChangesOnce()
{
    InspectorFixture f(selecting("prelu"));
    const QString name = QString::fromStdString(findActivation("prelu")->parameters[0].label);
    auto *slider = f.shown<RealSlider>(name);
    auto *box = f.shown<NumberBox>(name + " value");
    QVERIFY(slider && box);
    slider->moveTo(0.5);
    QCOMPARE(f.changes.count(), 1);
    QCOMPARE(parameterOf(f.model.state(), *findActivation("prelu"), 0), 0.5);
    QCOMPARE(box->value(), 0.5);
    QVERIFY(f.model.undoName().contains(name));
    slider->moveTo(0.6); // one step with the former
    f.model.undo();
    QCOMPARE(slider->value(), 0.25);
    QCOMPARE(f.changes.count(), 3);
    box->setValue(0.7);
    QCOMPARE(f.changes.count(), 4);
    QCOMPARE(slider->value(), 0.7);
}

void TestInspector::slidersFollowTheSelected()
{
    InspectorFixture f(selecting("threshold"));
    for (const Parameter &parameter : findActivation("threshold")->parameters)
        QVERIFY2(f.shown<RealSlider>(QString::fromStdString(parameter.label)), parameter.label.c_str());
    f.model.edit("x", [](State &state) { state.selected = "elu"; });
    auto *slider = f.shown<RealSlider>(QString::fromStdString(findActivation("elu")->parameters[0].label));
    QVERIFY(slider);
    QCOMPARE(slider->value(), 1.0);
    QVERIFY(!f.shown<RealSlider>(QString::fromStdString(findActivation("threshold")->parameters[1].label)));
    f.model.edit("x", [](State &state) { setParameter(state, *findActivation("elu"), 0, 1.5); });
    QCOMPARE(slider->value(), 1.5);
    f.model.edit("x", [](State &state) { state.selected = "relu"; });
    QVERIFY(!f.says("Parameters"));
    QCOMPARE(f.changes.count(), 3);
}

/// The one of two that have to be in order stops before the other, which stays.
void TestInspector::slidersStopBeforeEachOther()
{
    InspectorFixture f(selecting("hardtanh"));
    const auto values = [&] { return parametersOf(f.model.state(), *findActivation("hardtanh")); };
    auto *least = f.shown<RealSlider>("Hardtanh minimum");
    auto *leastBox = f.shown<NumberBox>("Hardtanh minimum value");
    auto *greatest = f.shown<RealSlider>("Hardtanh maximum");
    auto *greatestBox = f.shown<NumberBox>("Hardtanh maximum value");
    QVERIFY(least && leastBox && greatest && greatestBox);
    greatest->moveTo(0.0);
    least->moveTo(0.0);
    QVERIFY(values() == (Parameters{-orderedGap, 0.0}));
    QCOMPARE(leastBox->value(), -orderedGap);
    greatestBox->setValue(-0.5);
    QVERIFY(values() == (Parameters{-orderedGap, 0.0}));
    QCOMPARE(greatestBox->value(), 0.0);
    leastBox->setValue(-2.0);
    greatestBox->setValue(-0.5);
    QVERIFY(values() == (Parameters{-2.0, -0.5}));
    // What is typed beyond the other is refused with a word.
    QSignalSpy notices(leastBox, &NumberBox::notice);
    QString typed = QStringLiteral("3");
    leastBox->fixup(typed);
    QCOMPARE(notices.count(), 1);
    QVERIFY2(notices.first().first().toString().contains(QStringLiteral("0.501")), qPrintable(notices.first().first().toString()));
}

void TestInspector::leakySlopeIsElsewhere()
{
    const InspectorFixture f(selecting("leaky_relu"));
    QVERIFY(!f.shown<RealSlider>("Leaky ReLU slope"));
    QVERIFY(f.says("slider below the charts"));
}

void TestInspector::cursorMoves()
{
    InspectorFixture f;
    auto *slider = f.shown<RealSlider>("Cursor");
    auto *box = f.shown<NumberBox>("Cursor value");
    QVERIFY(slider && box);
    slider->moveTo(2.0);
    QCOMPARE(f.changes.count(), 1);
    QCOMPARE(f.model.state().cursor, 2.0);
    QVERIFY(f.says("At the cursor, x = 2.00"));
    QCOMPARE(f.fact("f(x)"), "1.9545");
    box->setValue(-0.5);
    QCOMPARE(f.changes.count(), 2);
    QVERIFY(f.says("At the cursor, x = −0.50"));
    f.model.edit("x", [](State &state) { state.cursor = 3.0; });
    QCOMPARE(slider->value(), 3.0);
    QCOMPARE(box->value(), 3.0);
    QCOMPARE(f.changes.count(), 3);
}

void TestInspector::cursorSpansTheRange()
{
    InspectorFixture f;
    auto *slider = f.shown<RealSlider>("Cursor");
    QCOMPARE(slider->spec().minimum, -5.0);
    f.model.edit("x", [](State &state) { state.range = {-0.01, 0.01}; });
    QTRY_COMPARE(slider->spec().maximum, 0.01);
    QCOMPARE(f.model.state().cursor, 1.0);
    QCOMPARE(f.changes.count(), 1);
    QVERIFY(slider->spec().step < 0.001);
}

void TestInspector::thresholdSteps()
{
    InspectorFixture f;
    auto *box = f.shown<ThresholdBox>("Saturation threshold");
    QVERIFY(box);
    QCOMPARE(box->value(), 0.01);
    box->stepUp();
    QCOMPARE(box->value(), 0.02);
    QCOMPARE(f.changes.count(), 1);
    box->stepDown();
    box->stepDown();
    QCOMPARE(f.model.state().saturationThreshold, 0.005);
    box->setValue(0.003);
    box->stepUp();
    QCOMPARE(box->value(), 0.005);
    box->setValue(0.003);
    box->stepDown();
    QCOMPARE(box->value(), 0.002);
    for (int i = 0; i < 20; ++i)
        box->stepUp();
    QCOMPARE(box->value(), 0.5);
    f.model.edit("x", [](State &state) { state.saturationThreshold = 0.1; });
    QCOMPARE(box->value(), 0.1);
}

void TestInspector::themeChangesOnce()
{
    InspectorFixture f;
    auto *theme = f.panel.findChild<QComboBox *>();
    QCOMPARE(theme->currentText(), "System");
    theme->setCurrentText("Dark");
    QCOMPARE(f.changes.count(), 1);
    QCOMPARE(f.model.state().appearance.theme, Theme::Dark);
    f.model.undo();
    QCOMPARE(theme->currentText(), "System");
    f.model.edit("x", [](State &state) { state.appearance.theme = Theme::Contrast; });
    QCOMPARE(theme->currentText(), "High contrast");
    QCOMPARE(f.changes.count(), 3);
    theme->clearFocus();
    QWheelEvent wheel({5, 5}, theme->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton, {}, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(theme, &wheel);
    QCOMPARE(theme->currentText(), "High contrast"); // the panel scrolls instead
}

void TestInspector::textSizeChangesOnce()
{
    InspectorFixture f;
    auto *slider = f.shown<RealSlider>("Text size");
    QVERIFY(slider && f.shown<NumberBox>("Text size value"));
    slider->moveTo(150);
    QCOMPARE(f.changes.count(), 1);
    QCOMPARE(f.model.state().appearance.textPercent, 150);
    f.model.undo();
    QCOMPARE(slider->value(), 100.0);
    QCOMPARE(f.changes.count(), 2);
}

void TestInspector::textSizeWaitsForTheEndOfADrag()
{
    InspectorFixture f;
    auto *slider = f.shown<RealSlider>("Text size");
    const QPoint start(10, slider->height() / 2);
    QTest::mousePress(slider, Qt::LeftButton, {}, start);
    QTest::mouseMove(slider, start + QPoint(slider->width() / 4, 0));
    QTest::mouseMove(slider, start + QPoint(slider->width() / 2, 0));
    QCOMPARE(f.changes.count(), 0);
    QVERIFY(slider->value() > 130);
    QTest::mouseRelease(slider, Qt::LeftButton, {}, start + QPoint(slider->width() / 2, 0));
    QCOMPARE(f.changes.count(), 1);
    QCOMPARE(f.model.state().appearance.textPercent, qRound(slider->value()));
}

void TestInspector::controlsAreNamed()
{
    const InspectorFixture f(selecting("threshold"));
    const auto widgets = f.panel.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisibleTo(&f.panel) || widget->focusPolicy() == Qt::NoFocus || qobject_cast<QLabel *>(widget))
            continue;
        if (qobject_cast<QAbstractScrollArea *>(widget->parentWidget())
            || qobject_cast<QAbstractSpinBox *>(widget->parentWidget()))
            continue; // parts of a named control
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        const bool buddy = qobject_cast<QComboBox *>(widget);
        QVERIFY2(buddy || !accessible->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        QVERIFY2(widget->focusPolicy() & Qt::TabFocus, widget->metaObject()->className());
    }
}

void TestInspector::notDefinedIsSaid_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<double>("x");
    QTest::newRow("outside the domain") << "ln(x)" << -1.0;
    QTest::newRow("at a pole") << "sin(x)/x" << 0.0;
}

void TestInspector::notDefinedIsSaid()
{
    QFETCH(QString, formula);
    QFETCH(double, x);
    InspectorFixture f;
    f.model.edit("x", [&](State &state) {
        state.functions.clear();
        addOwnFunction(state, formula.toStdString());
        state.cursor = x;
    });
    InspectorFixture::settle();
    QCOMPARE(f.fact("f(x)"), "not defined");
    QCOMPARE(f.fact("f′(x)"), "not defined");
    QCOMPARE(f.cell(0, 1), "not defined");
    QVERIFY(f.says("f is not defined here"));
    f.model.edit("x", [](State &state) { state.cursor = 1.5; });
    InspectorFixture::settle();
    QVERIFY(f.fact("f(x)") != "not defined");
    QVERIFY(!f.says("f is not defined here"));
}

void TestInspector::ownIsToldAndEdited()
{
    InspectorFixture f;
    const auto button = [&f]() -> QPushButton * {
        for (QPushButton *one : f.panel.findChildren<QPushButton *>()) {
            if (one->isVisibleTo(&f.panel) && one->text() == QStringLiteral("Edit formula…"))
                return one;
        }
        return nullptr;
    };
    QVERIFY(!button()); // GELU is nobody's
    std::string id;
    f.model.edit("x", [&](State &state) { id = addOwnFunction(state, "a*x + beta", "line"); });
    InspectorFixture::settle();
    QVERIFY(button());
    QVERIFY(f.says("line"));
    QVERIFY(f.says("Function of your own"));
    QVERIFY(!f.says("Source:"));
    QVERIFY(!f.says("When to use it"));
    QVERIFY(f.shown<RealSlider>("a"));
    QVERIFY(f.shown<RealSlider>(QStringLiteral("β")));
    QSignalSpy asked(&f.panel, &Inspector::editRequested);
    button()->click();
    QCOMPARE(asked.count(), 1);
    // Under the same id another function.
    f.model.edit("x", [&](State &state) { setOwnFormula(state, id, "x^2"); });
    InspectorFixture::settle();
    QVERIFY(!f.shown<RealSlider>("a"));
    QTRY_COMPARE(f.fact("Minimum"), "f(0) = 0");
}

void TestInspector::ticksAreCheap()
{
    InspectorFixture f(selecting("elu"));
    QTest::qWait(50);
    constexpr int ticks = 200;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < ticks; ++i)
        f.model.edit("x", [i](State &state) { setParameter(state, *findActivation("elu"), 0, 1.0 + 0.001 * i); }, "x");
    const double each = static_cast<double>(timer.nsecsElapsed()) / 1e6 / ticks;
    qInfo("a parameter tick costs the panel %.3f ms", each);
    QVERIFY(each < 10.0); // many times what it is, for slow machines and sanitizers
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
