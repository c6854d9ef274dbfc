// How the charts answer mouse and keys.

#include "tests/ui/windowcase.h"

#include <QWheelEvent>

#include <cmath>

using namespace actiscope;

namespace {

void wheel(CurveChart &chart, QPointF at, int notches, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWheelEvent event(at, chart.viewport()->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(chart.viewport(), &event);
}

/// From one place of the plot to another, in shares of its size, in several moves.
void drag(WindowCase &c, Order order, QPointF from, QPointF to)
{
    const Rect plot = c.panel(order).plot;
    const auto place = [&](QPointF share) {
        return QPoint(qRound(plot.x + share.x() * plot.width), qRound(plot.y + share.y() * plot.height));
    };
    QWidget *viewport = c.chart(order).viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, place(from));
    for (int i = 1; i <= 5; ++i) {
        QTest::mouseMove(viewport, place(from + (to - from) * i / 5.0));
        c.settle();
    }
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, place(to));
    c.settle();
}

QPoint middleOf(const Panel &panel, double share = 0.7)
{
    return {qRound(panel.plot.x + share * panel.plot.width), qRound(panel.plot.y + panel.plot.height / 2)};
}

bool near(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance;
}

bool near(Range a, Range b, double tolerance = 1e-9)
{
    return near(a.minimum, b.minimum, tolerance) && near(a.maximum, b.maximum, tolerance);
}

} // namespace

class TestCurveChart : public QObject
{
    Q_OBJECT

private slots:
    void wheelKeepsThePointBelowThePointer();
    void wheelWithModifiers();
    void wheelOfManyNotchesIsOneStep();
    void dragPans();
    void levelDragLeavesY();
    void clickPutsTheCursor();
    void dragMovesTheCursor();
    void otherButtonsDoNothing();
    void doubleClickResets_data();
    void doubleClickResets();
    void keys_data();
    void keys();
    void zoomKeys();
    void keysFromOutside();
    void tabReachesTheCharts();

private:
    PrivateSettings m_settings;
};

void TestCurveChart::wheelKeepsThePointBelowThePointer()
{
    for (const Order order : {Order::Value, Order::First}) {
        for (const int notches : {1, -1, 3}) {
            WindowCase c;
            const Panel before = c.panel(order);
            const QPointF at(before.plot.x + 0.3 * before.plot.width, before.plot.y + 0.8 * before.plot.height);
            wheel(c.chart(order), at, notches);
            QCOMPARE(c.changes.size(), 1);
            const Panel after = c.panel(order);
            const double factor = std::pow(1.25, notches);
            QVERIFY(near(after.x.range.span(), before.x.range.span() / factor));
            QVERIFY(near(after.y.range.span(), before.y.range.span() / factor));
            // In shares of the plot, whose place may have changed with the width of its labels.
            const double x = before.dataX(at.x()), y = before.dataY(at.y());
            QVERIFY(near(after.x.fraction(x), before.x.fraction(x)));
            QVERIFY(near(after.y.fraction(y), before.y.fraction(y)));
        }
    }
}

void TestCurveChart::wheelWithModifiers()
{
    WindowCase c;
    const Range x = c.state().range;
    wheel(c.chart(), middleOf(c.panel()), 1, Qt::ShiftModifier);
    QCOMPARE(c.state().range, x);
    QVERIFY(c.state().vertical.value);
    c.model().undo();
    wheel(c.chart(), middleOf(c.panel()), 1, Qt::ControlModifier);
    QVERIFY(c.state().range.span() < x.span());
    QVERIFY(!c.state().vertical.value);
}

void TestCurveChart::wheelOfManyNotchesIsOneStep()
{
    WindowCase c;
    const State before = c.state();
    const Panel panel = c.panel();
    const QPoint at = middleOf(panel);
    for (int i = 0; i < 5; ++i) // with no time to paint in between
        wheel(c.chart(), at, 1);
    QCOMPARE(c.changes.size(), 5);
    const double share = panel.x.fraction(panel.dataX(at.x()));
    QVERIFY(near(c.panel().x.fraction(panel.dataX(at.x())), share, 0.02)); // the labels' width moves the plot a little
    QVERIFY(near(c.state().range.span(), before.range.span() / std::pow(1.25, 5)));
    c.model().undo();
    QVERIFY(c.state() == before);
}

void TestCurveChart::dragPans()
{
    WindowCase c;
    const State before = c.state();
    const Panel was = c.panel(Order::First);
    drag(c, Order::First, {0.8, 0.3}, {0.7, 0.5});
    const Panel is = c.panel(Order::First);
    const double pixel = was.x.range.span() / was.plot.width;
    QVERIFY(near(is.x.range.minimum, was.x.range.minimum + 0.1 * was.x.range.span(), pixel));
    QVERIFY(near(is.x.range.span(), was.x.range.span()));
    QVERIFY(near(is.y.range.minimum, was.y.range.minimum + 0.2 * was.y.range.span(), 0.02 * was.y.range.span()));
    QVERIFY(near(is.y.range.span(), was.y.range.span()));
    QVERIFY(c.state().vertical.first && !c.state().vertical.value);
    QCOMPARE(c.state().cursor, before.cursor);
    c.model().undo(); // the whole drag
    QVERIFY(c.state() == before);
}

void TestCurveChart::levelDragLeavesY()
{
    WindowCase c;
    drag(c, Order::Value, {0.8, 0.5}, {0.3, 0.51});
    QVERIFY(c.state().range.minimum > -1.0);
    QVERIFY(!c.state().vertical.value);
    // It fits the curves over the range that is now in view.
    QVERIFY(c.panel().y.range.maximum >= c.state().range.maximum - 1e-9);
}

void TestCurveChart::clickPutsTheCursor()
{
    WindowCase c;
    const QPoint at = middleOf(c.panel(), 0.25);
    const double x = c.panel().dataX(at.x());
    QTest::mouseClick(c.chart().viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(c.changes.size(), 1);
    const double pixel = c.state().range.span() / c.panel().plot.width;
    QVERIFY(near(c.state().cursor, x, pixel));
    QCOMPARE(*c.panel(Order::First).cursor, c.state().cursor); // in every chart
    const double clicked = c.state().cursor;
    // Two clicks at two places are two steps.
    QTest::mouseClick(c.chart().viewport(), Qt::LeftButton, {}, middleOf(c.panel(), 0.4));
    c.model().undo();
    QCOMPARE(c.state().cursor, clicked);
    // Beside the plot a click means nothing.
    c.changes.clear();
    QTest::mouseClick(c.chart().viewport(), Qt::LeftButton, {}, {3, at.y()});
    QCOMPARE(c.changes.size(), 0);
}

void TestCurveChart::dragMovesTheCursor()
{
    WindowCase c;
    const State before = c.state();
    const double share = c.panel().x.fraction(before.cursor);
    drag(c, Order::Value, {share, 0.4}, {0.2, 0.4});
    QVERIFY(near(c.state().cursor, -3.0, 0.02));
    QCOMPARE(c.state().range, before.range);
    QVERIFY(c.changes.size() >= 3);
    c.model().undo();
    QVERIFY(c.state() == before);
    // A drag that ends where it began leaves nothing to undo.
    WindowCase idle;
    idle.model().edit(QStringLiteral("mark"), [](State &state) { state.cursor = 0.0; });
    idle.settle();
    const Panel panel = idle.panel();
    const QPoint from(qRound(panel.pixelX(0.0)), middleOf(panel).y());
    QTest::mousePress(idle.chart().viewport(), Qt::LeftButton, {}, from);
    for (const int dx : {10, 40, 10})
        QTest::mouseMove(idle.chart().viewport(), from + QPoint(dx, 0));
    QTest::mouseMove(idle.chart().viewport(), from);
    QTest::mouseRelease(idle.chart().viewport(), Qt::LeftButton, {}, from);
    QCOMPARE(idle.state().cursor, 0.0);
    QCOMPARE(idle.model().undoName(), "mark");
}

void TestCurveChart::otherButtonsDoNothing()
{
    WindowCase c;
    const State before = c.state();
    QWidget *viewport = c.chart().viewport();
    QTest::mouseClick(viewport, Qt::RightButton, {}, middleOf(c.panel()));
    QTest::mouseDClick(viewport, Qt::RightButton, {}, middleOf(c.panel()));
    QCOMPARE(c.changes.size(), 0);
    // The right button in the middle of a drag does not end it.
    const QPoint at = middleOf(c.panel());
    QTest::mousePress(viewport, Qt::LeftButton, {}, at);
    QTest::mouseMove(viewport, at + QPoint(40, 0));
    const State half = c.state();
    QVERIFY(half.range != before.range);
    QTest::mouseClick(viewport, Qt::RightButton, {}, at + QPoint(40, 0));
    QTest::mouseMove(viewport, at + QPoint(80, 0));
    QVERIFY(c.state() != half);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, at + QPoint(80, 0));
    c.model().undo();
    QVERIFY(c.state() == before);
}

void TestCurveChart::doubleClickResets_data()
{
    QTest::addColumn<double>("cursor");
    QTest::newRow("cursor in view") << 1.5;
    QTest::newRow("cursor out of view") << -40.0;
}

void TestCurveChart::doubleClickResets()
{
    QFETCH(double, cursor);
    State far;
    far.range = {0.0, 2.0};
    far.vertical.value = Range{-7.0, 7.0};
    far.cursor = cursor;
    WindowCase c(far);
    // As Qt delivers it: press, release, double click, release.
    const QPoint at = middleOf(c.panel(), 0.3);
    QWidget *viewport = c.chart().viewport();
    QTest::mouseClick(viewport, Qt::LeftButton, {}, at);
    c.settle();
    QTest::mouseDClick(viewport, Qt::LeftButton, {}, at);
    c.settle();
    QCOMPARE(c.state().range, State().range);
    QVERIFY(!c.state().vertical.value);
    QCOMPARE(c.state().cursor, cursor);
    c.model().undo(); // one step, not three
    QVERIFY(c.state() == far);
}

void TestCurveChart::keys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<double>("cursor");
    QTest::newRow("right") << int(Qt::Key_Right) << 0 << 1.1;
    QTest::newRow("left") << int(Qt::Key_Left) << 0 << 0.9;
    QTest::newRow("right, finely") << int(Qt::Key_Right) << int(Qt::ShiftModifier) << 1.01;
    QTest::newRow("page up") << int(Qt::Key_PageUp) << 0 << 2.0;
    QTest::newRow("page down") << int(Qt::Key_PageDown) << 0 << 0.0;
    QTest::newRow("home") << int(Qt::Key_Home) << 0 << -5.0;
    QTest::newRow("end") << int(Qt::Key_End) << 0 << 5.0;
}

void TestCurveChart::keys()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(double, cursor);
    WindowCase c;
    c.chart().setFocus();
    QTest::keyClick(&c.chart(), static_cast<Qt::Key>(key), Qt::KeyboardModifiers(modifiers));
    QCOMPARE(c.changes.size(), 1);
    QVERIFY(near(c.state().cursor, cursor, 1e-12));
    State expected;
    expected.cursor = c.state().cursor;
    expected.appearance = c.state().appearance;
    QVERIFY(c.state() == expected);
    QTest::keyClick(&c.chart(), static_cast<Qt::Key>(key), Qt::KeyboardModifiers(modifiers));
    QVERIFY(std::abs(c.state().cursor) <= 5.0); // never out of sight
    c.model().undo();
    if (std::abs(cursor) < 5.0)
        QVERIFY(near(c.state().cursor, cursor, 1e-12)); // each press is a step of its own
}

void TestCurveChart::zoomKeys()
{
    WindowCase c;
    const double share = c.panel().x.fraction(1.0);
    QTest::keyClick(&c.chart(), Qt::Key_Plus);
    QVERIFY(near(c.state().range.span(), 8.0));
    QVERIFY(near(c.panel().x.fraction(1.0), share)); // the cursor stays in place
    QVERIFY(c.state().vertical.value);
    QTest::keyClick(&c.chart(), Qt::Key_Minus);
    QVERIFY(near(c.state().range, Range{-5.0, 5.0}));
    QTest::keyClick(&c.chart(), Qt::Key_F);
    QVERIFY(!c.state().vertical.value);
    QTest::keyClick(&c.chart(), Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(near(c.state().range, Range{-4.5, 5.5}));
    QTest::keyClick(&c.chart(), Qt::Key_0);
    QCOMPARE(c.state().range, State().range);
    QTest::keyClick(&c.chart(), Qt::Key_Down);
    QCOMPARE(c.state().selected, std::string("sigmoid")); // round to the first of the shown
    QTest::keyClick(&c.chart(), Qt::Key_Up);
    QCOMPARE(c.state().selected, std::string("gelu"));
}

void TestCurveChart::keysFromOutside()
{
    State away;
    away.cursor = 100.0;
    WindowCase c(away);
    QVERIFY(!c.panel().cursor);
    QTest::keyClick(&c.chart(), Qt::Key_Right);
    QVERIFY(c.panel().cursor); // it comes into view
}

void TestCurveChart::tabReachesTheCharts()
{
    WindowCase c;
    c.chart().setFocus(Qt::TabFocusReason);
    QCOMPARE(QApplication::focusWidget(), &c.chart());
    const QImage withRing = c.picture();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &c.chart(Order::First));
    const QImage without = c.picture();
    QVERIFY(withRing != without); // one sees where the keys go
    QTest::mouseClick(c.chart().viewport(), Qt::LeftButton, {}, middleOf(c.panel()));
    QCOMPARE(QApplication::focusWidget(), &c.chart());
}

QTEST_MAIN(TestCurveChart)
#include "tst_curvechart.moc"
