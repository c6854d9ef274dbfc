#include "tests/core/fixedmetrics.h"

#include "core/figure/stillaxes.h"
#include "core/workspace/workspacefigure.h"
#include "core/state/sweep.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace actiscope;

namespace {

std::string english(const char *, const char *text)
{
    return text;
}

State small(Workspace workspace, LayerView view = LayerView::Batch)
{
    State state;
    state.workspace = workspace;
    state.layer.view = view;
    state.layer.learning.steps = 5;
    state.depth.depth = 6;
    state.depth.width = 8;
    state.depth.batch = 16;
    return state;
}

} // namespace

/// What moves in an animation, and the axes that do not.
class SweepTest : public QObject
{
    Q_OBJECT

private slots:
    void countsFrames_data();
    void countsFrames();
    void showsBothEnds_data();
    void showsBothEnds();
    void movesEvenly();
    void movesByEqualFactors();
    void stillAxesHoldEverything_data();
    void stillAxesHoldEverything();
    void rangesByHandStay();
};

void SweepTest::countsFrames_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<int>("rate");
    QTest::addColumn<bool>("andBack");
    QTest::addColumn<int>("frames");
    QTest::newRow("usual") << 4.0 << 25 << false << 100;
    QTest::newRow("there and back") << 4.0 << 25 << true << 100;
    QTest::newRow("there and back, odd") << 1.0 << 25 << true << 26;
    QTest::newRow("a part of a frame") << 0.25 << 10 << false << 3;
    QTest::newRow("shortest") << 0.2 << 5 << false << 2;
    QTest::newRow("longest") << 60.0 << 50 << true << 3000;
}

void SweepTest::countsFrames()
{
    QFETCH(double, seconds);
    QFETCH(int, rate);
    QFETCH(bool, andBack);
    QTEST(frameCount({.andBack = andBack, .seconds = seconds, .framesPerSecond = rate}), "frames");
}

void SweepTest::showsBothEnds_data()
{
    QTest::addColumn<Sweep>("sweep");
    QTest::newRow("up") << Sweep{.from = -5.0, .to = 5.0};
    QTest::newRow("down") << Sweep{.from = 0.3, .to = -0.1};
    QTest::newRow("and back") << Sweep{.from = -5.0, .to = 5.0, .andBack = true};
    QTest::newRow("and back, odd") << Sweep{.from = 0.1, .to = 0.7, .andBack = true, .seconds = 1.0};
    QTest::newRow("by factors") << Sweep{.from = 1e-3, .to = 7.0, .geometric = true};
    QTest::newRow("two frames") << Sweep{.from = 1.0, .to = 2.0, .andBack = true, .seconds = 0.2, .framesPerSecond = 5};
}

void SweepTest::showsBothEnds()
{
    QFETCH(Sweep, sweep);
    const int count = frameCount(sweep);
    QCOMPARE(valueAt(sweep, 0), sweep.from);
    const int far = sweep.andBack ? count / 2 : count - 1;
    QVERIFY(valueAt(sweep, far) == sweep.to); // exactly
    for (int frame = 0; frame < count; ++frame) {
        const double value = valueAt(sweep, frame);
        QVERIFY(value >= std::min(sweep.from, sweep.to) && value <= std::max(sweep.from, sweep.to));
        if (sweep.andBack && frame > 0)
            QVERIFY(std::abs(value - valueAt(sweep, count - frame)) < 1e-12);
    }
}

void SweepTest::movesEvenly()
{
    const Sweep sweep{.from = 2.0, .to = -3.0};
    const int count = frameCount(sweep);
    for (int frame = 1; frame < count; ++frame)
        QVERIFY(std::abs(valueAt(sweep, frame) - valueAt(sweep, frame - 1) + 5.0 / (count - 1)) < 1e-12);
    // With the way back, what repeats the animation sees steps of one size at its ends too.
    const Sweep back{.from = 2.0, .to = -3.0, .andBack = true};
    const double step = 10.0 / frameCount(back);
    QVERIFY(std::abs(valueAt(back, frameCount(back) - 1) - (2.0 - step)) < 1e-12);
}

void SweepTest::movesByEqualFactors()
{
    const Sweep sweep{.from = 1e-3, .to = 10.0, .geometric = true};
    const double factor = valueAt(sweep, 1) / valueAt(sweep, 0);
    for (int frame = 1; frame < frameCount(sweep); ++frame)
        QVERIFY(std::abs(valueAt(sweep, frame) / valueAt(sweep, frame - 1) / factor - 1.0) < 1e-12);
}

void SweepTest::stillAxesHoldEverything_data()
{
    QTest::addColumn<State>("before");
    QTest::addColumn<State>("after");
    State slope;
    slope.functions = {"leaky_relu", "tanh"};
    State steep = slope;
    steep.parameters["leaky_relu"] = {3.0};
    QTest::newRow("curves") << slope << steep;
    State batch = small(Workspace::ToyLayer);
    State heavy = batch;
    heavy.layer.weight = -4.0;
    QTest::newRow("batch") << batch << heavy;
    State neuron = small(Workspace::ToyLayer, LayerView::Neuron);
    State trained = neuron;
    trained.layer.learning.steps = 60;
    QTest::newRow("neuron") << neuron << trained;
    State shallow = small(Workspace::Depth);
    State deep = shallow;
    deep.depth.depth = 12;
    deep.depth.weightScale = 3.0;
    QTest::newRow("depth") << shallow << deep;
}

void SweepTest::stillAxesHoldEverything()
{
    QFETCH(State, before);
    QFETCH(State, after);
    const FixedMetrics metrics;
    PageRequest request{1280.0, 720.0, {}};
    const Figure fitted[] = {workspaceFigure(before, request, metrics, english), workspaceFigure(after, request, metrics, english)};
    for (const Figure &figure : fitted)
        include(request.axes, figure);
    const Figure still[] = {workspaceFigure(before, request, metrics, english), workspaceFigure(after, request, metrics, english)};
    bool differed = false;
    for (std::size_t i = 0; i < fitted[0].panels.size(); ++i) {
        const Panel &one = still[0].panels[i], &other = still[1].panels[i];
        QCOMPARE(one.x.range, other.x.range);
        QCOMPARE(one.y.range, other.y.range);
        QCOMPARE(one.y.ticks, other.y.ticks);
        QCOMPARE(one.plot, other.plot);
        for (const Figure &figure : fitted) {
            const Panel &panel = figure.panels[i];
            QVERIFY(one.x.range.minimum <= panel.x.range.minimum && one.x.range.maximum >= panel.x.range.maximum);
            QVERIFY(one.y.range.minimum <= panel.y.range.minimum && one.y.range.maximum >= panel.y.range.maximum);
        }
        differed |= fitted[0].panels[i].y.range != fitted[1].panels[i].y.range;
    }
    QVERIFY(differed); // or the test would show nothing
}

/// The x axis of Curves is the state's, and so is a range of y that was set by hand.
void SweepTest::rangesByHandStay()
{
    State state;
    state.vertical.first = Range{-7.0, 7.0};
    PageRequest request{1280.0, 720.0, {}};
    request.axes = {{"f", {{-100.0, 100.0}, {-3.0, 9.0}}}, {"df", {{-100.0, 100.0}, {-3.0, 9.0}}}};
    const Figure figure = workspaceFigure(state, request, FixedMetrics(), english);
    QCOMPARE(figure.panels[0].x.range, state.range);
    QCOMPARE(figure.panels[0].y.range, (Range{-3.0, 9.0}));
    QCOMPARE(figure.panels[1].y.range, (Range{-7.0, 7.0}));
}

QTEST_GUILESS_MAIN(SweepTest)
#include "tst_sweep.moc"
