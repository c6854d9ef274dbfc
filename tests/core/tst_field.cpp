// Fields of two dimensions as data: where their cells lie, which colours they have, their contours, and what the writers
// and the describer make of them.

#include "core/figure/ticks.h"
#include "core/figure/stillaxes.h"
#include "core/figure/withhold.h"
#include "core/text/exactnumber.h"
#include "core/write/figurecsv.h"
#include "core/write/pgfplots.h"
#include "core/write/pythonfigure.h"

#include "tests/core/fieldfigure.h"
#include "tests/core/finitefigure.h"
#include "tests/core/fixedmetrics.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace actiscope;

namespace {

const FixedMetrics metrics;

DrawingStyle plainStyle()
{
    DrawingStyle style;
    style.paper = "ffffff";
    style.text = style.muted = style.axis = style.grid = style.cursor = style.border = style.good = style.warning = "808080";
    style.fontSize.fill(11.0);
    return style;
}

} // namespace

class TestField : public QObject
{
    Q_OBJECT

private slots:
    void valuesCompareByBits();
    void views_data();
    void views();
    void colorBarHasItsPlace();
    void stillScales();
    void contourOfACone();
    void contours_data();
    void contours();
    void contourIsClipped();
    void summaries();
    void descriptions_data();
    void descriptions();
    void singleNumbers();
    void csv();
    void csvWithLogarithms();
    void tex();
    void python();
    void withheld_data();
    void withheld();
};

/// A chart with cells without a value is not drawn anew for no reason.
void TestField::valuesCompareByBits()
{
    QVERIFY(smallField() == smallField());
    Field2D other = smallField();
    other.values[0] = 0.25F;
    QVERIFY(!(other == smallField()));
    other = smallField();
    other.middle.reset();
    QVERIFY(!(other == smallField()));
    QVERIFY(Field2D() == Field2D());
}

void TestField::views_data()
{
    QTest::addColumn<double>("from"); // of the x axis
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("left"); // of the view, as shares of the plot
    QTest::addColumn<double>("right");
    QTest::newRow("whole") << -2.0 << 2.0 << 0.0 << 1.0;
    QTest::newRow("room around") << -4.0 << 4.0 << 0.25 << 0.75;
    QTest::newRow("cut off") << -1.5 << 0.5 << 0.0 << 1.0;
    QTest::newRow("left part") << 1.0 << 5.0 << 0.0 << 0.25;
    QTest::newRow("elsewhere") << 3.0 << 5.0 << 0.0 << 0.0;
}

void TestField::views()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(double, left);
    QFETCH(double, right);
    const Figure figure = fieldFigure(smallField(), metrics, {.range = {from, to}, .ticks = {}}, {.range = {0.0, 3.0}, .ticks = {}});
    const Panel &panel = figure.panels.front();
    const std::optional<FieldView> view = fieldView(panel);
    QCOMPARE(view.has_value(), left < right);
    if (!view)
        return;
    const Rect &plot = panel.plot;
    QVERIFY(std::abs(view->at.x - (plot.x + left * plot.width)) < 1e-9);
    QVERIFY(std::abs(view->at.right() - (plot.x + right * plot.width)) < 1e-9);
    QVERIFY(std::abs(view->at.y - plot.y) < 1e-9 && std::abs(view->at.bottom() - plot.bottom()) < 1e-9);
    QCOMPARE(view->x.minimum, std::max(-2.0, from));
    QCOMPARE(view->x.maximum, std::min(2.0, to));
}

void TestField::colorBarHasItsPlace()
{
    const Figure figure = fieldFigure(smallField(), metrics);
    const Panel &panel = figure.panels.front();
    QCOMPARE(flawOf(figure), std::string());
    QVERIFY(panel.colorBar);
    const Rect &bar = panel.colorBar->frame;
    QVERIFY(bar.x > panel.plot.right() && bar.width > 5.0);
    QCOMPARE(bar.y, panel.plot.y);
    QCOMPARE(bar.height, panel.plot.height);
    QVERIFY(panel.colorBar->ticks.size() >= 3);
    for (const Tick &tick : panel.colorBar->ticks) {
        QVERIFY(tick.at >= -1.0 && tick.at <= 1.0);
        QVERIFY(bar.right() + metrics.width(tick.label, TextRole::Tick) < panel.frame.right());
    }
    QCOMPARE(panel.colorBar->pixelY(-1.0), bar.bottom());
    QCOMPARE(panel.colorBar->pixelY(1.0), bar.y);

    // A chart without a field has all its width for the plot.
    Panel plain = startedPanel("plain", "Plain", panel.frame, metrics);
    setAxes(plain, panel.x, panel.y, {}, Page(), metrics);
    QVERIFY(!plain.colorBar);
    QVERIFY(plain.plot.right() > panel.plot.right() + bar.width);
}

/// While an animation runs, one value has one colour.
void TestField::stillScales()
{
    StillAxes axes;
    include(axes, fieldFigure(fieldOf(1, 1, {0.0F}, {-1.0, 2.0}), metrics));
    include(axes, fieldFigure(fieldOf(1, 1, {0.0F}, {0.0, 5.0}), metrics));
    QVERIFY((axes.at("map").values == Range{-1.0, 5.0}));
    Page page;
    page.axes = axes;
    Panel panel = startedPanel("map", "A map", {0.0, 0.0, 400.0, 300.0}, metrics);
    panel.field = fieldOf(1, 1, {0.0F}, {0.0, 1.0});
    setAxes(panel, {}, {}, {}, page, metrics);
    QVERIFY((panel.field->scale == Range{-1.0, 5.0}));
    QVERIFY((panel.colorBar->range == Range{-1.0, 5.0}));
}

/// The contour of √(x² + y²) is a circle, all of it and once.
void TestField::contourOfACone()
{
    const Field2D cone = sampledField({-2.0, 2.0}, {-2.0, 2.0}, 80, 60, [](double x, double y) { return std::hypot(x, y); });
    const auto lines = contourLines(cone, 1.3);
    QCOMPARE(lines.size(), std::size_t{1});
    const std::vector<Point> &circle = lines.front();
    QVERIFY(circle.front() == circle.back());
    double length = 0.0;
    for (std::size_t i = 1; i < circle.size(); ++i) {
        length += std::hypot(circle[i].x - circle[i - 1].x, circle[i].y - circle[i - 1].y);
        QVERIFY2(std::abs(std::hypot(circle[i].x, circle[i].y) - 1.3) < 1e-3, qPrintable(QString::number(std::hypot(circle[i].x, circle[i].y))));
    }
    QVERIFY(std::abs(length - 2.0 * M_PI * 1.3) < 0.01);
    QCOMPARE(contourLines(cone, 2.6).size(), std::size_t{4}); // one arc around each corner
    QVERIFY(contourLines(cone, 5.0).empty());
    QVERIFY(contourLines(cone, -1.0).empty());
}

void TestField::contours_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<std::vector<float>>("values");
    QTest::addColumn<QString>("lines"); // at 0.5
    QTest::newRow("one cell") << 1 << std::vector{1.0F} << "";
    QTest::newRow("upright") << 2 << std::vector{0.0F, 1.0F} << "0.5,0 0.5,0.5 0.5,1";
    QTest::newRow("level") << 1 << std::vector{0.0F, 1.0F} << "0,0.5 0.5,0.5 1,0.5";
    QTest::newRow("nearer to one") << 2 << std::vector{0.25F, 1.25F} << "0.375,0 0.375,0.5 0.375,1";
    QTest::newRow("corner") << 2 << std::vector{1.0F, 0.0F, 0.0F, 0.0F} << "0,0.583333 0.25,0.5 0.5,0.25 0.583333,0";
    QTest::newRow("saddle") << 2 << std::vector{1.0F, 0.0F, 0.0F, 1.0F}
                            << "0.5,0 0.5,0.25 0.75,0.5 1,0.5; 0,0.5 0.25,0.5 0.5,0.75 0.5,1";
    QTest::newRow("saddle, low") << 2 << std::vector{0.9F, 0.0F, 0.0F, 0.9F} << "two";
    QTest::newRow("without a value") << 2 << std::vector{0.0F, 1.0F, noValue, noValue} << "0.5,0 0.5,0.25";
    QTest::newRow("infinite") << 2 << std::vector{0.0F, std::numeric_limits<float>::infinity()} << "";
    QTest::newRow("flat") << 2 << std::vector{0.5F, 0.5F, 0.5F, 0.5F} << "";
}

void TestField::contours()
{
    QFETCH(int, columns);
    QFETCH(std::vector<float>, values);
    QFETCH(QString, lines);
    const int rows = static_cast<int>(values.size()) / columns;
    const auto found = contourLines(fieldOf(columns, rows, values, {0.0, 1.0}), 0.5);
    if (lines == QStringLiteral("two")) {
        QCOMPARE(found.size(), std::size_t{2});
        for (const std::vector<Point> &line : found) { // around the two corners that are above
            const bool low = line.front().x + line.front().y < 1.0;
            for (const Point &point : line)
                QVERIFY((point.x + point.y < 1.0) == low);
        }
        return;
    }
    QStringList all;
    for (const std::vector<Point> &line : found) {
        QStringList points;
        for (const Point &point : line)
            points << QStringLiteral("%1,%2").arg(point.x).arg(point.y);
        all << points.join(u' ');
    }
    if (all.join(QStringLiteral("; ")) == lines)
        return;
    for (QString &line : all) { // whichever way it leads
        QStringList points = line.split(u' ');
        std::reverse(points.begin(), points.end());
        line = points.join(u' ');
    }
    QCOMPARE(all.join(QStringLiteral("; ")), lines);
}

void TestField::contourIsClipped()
{
    Figure figure = fieldFigure(spirals(100), metrics, {.range = {-1.0, 3.0}, .ticks = {}}, {.range = {-20.0, 20.0}, .ticks = {}});
    Panel &panel = figure.panels.front();
    addContour(panel, 0.5, "boundary");
    QCOMPARE(flawOf(figure), std::string());
    QCOMPARE(panel.curves.size(), std::size_t{1});
    QVERIFY(panel.curves[0].role == LineRole::Contour && !panel.curves[0].pieces.empty());
    for (const auto &piece : panel.curves[0].pieces) {
        for (const Point &point : piece) {
            const double phase = std::atan2(point.y, point.x) - 1.2 * std::hypot(point.x, point.y);
            if (std::hypot(point.x, point.y) > 0.5 && std::abs(point.y) < 5.9)
                QVERIFY2(std::abs(std::sin(phase)) < 0.15, qPrintable(QStringLiteral("%1, %2").arg(point.x).arg(point.y)));
        }
    }
}

void TestField::summaries()
{
    const Figure whole = fieldFigure(smallField(), metrics);
    const FieldSummary all = summaryOf(whole.panels.front());
    QCOMPARE(all.least->value, -1.0);
    QCOMPARE(all.least->x, -1.5);
    QCOMPARE(all.least->y, 0.5);
    QCOMPARE(all.greatest->value, 1.0);
    QCOMPARE(all.greatest->x, 1.5);
    QCOMPARE(all.greatest->y, 2.5);
    QCOMPARE(all.above, 6.0 / 11.0);
    QCOMPARE(all.empty, 1.0 / 12.0);
    // Of the middle row alone, from −1 on to the right.
    const Figure part = fieldFigure(smallField(), metrics, {.range = {-1.0, 2.0}, .ticks = {}}, {.range = {1.0, 2.0}, .ticks = {}});
    const FieldSummary row = summaryOf(part.panels.front());
    QCOMPARE(row.least->x, 0.5);
    QCOMPARE(row.greatest->x, 1.5);
    QCOMPARE(row.above, 1.0);
    QCOMPARE(row.empty, 1.0 / 3.0);
}

void TestField::descriptions_data()
{
    QTest::addColumn<std::vector<float>>("values");
    QTest::addColumn<QString>("words");
    const QString scale = QStringLiteral("Colours show values from −1 to 1. ");
    QTest::newRow("usual") << std::vector{-0.5F, 0.25F, 0.75F, 0.1F}
                           << scale + QStringLiteral("It is least, −0.5, at x = 0.25, y = 0.25, and greatest, 0.75, at x = 0.25, y = 0.75. "
                                                     "On 75% of the area it is above 0.");
    QTest::newRow("constant") << std::vector{0.5F, 0.5F, 0.5F, 0.5F} << scale + QStringLiteral("It is 0.5 everywhere.");
    QTest::newRow("gap") << std::vector{0.5F, 0.5F, noValue, 0.5F}
                         << scale + QStringLiteral("It is 0.5 everywhere. On 25% of the area it has no value.");
    QTest::newRow("nothing") << std::vector<float>(4, noValue) << scale + QStringLiteral("No value is shown.");
}

void TestField::descriptions()
{
    QFETCH(std::vector<float>, values);
    QFETCH(QString, words);
    const Figure figure = fieldFigure(fieldOf(2, 2, values, {-1.0, 1.0}), metrics);
    QCOMPARE(QString::fromStdString(figure.panels.front().description), words);
    QCOMPARE(QString::fromStdString(describe(figure.panels.front(), figure, untranslated())),
             QStringLiteral("A map for x from 0 to 1, y from 0 to 1. ") + words);
}

void TestField::singleNumbers()
{
    QCOMPARE(shortSingleText(0.1F), std::string("0.1"));
    QCOMPARE(shortSingleText(-1.5F), std::string("-1.5"));
    QCOMPARE(shortSingleText(16777216.0F), std::string("16777216"));
    QCOMPARE(shortSingleText(noValue), std::string("nan"));
}

void TestField::csv()
{
    Figure figure = fieldFigure(fieldOf(2, 2, {0.1F, 0.2F, noValue, -3.0F}, {0.0, 1.0}), metrics);
    figure.panels.front().curves.push_back({.function = "line", .name = "Line", .pieces = {{{0.0, 1.0}, {1.0, 0.5}}}});
    QCOMPARE(QString::fromStdString(figureCsv(figure)), QStringLiteral("chart,function,piece,x,y,value\n"
                                                                      "map,map,0,0.25,0.25,0.1\n"
                                                                      "map,map,0,0.75,0.25,0.2\n"
                                                                      "map,map,1,0.25,0.75,nan\n"
                                                                      "map,map,1,0.75,0.75,-3\n"
                                                                      "map,line,0,0,1,\n"
                                                                      "map,line,0,1,0.5,\n"));
    QCOMPARE(QString::fromStdString(figureCsv(figure, DecimalMark::Comma)),
             QString::fromStdString(figureCsv(figure)).replace(u',', u';').replace(u'.', u','));
}

/// Cells that are equal in logarithms, and whose middles are therefore geometric means of their edges.
void TestField::csvWithLogarithms()
{
    Field2D field = fieldOf(2, 1, {1.0F, 2.0F}, {0.0, 2.0});
    field.x = {-2.0, 2.0};
    const Figure figure = fieldFigure(field, metrics, {.range = {-2.0, 2.0}, .scale = Scale::Log, .ticks = {}},
                                      {.range = {0.0, 1.0}, .ticks = {}});
    QCOMPARE(figureCsv(figure), std::string("chart,function,piece,x,y,value\nmap,map,0,0.10000000000000001,0.5,1\nmap,map,0,10,0.5,2\n"));
    QVERIFY(QString::fromStdString(figure.panels.front().description).contains(QStringLiteral("at x = 10, y = 0.5")));
}

void TestField::tex()
{
    const Figure figure = fieldFigure(smallField(), metrics);
    const QByteArray text = QByteArray::fromStdString(pgfPlotsPicture(figure, plainStyle(), metrics));
    QVERIFY2(text.contains("% steps: 4 x 3 cells as an image, from -1 to 1"), text.constData());
    QVERIFY(text.contains("BI /W 4 /H 3 /BPC 8 /CS [/I /RGB 255 <"));
    QVERIFY(text.contains("BI /W 1 /H 255 ")); // the colour bar
    QVERIFY(text.indexOf("BI /W 4") < text.indexOf("\\begin{axis}"));
    // The highest row first; each step of 2 ∕ 11 is 23.18 of 255 colours.
    const qsizetype from = text.indexOf("ID") + 2;
    QCOMPARE(text.mid(from, text.indexOf('>', from) - from).simplified(), QByteArray("B9D0E7FE 5CFF8BA2 00172E45"));
    const ColorTable &colors = colorTable(ColorMap::Diverging, Ground::Light);
    const auto hex = [](Rgb color) {
        return QByteArray(QByteArray::number((color.red << 16) + (color.green << 8) + color.blue, 16)).rightJustified(6, '0').toUpper();
    };
    QVERIFY(text.contains(hex(colors[0]) + hex(colors[1]) + hex(colors[2])));
    QVERIFY(text.contains(hex(colors[254]) + "FFFFFF")); // and paper
    const Figure plain = fieldFigure(smallField(), metrics);
    Figure without = plain;
    without.panels.front().field.reset();
    without.panels.front().colorBar.reset();
    QVERIFY(!QByteArray::fromStdString(pgfPlotsPicture(without, plainStyle(), metrics)).contains("pgfsys"));
}

void TestField::python()
{
    const Figure figure = fieldFigure(fieldOf(2, 2, {0.1F, std::numeric_limits<float>::infinity(), noValue, -3.0F}, {0.0, 1.0}), metrics);
    const QByteArray text = QByteArray::fromStdString(pythonFigure(figure, State(), plainStyle(), metrics));
    QVERIFY2(text.contains("values = [  # values\n    [0.1, np.inf],\n    [np.nan, -3],\n]"), text.constData());
    QVERIFY(text.contains("show(axes, values, (0, 1), (0, 1), 0, 1, colors)"));
    QCOMPARE(text.count("import numpy as np"), 1);
    QCOMPARE(text.count("\"#") >= mapColors, true);
    Figure without = figure;
    without.panels.front().field.reset();
    without.panels.front().colorBar.reset();
    const QByteArray plain = QByteArray::fromStdString(pythonFigure(without, State(), plainStyle(), metrics));
    QVERIFY(!plain.contains("numpy") && !plain.contains("def show"));
}

void TestField::withheld_data()
{
    QTest::addColumn<int>("slot");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("the selected one's") << 8 << false;
    QTest::newRow("another's") << 3 << true;
    QTest::newRow("nobody's") << -1 << true;
}

void TestField::withheld()
{
    QFETCH(int, slot);
    QFETCH(bool, isKept);
    State state;
    state.selected = "relu";
    Field2D field = smallField();
    field.slot = slot;
    Figure figure = fieldFigure(field, metrics);
    addContour(figure.panels.front(), 0.0, "boundary");
    withhold(figure, state, Hidden::Selected, untranslated());
    QCOMPARE(figure.panels.front().field.has_value(), isKept);
    QCOMPARE(figure.panels.front().colorBar.has_value(), isKept);
    QCOMPARE(figure.panels.front().curves.empty(), !isKept);

    Figure derivative = fieldFigure(field, metrics);
    derivative.panels.front().derivative = true;
    withhold(derivative, state, Hidden::Derivative, untranslated());
    QVERIFY(!derivative.panels.front().field && !derivative.panels.front().colorBar);
    QVERIFY((derivative.panels.front().x.range == field.x)); // a guess can be drawn into it
}

QTEST_APPLESS_MAIN(TestField)

#include "tst_field.moc"
