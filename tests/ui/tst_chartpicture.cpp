// What the charts' Qt Charts series hold, and that no picture is left of a state before.

#include "core/activation/catalogue/catalogue.h"
#include "core/figure/curvesfigure.h"
#include "ui/theme/palette.h"

#include "tests/ui/windowcase.h"

#include <QLineSeries>

#include <cmath>

using namespace actiscope;

namespace {

QList<QLineSeries *> seriesOf(CurveChart &chart, bool onlyVisible)
{
    QList<QLineSeries *> all;
    for (QAbstractSeries *series : chart.chart()->series()) {
        if (!onlyVisible || series->isVisible())
            all.append(qobject_cast<QLineSeries *>(series));
    }
    return all;
}

} // namespace

class TestChartPicture : public QObject
{
    Q_OBJECT

private slots:
    void chartsShareX();
    void axesAreTheRanges();
    void pointsAreFiniteAndClipped();
    void jumpsAreGaps();
    void emphasisedCurveIsOnTop();
    void poolIsReused();
    void oneFigurePerBurst();
    void pictureIsNeverStale_data();
    void pictureIsNeverStale();

private:
    PrivateSettings m_settings;
};

void TestChartPicture::chartsShareX()
{
    State state;
    state.charts.second = true;
    WindowCase c(state);
    for (const Range range : {Range{-5.0, 5.0}, Range{-0.001, 0.002}, Range{100.0, 123456.0}}) {
        c.edit([&](State &next) { next.range = range; });
        const Panel value = c.panel(Order::Value);
        for (const Order order : {Order::First, Order::Second}) {
            const Panel other = c.panel(order);
            QCOMPARE(other.x.range, range);
            QCOMPARE(other.plot.x, value.plot.x);
            QCOMPARE(other.plot.width, value.plot.width);
        }
    }
}

void TestChartPicture::axesAreTheRanges()
{
    WindowCase c;
    const auto check = [&] {
        c.settle();
        for (const Order order : {Order::Value, Order::First}) {
            const Panel &panel = c.panel(order);
            QCOMPARE(panel.x.range, c.state().range);
            // Where Qt Charts puts the corners of the range is where grid and labels have them.
            for (const double x : {panel.x.range.minimum, panel.x.range.maximum}) {
                for (const double y : {panel.y.range.minimum, panel.y.range.maximum}) {
                    const QPointF at = c.chart(order).chart()->mapToPosition({x, y}, seriesOf(c.chart(order), true).first());
                    QVERIFY(std::abs(at.x() - panel.pixelX(x)) < 1e-6);
                    QVERIFY(std::abs(at.y() - panel.pixelY(y)) < 1e-6);
                }
            }
        }
    };
    check();
    c.edit([](State &state) { state.range = {-1.0, 8.0}; });
    check();
    c.edit([](State &state) { state.vertical.value = Range{-0.25, 0.75}; });
    check();
    QCOMPARE(c.panel().y.range, (Range{-0.25, 0.75}));
    c.edit([](State &state) { state.range = {-1e6, 1e6}; });
    check();
    c.window.resize(1300, 1000);
    check();
}

void TestChartPicture::pointsAreFiniteAndClipped()
{
    State state = withAllFunctions();
    state.charts.second = true;
    WindowCase c(state);
    for (const Range range : {Range{-5.0, 5.0}, Range{-1e6, 1e6}, Range{-1e-6, 1e-6}, Range{700.0, 720.0}}) {
        c.edit([&](State &next) { next.range = range; });
        for (const Order order : {Order::Value, Order::First, Order::Second}) {
            const Range y = c.panel(order).y.range;
            const double slack = 0.01 * y.span();
            int points = 0;
            for (QLineSeries *series : seriesOf(c.chart(order), true)) {
                for (const QPointF &point : series->points()) {
                    ++points;
                    QVERIFY(std::isfinite(point.x()) && std::isfinite(point.y()));
                    QVERIFY(point.x() >= range.minimum && point.x() <= range.maximum);
                    QVERIFY(point.y() >= y.minimum - slack && point.y() <= y.maximum + slack);
                }
            }
            QVERIFY(points > 0 && points < int(catalogue().size()) * 600);
        }
    }
}

void TestChartPicture::jumpsAreGaps()
{
    State state;
    state.functions = {"relu"};
    state.selected = "relu";
    WindowCase c(state);
    const auto pieces = seriesOf(c.chart(Order::First), true);
    QCOMPARE(pieces.size(), 2);
    for (QLineSeries *series : pieces) {
        const auto points = series->points();
        QVERIFY(points.size() >= 2);
        for (qsizetype i = 1; i < points.size(); ++i)
            QCOMPARE(points[i].y(), points[i - 1].y()); // level: no steep line
    }
    QCOMPARE(pieces[0]->points().last(), QPointF(0.0, 0.0));
    QCOMPARE(pieces[1]->points().first(), QPointF(0.0, 1.0));
    QCOMPARE(seriesOf(c.chart(Order::Value), true).size(), 1); // a kink is no break
}

void TestChartPicture::emphasisedCurveIsOnTop()
{
    WindowCase c;
    for (const char *id : {"sigmoid", "gelu", "relu"}) {
        c.edit([&](State &state) { state.selected = id; });
        const QColor color = lineColor(c.state().appearance.theme, findActivation(id)->slot);
        for (const Order order : {Order::Value, Order::First})
            QCOMPARE(seriesOf(c.chart(order), true).last()->pen().color(), color);
    }
}

void TestChartPicture::poolIsReused()
{
    WindowCase c(withAllFunctions());
    const qsizetype most = seriesOf(c.chart(Order::First), false).size();
    QVERIFY(most >= int(catalogue().size()));
    const QImage full = c.picture(Order::First);
    for (int round = 0; round < 3; ++round) {
        c.edit([](State &state) { state.functions = {"gelu"}; });
        QCOMPARE(seriesOf(c.chart(Order::First), true).size(), 1);
        for (QLineSeries *series : seriesOf(c.chart(Order::First), false))
            QVERIFY(series->isVisible() || series->count() == 0);
        c.edit([](State &state) { state = withAllFunctions(state); });
        QCOMPARE(seriesOf(c.chart(Order::First), false).size(), most);
        QCOMPARE(c.chart(Order::First).chart()->axes().size(), 2);
        QCOMPARE(c.picture(Order::First), full);
    }
}

void TestChartPicture::oneFigurePerBurst()
{
    WindowCase c;
    QSignalSpy figures(c.window.curves(), &CurvesWorkspace::figureChanged);
    for (int i = 1; i <= 50; ++i)
        c.model().edit(QStringLiteral("drag"), [i](State &state) { state.cursor = 0.01 * i; }, QStringLiteral("drag"));
    QCOMPARE(c.changes.size(), 50);
    c.settle();
    QCOMPARE(figures.size(), 1);
    QCOMPARE(c.panel().cursor.value_or(0.0), 0.5);
}

void TestChartPicture::pictureIsNeverStale_data()
{
    QTest::addColumn<int>("change");
    int index = 0;
    for (const char *name : {"x range", "y by hand", "both ranges", "y back to fitted", "parameter", "huge values", "slot order",
                             "selection", "cursor", "dashes", "theme", "text size", "third chart", "resize", "jumps move"})
        QTest::newRow(name) << index++;
}

void TestChartPicture::pictureIsNeverStale()
{
    QFETCH(int, change);
    using Change = void (*)(State &);
    static constexpr Change changes[] = {
        [](State &s) { s.range = {-2.0, 9.0}; },
        [](State &s) { s.vertical.first = Range{-0.5, 0.75}; },
        [](State &s) { s.range = {0.0, 1.0}; s.vertical.first = Range{0.5, 0.75}; },
        [](State &s) { s.vertical = {}; },
        [](State &s) { s.parameters["leaky_relu"] = {0.4}; },
        [](State &s) { s.functions.emplace_back("squared_relu"); s.range = {-1e6, 1e6}; },
        [](State &s) { s.functions = {"tanh", "relu", "snake"}; },
        [](State &s) { s.selected = "sigmoid"; },
        [](State &s) { s.cursor = -2.0; },
        [](State &s) { s.appearance.dashes = true; },
        [](State &s) { s.appearance.theme = Theme::Dark; },
        [](State &s) { s.appearance.textPercent = 150; },
        [](State &s) { s.charts.second = true; },
        [](State &) {},
        [](State &s) { s.functions.emplace_back("threshold"); s.parameters["threshold"] = {2.0, -3.0}; },
    };
    State start;
    start.vertical.value = Range{-1.0, 2.0};
    start.extras = {.tangent = true, .saturation = true, .points = true};
    WindowCase c(start);
    (void)c.picture();
    c.edit(changes[change]);
    if (QLatin1String(QTest::currentDataTag()) == QLatin1String("resize"))
        c.window.resize(1500, 1000);
    c.settle();
    WindowCase fresh(c.state(), c.window.size());
    fresh.setPanelSizes(c);
    for (const Order order : shownOrders(c.state())) {
        QCOMPARE(c.chart(order).size(), fresh.chart(order).size());
        QVERIFY(c.picture(order) == fresh.picture(order));
    }
    if (c.state() != start) { // it really was another picture
        WindowCase old(start, c.window.size());
        old.setPanelSizes(c);
        QVERIFY(old.picture(Order::First) != c.picture(Order::First) || old.picture() != c.picture());
    }
}

QTEST_MAIN(TestChartPicture)
#include "tst_chartpicture.moc"
