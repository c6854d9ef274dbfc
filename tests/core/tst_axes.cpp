// Every axis that has the room can be read: three labelled ticks at least, which do not run into each other. And what a
// title says with a number, it says whole or not at all.

#include "tests/core/fixedmetrics.h"
#include "tests/core/kindstates.h"

#include "core/figure/panellayout.h"
#include "core/figure/ticks.h"
#include "core/workspace/workspacefigure.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace actiscope;

namespace {

/// The least distance of neighbours, in pixels.
double closest(const std::vector<Tick> &ticks, double pixelsPerUnit)
{
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < ticks.size(); ++i)
        least = std::min(least, std::abs(ticks[i].at - ticks[i - 1].at) * pixelsPerUnit);
    return least;
}

QByteArray textOf(const std::vector<Tick> &ticks)
{
    QByteArray text;
    for (const Tick &tick : ticks)
        text += QByteArray::fromStdString(tick.label) + ' ';
    return text;
}

void checkAcross(const Panel &panel, const TextMetrics &metrics)
{
    double widest = 0.0;
    for (const Tick &tick : panel.x.ticks)
        widest = std::max(widest, metrics.width(tick.label, TextRole::Tick));
    const double apart = closest(panel.x.ticks, panel.plot.width / panel.x.range.span());
    QVERIFY2(apart >= widest, (panel.id + ": " + textOf(panel.x.ticks).toStdString()).c_str());
    // Nice numbers do not fill the axis to its ends: what would hold four labels holds three of them.
    const double needed = 4.0 * (std::max(widest, metrics.width("−0.0", TextRole::Tick)) + metrics.width("0", TextRole::Tick));
    if (panel.plot.width >= needed)
        QVERIFY2(panel.x.ticks.size() >= 3,
                 qPrintable(QStringLiteral("%1: %2 in %3 pixels").arg(panel.id.c_str(), textOf(panel.x.ticks)).arg(panel.plot.width)));
}

void checkUpwards(const std::string &id, const std::vector<Tick> &ticks, Range range, double height, const TextMetrics &metrics)
{
    const double line = metrics.height(TextRole::Tick);
    QVERIFY2(closest(ticks, height / range.span()) >= 1.2 * line, (id + ": " + textOf(ticks).toStdString()).c_str());
    if (height >= 4.0 * 1.3 * line)
        QVERIFY2(ticks.size() >= 3,
                 qPrintable(QStringLiteral("%1: %2 in %3 pixels").arg(id.c_str(), textOf(ticks)).arg(height)));
}

} // namespace

class AxesTest : public QObject
{
    Q_OBJECT

private slots:
    void haveThreeTicks_data()
    {
        QTest::addColumn<double>("width");
        QTest::addColumn<double>("height");
        QTest::addColumn<double>("text");
        QTest::newRow("a lesson at 1280x720") << 611.0 << 510.0 << 0.8;
        QTest::newRow("a lesson at 1280x720, larger text") << 611.0 << 510.0 << 1.0;
        QTest::newRow("a lesson at 1920x1080") << 1240.0 << 850.0 << 0.8;
        QTest::newRow("a lecture at 1920x1080") << 1880.0 << 1000.0 << 2.2;
        QTest::newRow("a lecture for the last row") << 1880.0 << 1000.0 << 3.0;
        QTest::newRow("a workspace") << 900.0 << 600.0 << 1.0;
        QTest::newRow("a workspace, 200 %") << 700.0 << 560.0 << 2.0;
        QTest::newRow("a small picture") << 480.0 << 360.0 << 0.8;
    }
    void haveThreeTicks()
    {
        QFETCH(double, width);
        QFETCH(double, height);
        QFETCH(double, text);
        const FixedMetrics metrics(text);
        for (const WorkspaceKind &kind : workspaceKinds()) {
            for (const char *selected : {"sigmoid", "relu", "gelu", "sine", "squared_relu"}) {
                for (const double size : {0.03, 0.5, 1.0, 3.0, 10.0}) {
                    State state = stateOf(kind, {"sigmoid", "tanh", QString::fromLatin1(selected)}, selected);
                    state.layer.weight = size;
                    state.layer.bias = 1.0 - size;
                    state.depth.weightScale = std::min(size, 3.0);
                    state.range = {-3.0 * size, 4.0 * size};
                    const Figure figure = workspaceFigure(repaired(state), {.width = width, .height = height, .title = {}}, metrics,
                                                          untranslated());
                    QVERIFY(!figure.panels.empty());
                    for (const Panel &panel : figure.panels) {
                        checkAcross(panel, metrics);
                        checkUpwards(panel.id, panel.y.ticks, panel.y.range, panel.plot.height, metrics);
                        if (panel.colorBar)
                            checkUpwards(panel.id + " colours", panel.colorBar->ticks, panel.colorBar->range,
                                         panel.colorBar->frame.height, metrics);
                        if (QTest::currentTestFailed())
                            return;
                    }
                }
            }
        }
    }

    void ticksOfAnyRange_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<int>("scale");
        const auto row = [](const char *name, double from, double to, Scale scale = Scale::Linear) {
            QTest::newRow(name) << from << to << static_cast<int>(scale);
        };
        row("a batch", -4.0, 4.0);
        row("a moved batch", -7.5, 2.5);
        row("between nice numbers", 0.7, 1.3);
        row("one side", 0.0, 60.0);
        row("layers", 1.0, 5.0);
        row("many layers", 1.0, 200.0);
        row("far from 0", 1000.1, 1000.9);
        row("tiny", -3e-9, 8e-9);
        row("many decades", -300.0, 2.0, Scale::Log);
        row("a few decades", -3.2, 0.1, Scale::Log);
        row("two decades, far down", -252.0, -250.0, Scale::Log);
    }
    void ticksOfAnyRange()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(int, scale);
        const FixedMetrics metrics;
        for (double size = 20.0; size <= 400.0; size += 7.0) {
            Panel panel;
            panel.id = std::to_string(size);
            panel.plot = {0.0, 0.0, size, size};
            panel.x = panel.y = {{from, to}, static_cast<Scale>(scale), {}};
            addTicksX(panel, metrics);
            addTicksY(panel, Spacing(metrics));
            QVERIFY(!panel.x.ticks.empty() || size < 60.0);
            checkAcross(panel, metrics);
            checkUpwards(panel.id, panel.y.ticks, panel.y.range, size, metrics);
            if (QTest::currentTestFailed())
                return;
            for (const std::vector<Tick> &ticks : {panel.x.ticks, panel.y.ticks}) {
                for (std::size_t i = 0; i < ticks.size(); ++i) {
                    QVERIFY(ticks[i].at >= from - 1e-6 * (to - from) && ticks[i].at <= to + 1e-6 * (to - from));
                    QVERIFY(i == 0 || ticks[i].label != ticks[i - 1].label);
                }
            }
        }
    }

    void layersAreWhole()
    {
        State state;
        state.workspace = Workspace::Depth;
        for (int depth = 1; depth <= 9; ++depth) {
            state.depth.depth = depth;
            const Figure figure = workspaceFigure(state, {.width = 900.0, .height = 600.0, .title = {}}, FixedMetrics(), untranslated());
            for (const Panel &panel : figure.panels) {
                QVERIFY2(panel.x.ticks.size() >= (depth < 3 ? 2 : 3), panel.id.c_str());
                for (const Tick &tick : panel.x.ticks)
                    QCOMPARE(tick.at, std::round(tick.at));
            }
        }
    }

    /// A left side alone, as ", f" of ", f = Sigmoid", says nothing.
    void titlesLeaveOutWholeClauses()
    {
        State state;
        state.workspace = Workspace::ToyLayer;
        for (double width = 320.0; width <= 1600.0; width += 20.0) {
            const Figure figure = workspaceFigure(state, {.width = width, .height = 700.0, .title = {}}, FixedMetrics(), untranslated());
            for (const Panel &panel : figure.panels)
                QVERIFY2(!panel.title.ends_with(", f") && !panel.title.ends_with(", a"), panel.title.c_str());
        }
    }

    void titlesKeepTheirNumbers()
    {
        State state;
        state.workspace = Workspace::ToyLayer;
        state.layer.view = LayerView::Neuron;
        state.layer.rows = 20;
        for (const int steps : {7, 100, 1234}) {
            state.layer.learning.steps = steps;
            for (double width = 320.0; width <= 900.0; width += 20.0) {
                const Figure figure = workspaceFigure(state, {.width = width, .height = 500.0, .title = {}}, FixedMetrics(), untranslated());
                const QString title = QString::fromStdString(figure.panels.front().title);
                if (width >= 560.0)
                    QVERIFY2(title.contains(QString::number(steps)), qPrintable(title));
                static const QRegularExpression number(QStringLiteral("\\d+"));
                if (const auto match = number.match(title); match.hasMatch())
                    QCOMPARE(match.captured().toInt(), steps); // and not 123…
            }
        }
    }
};

QTEST_APPLESS_MAIN(AxesTest)
#include "tst_axes.moc"
