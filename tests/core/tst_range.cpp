#include "core/curve/range.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace actiscope;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double none = std::numeric_limits<double>::quiet_NaN();

} // namespace

class TestRange : public QObject
{
    Q_OBJECT

private slots:
    void repairs_data();
    void repairs();
    void keepsDoublesApart();
    void respectsOtherLimits();
};

void TestRange::repairs_data()
{
    QTest::addColumn<double>("minimum");
    QTest::addColumn<double>("maximum");
    QTest::addColumn<double>("repairedMinimum");
    QTest::addColumn<double>("repairedMaximum");

    QTest::newRow("fine") << -2.0 << 3.5 << -2.0 << 3.5;
    QTest::newRow("inverted") << 3.0 << -2.0 << -2.0 << 3.0;
    QTest::newRow("both NaN") << none << none << -5.0 << 5.0;
    QTest::newRow("minimum NaN") << none << 3.0 << -5.0 << 3.0;
    QTest::newRow("maximum NaN") << 3.0 << none << 3.0 << 5.0;
    QTest::newRow("NaN and inverted") << none << -7.0 << -7.0 << -5.0;
    QTest::newRow("infinite") << -infinity << infinity << -1e6 << 1e6;
    QTest::newRow("infinite and inverted") << infinity << -infinity << -1e6 << 1e6;
    QTest::newRow("huge") << -1e300 << 2.0 << -1e6 << 2.0;
    QTest::newRow("empty") << 2.0 << 2.0 << 2.0 - 5e-7 << 2.0 + 5e-7;
    QTest::newRow("too narrow") << -1e-9 << 1e-9 << -5e-7 << 5e-7;
    QTest::newRow("empty at the limit") << infinity << infinity << 1e6 - 1e-2 << 1e6;
    QTest::newRow("empty at the other limit") << -1e6 << -1e6 << -1e6 << -1e6 + 1e-2;
    QTest::newRow("widest") << -1e6 << 1e6 << -1e6 << 1e6;
}

void TestRange::repairs()
{
    QFETCH(double, minimum);
    QFETCH(double, maximum);
    QFETCH(double, repairedMinimum);
    QFETCH(double, repairedMaximum);
    const Range range = repaired({minimum, maximum}, {-5.0, 5.0});
    QVERIFY(std::abs(range.minimum - repairedMinimum) <= 1e-9 * std::max(1e-3, 1e-3 * std::abs(repairedMinimum)));
    QVERIFY(std::abs(range.maximum - repairedMaximum) <= 1e-9 * std::max(1e-3, 1e-3 * std::abs(repairedMaximum)));
    QVERIFY(range.minimum < range.maximum);
    QVERIFY(range.minimum >= -1e6 && range.maximum <= 1e6);
    QVERIFY(repaired(range, {-5.0, 5.0}) == range);
}

void TestRange::keepsDoublesApart()
{
    const RangeLimits limits{1e300, 1e-300};
    const Range range = repaired({1e12, 1e12}, {-1.0, 1.0}, limits);
    for (int i = 0; i < 1000; ++i) {
        const double x = range.minimum + range.span() * i / 1000.0;
        QVERIFY(x < range.minimum + range.span() * (i + 1) / 1000.0);
    }
    QVERIFY(repaired(range, {-1.0, 1.0}, limits) == range);
}

void TestRange::respectsOtherLimits()
{
    const RangeLimits limits{100.0, 0.5};
    QVERIFY((repaired({-1e6, 1e6}, {}, limits) == Range{-100.0, 100.0}));
    QVERIFY((repaired({1.0, 1.1}, {}, limits).span() >= 0.499));
    QVERIFY((repaired({none, none}, {none, none}, limits) == Range{-1.0, 1.0}));
}

QTEST_GUILESS_MAIN(TestRange)
#include "tst_range.moc"
