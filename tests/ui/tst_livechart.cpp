// The live charts, drawn by Qt Charts, against the FigurePainter that paints every export: one picture.

#include "core/figure/curvesfigure.h"
#include "ui/chart/figurepainter.h"
#include "ui/chart/theme.h"

#include "tests/ui/windowcase.h"

#include <QDir>
#include <QPainter>

#include <algorithm>

using namespace actiscope;

namespace {

constexpr int differs = 64; // levels of a colour channel, beyond what antialiasing along an edge explains

int distance(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

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

/// Whether a colour like this one is found at most a pixel away.
bool isNear(const QImage &image, QPoint at, QRgb color)
{
    for (int y = std::max(0, at.y() - 1); y <= std::min(image.height() - 1, at.y() + 1); ++y) {
        for (int x = std::max(0, at.x() - 1); x <= std::min(image.width() - 1, at.x() + 1); ++x) {
            if (distance(image.pixel(x, y), color) <= differs)
                return true;
        }
    }
    return false;
}

struct Difference {
    int pixels = 0; ///< that differ
    int far = 0;    ///< whose like is not even a pixel away, in one picture or the other
};

Difference compare(const QImage &a, const QImage &b)
{
    Difference result;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            if (distance(a.pixel(x, y), b.pixel(x, y)) <= differs)
                continue;
            ++result.pixels;
            if (!isNear(b, {x, y}, a.pixel(x, y)) || !isNear(a, {x, y}, b.pixel(x, y)))
                ++result.far;
        }
    }
    return result;
}

} // namespace

class TestLiveChart : public QObject
{
    Q_OBJECT

private slots:
    void looksLikeThePainter_data();
    void looksLikeThePainter();
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
        const Difference difference = compare(live, picture);
        const double share = 100.0 * difference.pixels / (live.width() * live.height());
        qInfo("f%s: %.3f %% of the pixels differ, %d far from any like them", order == Order::Value ? "" : order == Order::First ? "′" : "″",
              share, difference.far);
        // A few pixels of antialiasing depend on how a line is cut into segments.
        const bool equal = share < 0.05 && difference.far <= 10;
        if (!equal) {
            live.save(QDir::temp().filePath(QStringLiteral("live-%1-%2.png").arg(which).arg(int(order))));
            picture.save(QDir::temp().filePath(QStringLiteral("painted-%1-%2.png").arg(which).arg(int(order))));
        }
        QVERIFY(equal);
    }
}

void TestLiveChart::comparisonCanFail()
{
    WindowCase c;
    const QImage live = c.picture();
    State other;
    other.parameters["leaky_relu"] = {0.05}; // ten pixels at the left end
    WindowCase d(other);
    const Difference curve = compare(live, d.picture());
    QVERIFY(curve.far > 50);
    QImage moved = live.copy(0, 2, live.width(), live.height()); // two pixels up
    QVERIFY(compare(live, moved).far > 50);
}

QTEST_MAIN(TestLiveChart)
#include "tst_livechart.moc"
