// The live charts, drawn by Qt Charts, against the FigurePainter that paints every export: one picture.

#include "core/figure/curvesfigure.h"
#include "ui/chart/figurepainter.h"
#include "ui/theme/theme.h"

#include "tests/ui/picturedifference.h"
#include "tests/ui/windowcase.h"

#include <QDir>
#include <QPainter>

using namespace actiscope;

namespace {

QImage painted(const State &state, const Panel &panel, QSize size)
{
    Figure figure;
    figure.width = size.width();
    figure.height = size.height();
    figure.panels = {panel};
    figure.dashes = state.appearance.dashes;
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    const FigureStyle style(state.appearance.theme, state.appearance.textPercent / 100.0);
    FigurePainter(style).paint(painter, figure);
    return image;
}

} // namespace

class TestLiveChart : public QObject
{
    Q_OBJECT

private slots:
    void looksLikeThePainter_data();
    void looksLikeThePainter();
    void hiddenCurvesTakeTheThemeToo();
    void comparisonCanFail();

private:
    PrivateSettings m_settings;
};

void TestLiveChart::looksLikeThePainter_data()
{
    QTest::addColumn<int>("which");
    int index = 0;
    for (const char *name : {"default", "all functions", "dashes", "all functions, dashes", "jumps", "dark", "contrast",
                             "200 % text", "every extra", "cut off above and below", "far out", "nothing shown"})
        QTest::newRow(name) << index++;
}

void TestLiveChart::looksLikeThePainter()
{
    QFETCH(int, which);
    using Change = void (*)(State &);
    static constexpr Change changes[] = {
        [](State &) {},
        [](State &s) { s = withAllFunctions(s); },
        [](State &s) { s.appearance.dashes = true; },
        [](State &s) { s = withAllFunctions(s); s.appearance.dashes = true; },
        [](State &s) { s.functions = {"binary_step", "relu", "threshold", "hardshrink"}; s.charts.second = true; },
        [](State &s) { s.appearance.theme = Theme::Dark; },
        [](State &s) { s.appearance.theme = Theme::Contrast; },
        [](State &s) { s.appearance.textPercent = 200; },
        [](State &s) { s.charts.second = true; s.extras = {.tangent = true, .saturation = true, .points = true}; },
        [](State &s) { s.vertical.value = Range{0.1, 0.9}; s.vertical.first = Range{0.2, 0.21}; },
        [](State &s) { s.range = {-1e6, 1e6}; },
        [](State &s) { s.functions.clear(); },
    };
    State state;
    changes[which](state);
    WindowCase c(state);
    for (const Order order : shownOrders(c.state())) {
        const QImage live = c.picture(order);
        const QImage picture = painted(c.state(), c.panel(order), live.size());
        const PictureDifference difference = differenceOf(live, picture);
        qInfo("f%s: %.3f %% of the pixels differ, %d far from any like them", order == Order::Value ? "" : order == Order::First ? "′" : "″",
              difference.share, difference.far);
        // A few pixels of antialiasing depend on how a line is cut into segments.
        const bool equal = difference.share < 0.05 && difference.far <= 10;
        if (!equal) {
            live.save(QDir::temp().filePath(QStringLiteral("live-%1-%2.png").arg(which).arg(int(order))));
            picture.save(QDir::temp().filePath(QStringLiteral("painted-%1-%2.png").arg(which).arg(int(order))));
        }
        QVERIFY(equal);
    }
}

void TestLiveChart::hiddenCurvesTakeTheThemeToo()
{
    State state;
    state.functions = {"relu", "gelu"};
    WindowCase c(state);
    c.edit([](State &s) { s.functions = {"relu"}; });
    c.edit([](State &s) { s.appearance.theme = Theme::Dark; });
    c.edit([](State &s) { s.functions = {"relu", "gelu"}; });
    const QImage live = c.picture();
    const PictureDifference difference = differenceOf(live, painted(c.state(), c.panel(), live.size()));
    QVERIFY2(difference.share < 0.05 && difference.far <= 10, qPrintable(QString::number(difference.far)));
}

void TestLiveChart::comparisonCanFail()
{
    WindowCase c;
    const QImage live = c.picture();
    State other;
    other.parameters["leaky_relu"] = {0.05}; // ten pixels at the left end
    WindowCase d(other);
    const PictureDifference curve = differenceOf(live, d.picture());
    QVERIFY(curve.far > 50);
    QImage moved = live.copy(0, 2, live.width(), live.height()); // two pixels up
    QVERIFY(differenceOf(live, moved).far > 50);
}

QTEST_MAIN(TestLiveChart)
#include "tst_livechart.moc"
