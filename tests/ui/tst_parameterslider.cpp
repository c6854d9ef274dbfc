#include "core/activation/catalogue/catalogue.h"
#include "tests/ui/slidercase.h"
#include "ui/model/statemodel.h"
#include "ui/slider/numbertext.h"

#include <QAccessible>
#include <QLabel>
#include <QWheelEvent>

#include <cmath>
#include <functional>

using namespace actiscope;

namespace {

void turnWheel(QWidget &widget, int notches)
{
    const QPointF middle = QRectF(widget.rect()).center();
    QWheelEvent event(middle, widget.mapToGlobal(middle), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

QPoint placeOf(const RealSlider &slider, double share)
{
    return {static_cast<int>(std::lround(share * slider.width())), slider.height() / 2};
}

} // namespace

class TestParameterSlider : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_case.reset(); }
    void modelToWidgetEmitsNothing();
    void everyWayEmitsOnce_data();
    void everyWayEmitsOnce();
    void ownerMayAnswerFromWithinEdited();
    void wheelNeedsFocus();
    void dragIsOneStretch();
    void doubleClickIsOneStep();
    void clickEndsByItself();
    void heldKeyIsOneStretch();
    void dragLandsOnSteps();
    void valueBeyondTheSpan();
    void logarithmic();
    void arrangements();

private:
    std::unique_ptr<SliderFixture> m_case;
};

void TestParameterSlider::init()
{
    m_case = std::make_unique<SliderFixture>();
    QVERIFY(QTest::qWaitForWindowActive(&m_case->control));
}

void TestParameterSlider::modelToWidgetEmitsNothing()
{
    for (const double value : {0.25, 0.25, -3.0, 99.0, 0.123456789012345})
        m_case->control.setValue(value);
    m_case->control.setValue(std::nan(""));
    SliderSpec other = slope();
    other.hardMaximum = 0.1;
    m_case->control.setSpec(other);
    QCOMPARE(m_case->edited.size(), 0);
    QCOMPARE(m_case->began.size(), 0);
    QCOMPARE(m_case->control.value(), 0.1);
    QCOMPARE(m_case->control.slider()->value(), 0.1);
    QCOMPARE(m_case->control.box()->value(), 0.1);
    QCOMPARE(m_case->control.box()->text(), QStringLiteral("0.100"));
}

void TestParameterSlider::everyWayEmitsOnce_data()
{
    using Way = std::function<void(ParameterSlider &)>;
    QTest::addColumn<Way>("way");
    QTest::addColumn<double>("expected");
    const auto row = [](const char *name, double expected, Way way) { QTest::newRow(name) << way << expected; };
    const auto sliderKey = [](Qt::Key key) {
        return [key](ParameterSlider &c) {
            c.slider()->setFocus();
            QTest::keyClick(c.slider(), key);
        };
    };
    const auto boxKey = [](Qt::Key key) {
        return [key](ParameterSlider &c) {
            c.box()->setFocus();
            QTest::keyClick(c.box(), key);
        };
    };
    row("right", 0.51, sliderKey(Qt::Key_Right));
    row("up", 0.51, sliderKey(Qt::Key_Up));
    row("left", 0.49, sliderKey(Qt::Key_Left));
    row("down", 0.49, sliderKey(Qt::Key_Down));
    row("page up", 0.6, sliderKey(Qt::Key_PageUp));
    row("page down", 0.4, sliderKey(Qt::Key_PageDown));
    row("home", 0.0, sliderKey(Qt::Key_Home));
    row("end", 1.0, sliderKey(Qt::Key_End));
    row("delete", 0.01, sliderKey(Qt::Key_Delete));
    row("box up", 0.51, boxKey(Qt::Key_Up));
    row("box down", 0.49, boxKey(Qt::Key_Down));
    row("box page up", 0.6, boxKey(Qt::Key_PageUp));
    row("box page down", 0.4, boxKey(Qt::Key_PageDown));
    row("box set from outside", 0.75, [](ParameterSlider &c) { c.box()->setValue(0.75); });
    row("click on the groove", 1.0, [](ParameterSlider &c) {
        QTest::mouseClick(c.slider(), Qt::LeftButton, {}, placeOf(*c.slider(), 1.0));
    });
    row("double click on the handle", 0.01, [](ParameterSlider &c) {
        QTest::mouseDClick(c.slider(), Qt::LeftButton, {}, placeOf(*c.slider(), 0.5));
    });
    row("double click on the label", 0.01, [](ParameterSlider &c) { QTest::mouseDClick(c.label(), Qt::LeftButton); });
    row("wheel on the slider", 0.51, [](ParameterSlider &c) {
        c.slider()->setFocus();
        turnWheel(*c.slider(), 1);
    });
    row("wheel on the box", 0.49, [](ParameterSlider &c) {
        c.box()->setFocus();
        turnWheel(*c.box(), -1);
    });
    row("screen reader", 0.125, [](ParameterSlider &c) {
        QAccessible::queryAccessibleInterface(c.slider())->valueInterface()->setCurrentValue(0.125);
    });
    row("screen reader on the box", 0.125, [](ParameterSlider &c) {
        QAccessible::queryAccessibleInterface(c.box())->valueInterface()->setCurrentValue(0.125);
    });
}

void TestParameterSlider::everyWayEmitsOnce()
{
    using Way = std::function<void(ParameterSlider &)>;
    QFETCH(Way, way);
    QFETCH(double, expected);
    way(m_case->control);
    QCOMPARE(m_case->edited.size(), 1);
    QCOMPARE(m_case->edited.front().front().toDouble(), expected);
    QVERIFY(m_case->control.value() == expected);
    QVERIFY(m_case->control.slider()->value() == expected);
    QVERIFY(m_case->control.box()->value() == expected);
    QCOMPARE(m_case->control.box()->text(), numberText(expected, 3));
    QCOMPARE(m_case->notices.size(), 0);
}

void TestParameterSlider::ownerMayAnswerFromWithinEdited()
{
    // A model that allows only tenths answers at once; no loop, and all parts show its answer.
    connect(&m_case->control, &ParameterSlider::edited, this, [this](double value) {
        m_case->control.setValue(std::round(value * 10.0) / 10.0);
    });
    m_case->enter(QStringLiteral("0.26"));
    QCOMPARE(m_case->edited.size(), 1);
    QCOMPARE(m_case->control.slider()->value(), 0.3);
    QCOMPARE(m_case->control.box()->value(), 0.3);
    QCOMPARE(m_case->control.box()->text(), QStringLiteral("0.300"));
}

void TestParameterSlider::wheelNeedsFocus()
{
    m_case->control.label()->setFocusPolicy(Qt::StrongFocus);
    m_case->control.label()->setFocus();
    turnWheel(*m_case->control.slider(), 1);
    turnWheel(*m_case->control.box(), 1);
    QCOMPARE(m_case->edited.size(), 0);
    QVERIFY(!m_case->control.slider()->hasFocus());
    QVERIFY(!m_case->control.box()->hasFocus());
}

void TestParameterSlider::dragIsOneStretch()
{
    RealSlider &slider = *m_case->control.slider();
    QTest::mousePress(&slider, Qt::LeftButton, {}, placeOf(slider, 0.5));
    QCOMPARE(m_case->edited.size(), 0); // the handle was taken where it stands
    for (const double share : {0.55, 0.6, 0.7})
        QTest::mouseMove(&slider, placeOf(slider, share));
    QCOMPARE(m_case->edited.size(), 3);
    QTest::mouseMove(&slider, placeOf(slider, 5.0));
    QCOMPARE(m_case->control.value(), 1.0);
    QCOMPARE(m_case->began.size(), 1);
    QCOMPARE(m_case->ended.size(), 0);
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, placeOf(slider, 5.0));
    QCOMPARE(m_case->ended.size(), 1);
    QCOMPARE(m_case->edited.size(), 4);
}

void TestParameterSlider::doubleClickIsOneStep()
{
    StateModel model;
    m_case->control.setValue(0.5);
    connect(&m_case->control, &ParameterSlider::edited, &model, [&model](double value) {
        model.edit(QStringLiteral("slope"),
                   [value](State &state) { setParameter(state, *findActivation("leaky_relu"), 0, value); },
                   QStringLiteral("slope"));
    });
    connect(&m_case->control, &ParameterSlider::editingEnded, &model, &StateModel::sealStep);
    m_case->enter(QStringLiteral("0.25"));
    RealSlider &slider = *m_case->control.slider();
    slider.setFocus(); // the box has said that its editing ended
    m_case->edited.clear();
    m_case->began.clear();
    m_case->ended.clear();

    // All that a mouse sends; QTest leaves the first click out.
    const QPoint place = placeOf(slider, 0.9); // off the handle
    QTest::mouseClick(&slider, Qt::LeftButton, {}, place);
    QVERIFY(m_case->control.value() > 0.8);
    QCOMPARE(m_case->ended.size(), 0);
    QTest::mouseDClick(&slider, Qt::LeftButton, {}, place);
    QCOMPARE(m_case->control.value(), slope().defaultValue);
    QCOMPARE(m_case->began.size(), 1);
    QCOMPARE(m_case->ended.size(), 1);
    const auto value = [&] { return parameterOf(model.state(), *findActivation("leaky_relu"), 0); };
    QCOMPARE(value(), slope().defaultValue);
    model.undo();
    QCOMPARE(value(), 0.25);
}

void TestParameterSlider::clickEndsByItself()
{
    RealSlider &slider = *m_case->control.slider();
    QTest::mouseClick(&slider, Qt::LeftButton, {}, placeOf(slider, 0.9));
    QTRY_COMPARE(m_case->ended.size(), 1);
    QTest::mouseClick(&slider, Qt::LeftButton, {}, placeOf(slider, 0.1));
    QTest::mouseClick(&slider, Qt::LeftButton, {}, placeOf(slider, 0.4)); // ends the one before at once
    QCOMPARE(m_case->ended.size(), 2);
    QTRY_COMPARE(m_case->ended.size(), 3);
}

void TestParameterSlider::heldKeyIsOneStretch()
{
    for (QWidget *part : {static_cast<QWidget *>(m_case->control.slider()), static_cast<QWidget *>(m_case->control.box())}) {
        part->setFocus();
        m_case->began.clear();
        m_case->ended.clear();
        m_case->edited.clear();
        for (const bool repeat : {false, true, true}) {
            QKeyEvent press(QEvent::KeyPress, Qt::Key_Up, Qt::NoModifier, QString(), repeat);
            QApplication::sendEvent(part, &press);
        }
        QKeyEvent release(QEvent::KeyRelease, Qt::Key_Up, Qt::NoModifier);
        QApplication::sendEvent(part, &release);
        QVERIFY(m_case->edited.size() >= 3); // a spin box speeds up while a key is held
        QCOMPARE(m_case->control.value(), m_case->edited.back().front().toDouble());
        QCOMPARE(m_case->began.size(), 1);
        QCOMPARE(m_case->ended.size(), 1);
    }
}

void TestParameterSlider::dragLandsOnSteps()
{
    RealSlider &slider = *m_case->control.slider();
    for (int x = 0; x <= slider.width(); ++x) {
        QTest::mouseClick(&slider, Qt::LeftButton, {}, {x, slider.height() / 2});
        const double value = m_case->control.value();
        QVERIFY(value == QString::number(value, 'f', 2).toDouble());
    }
    // Up and down the whole range by keys, without the noise of binary fractions.
    m_case->control.setValue(0.0);
    for (int i = 1; i <= 100; ++i) {
        slider.moveBySteps(1);
        QVERIFY(m_case->control.value() == QString::number(i / 100.0, 'f', 2).toDouble());
    }
}

void TestParameterSlider::valueBeyondTheSpan()
{
    m_case->enter(QStringLiteral("5"));
    RealSlider &slider = *m_case->control.slider();
    QCOMPARE(slider.value(), 5.0);
    m_case->edited.clear();
    slider.moveBySteps(1); // no further out
    QCOMPARE(m_case->edited.size(), 0);
    slider.moveBySteps(-1);
    QCOMPARE(m_case->control.value(), 4.99);
    QCOMPARE(QAccessible::queryAccessibleInterface(&slider)->valueInterface()->maximumValue().toDouble(), 4.99);
    QTest::keyClick(&slider, Qt::Key_End);
    QCOMPARE(m_case->control.value(), 1.0);
}

void TestParameterSlider::logarithmic()
{
    const SliderSpec spec = rate();
    QCOMPARE(spec.fraction(1e-4), 0.0);
    QCOMPARE(spec.fraction(10.0), 1.0);
    QVERIFY(std::fabs(spec.fraction(0.01) - 0.4) < 1e-12);
    QCOMPARE(spec.valueAt(0.4), 0.01);
    QCOMPARE(spec.valueAt(-1.0), 1e-4);
    QCOMPARE(spec.stepped(0.01, 10), 0.1);
    QCOMPARE(spec.stepped(1e-9, -5), 1e-9);
    m_case->control.setSpec(spec);
    m_case->control.setValue(0.01);
    QTest::keyClick(m_case->control.slider(), Qt::Key_PageUp);
    QCOMPARE(m_case->edited.size(), 1);
    QCOMPARE(m_case->control.value(), 0.1);
}

void TestParameterSlider::arrangements()
{
    QVERIFY(m_case->control.label()->x() < m_case->control.slider()->x());
    QVERIFY(m_case->control.slider()->x() < m_case->control.box()->x());
    const int row = m_case->control.sizeHint().height();
    m_case->control.setArrangement(ParameterSlider::Arrangement::Compact);
    m_case->control.resize(300, m_case->control.sizeHint().height());
    QTest::qWait(1);
    QVERIFY(m_case->control.sizeHint().height() > row);
    QVERIFY(m_case->control.slider()->y() > m_case->control.box()->y());
    QVERIFY(m_case->control.slider()->width() > 280);
    // Long numbers are never cut off: the box has grown.
    const int before = m_case->control.box()->minimumSizeHint().width();
    m_case->control.setValue(-0.123456789);
    QVERIFY(m_case->control.box()->minimumSizeHint().width() > before);
}

QTEST_MAIN(TestParameterSlider)
#include "tst_parameterslider.moc"
