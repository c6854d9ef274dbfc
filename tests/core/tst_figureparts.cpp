// What figures are made of: numbers as text, ticks, clipped lines, labels that keep apart.

#include "core/figure/clip.h"
#include "core/figure/labels.h"
#include "core/figure/ticks.h"
#include "core/text/readablenumber.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

using namespace actiscope;

class FigurePartsTest : public QObject
{
    Q_OBJECT

private slots:
    void writesNumbers_data();
    void writesNumbers();
    void boundsHoldAsWritten_data();
    void boundsHoldAsWritten();
    void ticksShareAStyle();
    void ticksReadWell_data();
    void ticksReadWell();
    void clipsAtTheEdges();
    void spreadsLabels();
};

void FigurePartsTest::writesNumbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0.0 << 4 << "0";
    QTest::newRow("negative zero") << -0.0 << 4 << "0";
    QTest::newRow("whole") << 5.0 << 4 << "5";
    QTest::newRow("rounded") << 0.7310585786 << 4 << "0.7311";
    QTest::newRow("true minus") << -0.5 << 4 << "−0.5";
    QTest::newRow("small") << -1.4330e-6 << 4 << "−1.433×10⁻⁶";
    QTest::newRow("power of ten") << 1e-9 << 4 << "10⁻⁹";
    QTest::newRow("large") << 2.5e12 << 4 << "2.5×10¹²";
    QTest::newRow("many digits before the point") << 123456.7 << 4 << "123457";
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << 4 << "NaN";
    QTest::newRow("infinity") << -std::numeric_limits<double>::infinity() << 4 << "−∞";
    QTest::newRow("least double") << 4.9406564584124654e-324 << 3 << "4.94×10⁻³²⁴";
}

void FigurePartsTest::writesNumbers()
{
    QFETCH(double, value);
    QFETCH(int, digits);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(readable(value, digits)), text);
}

void FigurePartsTest::boundsHoldAsWritten_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("below");
    QTest::addColumn<QString>("above");
    QTest::newRow("zero") << 0.0 << "0" << "0";
    QTest::newRow("exact") << -2.78 << "−2.78" << "−2.78";
    QTest::newRow("a little more") << -2.7800001 << "−2.79" << "−2.78";
    QTest::newRow("a little less") << -2.7799999 << "−2.78" << "−2.77";
    QTest::newRow("positive") << 1.23456 << "1.23" << "1.24";
    QTest::newRow("one digit more") << 9.996 << "9.99" << "10";
    QTest::newRow("one digit less") << -9.996 << "−10" << "−9.99";
    QTest::newRow("from a power of ten") << std::nextafter(1.0, 0.0) << "0.999" << "1";
    QTest::newRow("large") << 1234567.0 << "1.23×10⁶" << "1.24×10⁶";
    QTest::newRow("small") << -1.2345e-9 << "−1.24×10⁻⁹" << "−1.23×10⁻⁹";
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << "∞" << "∞";
    QTest::newRow("minus infinity") << -std::numeric_limits<double>::infinity() << "−∞" << "−∞";
    QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << "NaN" << "NaN";
}

void FigurePartsTest::boundsHoldAsWritten()
{
    QFETCH(double, value);
    QTEST(QString::fromStdString(readableBelow(value, 3)), "below");
    QTEST(QString::fromStdString(readableAbove(value, 3)), "above");
}

void FigurePartsTest::ticksShareAStyle()
{
    const auto labels = [](Range range) {
        std::string all;
        for (const Tick &tick : niceTicks(range, 4.0))
            all += tick.label + " ";
        return all;
    };
    QCOMPARE(labels({-0.2, 0.4}), std::string("−0.2 0 0.2 0.4 "));
    QCOMPARE(labels({0.9999, 1.0}), std::string("0.9999 0.99995 1 "));
    QCOMPARE(labels({0.0, 1.5e-4}), std::string("0 0.5×10⁻⁴ 1×10⁻⁴ 1.5×10⁻⁴ "));
    QCOMPARE(labels({0.0, 2e6}), std::string("0 0.5×10⁶ 1×10⁶ 1.5×10⁶ 2×10⁶ "));
}

void FigurePartsTest::ticksReadWell_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    for (const auto &[from, to] : {std::pair{-5.0, 5.0}, {-1e6, 1e6}, {0.0, 1e-6}, {1e6 - 1e-3, 1e6}, {-0.2, 1.2},
                                   {3.14159, 3.14160}, {-1e15, 1e15}, {99.0, 101.0}, {-1e-12, 1e-12}})
        QTest::addRow("%g to %.17g", from, to) << from << to;
}

void FigurePartsTest::ticksReadWell()
{
    QFETCH(double, from);
    QFETCH(double, to);
    for (double most = 1.0; most < 30.0; most += 1.0) {
        const std::vector<Tick> ticks = niceTicks({from, to}, most);
        QVERIFY(ticks.size() <= static_cast<std::size_t>(most) + 1);
        if (most >= 4.0)
            QVERIFY(ticks.size() >= 2);
        std::set<std::string> labels;
        for (const Tick &tick : ticks) {
            QVERIFY(tick.at >= from - 1e-6 * (to - from) && tick.at <= to + 1e-6 * (to - from));
            QVERIFY2(labels.insert(tick.label).second, tick.label.c_str());
            QVERIFY(tick.label != "-0" && tick.label != "−0" && tick.label.find('-') == std::string::npos);
        }
    }
}

void FigurePartsTest::clipsAtTheEdges()
{
    const Range x{0.0, 10.0};
    const Range y{0.0, 1.0};
    QVERIFY(clipped({{1, 0.5}, {9, 0.5}}, x, y) == (std::vector<std::vector<Point>>{{{1, 0.5}, {9, 0.5}}}));
    // In, out at the top, in again: two parts, cut exactly at the edge.
    const auto parts = clipped({{0, 0.0}, {5, 2.0}, {10, 0.0}}, x, y);
    QCOMPARE(parts.size(), 2U);
    QVERIFY(parts[0] == (std::vector<Point>{{0, 0.0}, {2.5, 1.0}}));
    QVERIFY(parts[1] == (std::vector<Point>{{7.5, 1.0}, {10, 0.0}}));
    // Right through, with both ends outside.
    QVERIFY(clipped({{-10, -1.0}, {20, 2.0}}, x, y) == (std::vector<std::vector<Point>>{{{0, 0.0}, {10, 1.0}}}));
    QVERIFY(clipped({{-10, 5.0}, {20, 5.0}}, x, y).empty());
    QVERIFY(clipped({{3, 0.5}}, x, y).empty());
}

void FigurePartsTest::spreadsLabels()
{
    std::vector<EndLabel> labels;
    for (const double anchor : {100.0, 100.0, 101.0, 5.0, 199.0, 40.0})
        labels.push_back({0, "x", anchor, anchor});
    spread(labels, 14.0, 0.0, 200.0);
    QVERIFY(std::is_sorted(labels.begin(), labels.end(), [](auto &a, auto &b) { return a.anchor < b.anchor; }));
    for (std::size_t i = 0; i < labels.size(); ++i) {
        QVERIFY(labels[i].y >= 7.0 && labels[i].y <= 193.0);
        if (i > 0)
            QVERIFY(labels[i].y - labels[i - 1].y >= 14.0 - 1e-9);
    }
    QCOMPARE(labels[1].y, 40.0); // with room around it, it stays
    // The three at 100 spread evenly about their middle.
    QVERIFY(std::abs(labels[3].y - 301.0 / 3.0) < 1e-9);
}

QTEST_APPLESS_MAIN(FigurePartsTest)
#include "tst_figureparts.moc"
