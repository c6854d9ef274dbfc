#include "core/layer/histogram.h"
#include "core/math/generator.h"
#include "core/math/roundnumber.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

using namespace actiscope;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double none = std::numeric_limits<double>::quiet_NaN();

Extremes extremesOf(const std::vector<double> &values)
{
    Extremes extremes;
    extremes.include(values);
    return extremes;
}

Histogram histogramOf(const std::vector<double> &values)
{
    Histogram histogram = emptyHistogram(extremesOf(values), values.size());
    Bins::Counts counts{};
    Bins(histogram).count(values, counts);
    std::copy_n(counts.begin(), histogram.counts.size(), histogram.counts.begin());
    return histogram;
}

std::size_t total(const Histogram &histogram)
{
    return std::accumulate(histogram.counts.begin(), histogram.counts.end(), std::size_t(0));
}

/// The bin of a value as Histogram::bin defines it.
std::size_t binOf(const Histogram &histogram, double value)
{
    for (std::size_t i = 0; i < histogram.counts.size(); ++i) {
        if (value >= histogram.bin(i).minimum && value < histogram.bin(i).maximum)
            return i;
    }
    return histogram.counts.size() - 1;
}

} // namespace

class TestHistogram : public QObject
{
    Q_OBJECT

private slots:
    void extremes_data();
    void extremes();
    void binsAreNice_data();
    void binsAreNice();
    void moreValuesMoreBins();
    void constantData_data();
    void constantData();
    void countsAreExact_data();
    void countsAreExact();
    void whatIsNotFinite();
    void anyRange();
};

void TestHistogram::extremes_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("greatest");
    QTest::newRow("none") << QList<double>{} << infinity << -infinity;
    QTest::newRow("one") << QList<double>{3.0} << 3.0 << 3.0;
    QTest::newRow("many") << QList<double>{3.0, -1.0, 7.0, 2.0, 5.0, -4.0, 0.0} << -4.0 << 7.0;
    QTest::newRow("last ones") << QList<double>{0.0, 0.0, 0.0, 0.0, 0.0, -2.0, 9.0} << -2.0 << 9.0;
    QTest::newRow("not finite") << QList<double>{none, infinity, 1.0, -infinity, 2.0, none} << 1.0 << 2.0;
    QTest::newRow("nothing finite") << QList<double>{none, infinity, -infinity, none, none} << infinity << -infinity;
    QTest::newRow("huge") << QList<double>{1e300, 1.1e300, -1e300, -1.7e308} << -1e300 << 1e300;
}

void TestHistogram::extremes()
{
    QFETCH(QList<double>, values);
    QFETCH(double, least);
    QFETCH(double, greatest);
    const Extremes got = extremesOf({values.begin(), values.end()});
    QVERIFY(got.least == least && got.greatest == greatest);
    QCOMPARE(got.empty(), least > greatest);
    Extremes joined;
    for (const double value : values)
        joined.include(extremesOf({value}));
    QVERIFY(joined.least == least && joined.greatest == greatest);
}

void TestHistogram::binsAreNice_data()
{
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("greatest");
    QTest::newRow("unit") << 0.0 << 1.0;
    QTest::newRow("unit, nearly") << 1e-17 << 1.0 - 1e-16;
    QTest::newRow("sign") << -1.0 << 1.0;
    QTest::newRow("normal") << -4.8731 << 5.0142;
    QTest::newRow("tenths") << -0.3 << 0.7;
    QTest::newRow("positive") << 3.14 << 12.7;
    QTest::newRow("negative") << -1700.0 << -23.0;
    QTest::newRow("far away") << 1e6 << 1e6 + 3.7;
    QTest::newRow("tiny") << -3e-200 << 5e-201;
    QTest::newRow("huge") << -1e300 << 1e300;
    QTest::newRow("outlier") << 0.0 << 1e12;
}

void TestHistogram::binsAreNice()
{
    QFETCH(double, least);
    QFETCH(double, greatest);
    for (const std::size_t count : {10U, 100U, 1000U, 1000000U}) {
        const Histogram histogram = emptyHistogram({least, greatest}, count);
        const std::size_t bins = histogram.counts.size();
        QVERIFY2(bins >= 4 && bins <= mostBins, qPrintable(QString::number(bins)));
        QVERIFY(histogram.range.minimum <= least && histogram.range.maximum >= greatest);
        // No bin is empty for certain.
        QVERIFY(histogram.bin(0).maximum > least && histogram.bin(bins - 1).minimum < greatest);
        QCOMPARE(total(histogram), std::size_t(0));
        const double width = histogram.binWidth();
        const double step = niceStep(width, 1.0);
        QVERIFY(std::abs(width - step) <= 1e-9 * step);
        for (std::size_t i = 0; i < bins; ++i) {
            const Range bin = histogram.bin(i);
            QVERIFY(bin.minimum < bin.maximum);
            QVERIFY(bin.minimum == onGrid(bin.minimum, step));
            QVERIFY(i + 1 == bins || histogram.bin(i + 1).minimum == bin.maximum);
            QVERIFY(!(bin.minimum < 0.0 && bin.maximum > 0.0));
        }
        QVERIFY(histogram.bin(0).minimum == histogram.range.minimum);
        QVERIFY(histogram.bin(bins - 1).maximum == histogram.range.maximum);
    }
}

void TestHistogram::moreValuesMoreBins()
{
    QVERIFY(emptyHistogram({0.0, 1.0}, 10).counts.size() == 10);
    QVERIFY(emptyHistogram({0.0, 1.0}, 1000).counts.size() == 20);
    QVERIFY(emptyHistogram({0.0, 1.0}, 1'000'000).counts.size() == 50);
}

void TestHistogram::constantData_data()
{
    QTest::addColumn<double>("value");
    for (const double value : {0.0, -0.0, 1.0, -1.0, 0.3, 1e-9, 1e-300, 5e-324, 123456.0, -1e300})
        QTest::newRow(qPrintable(QString::number(value))) << value;
}

void TestHistogram::constantData()
{
    QFETCH(double, value);
    for (const double ulps : {0.0, 1.0}) {
        const double other = ulps == 0.0 ? value : std::nextafter(value, 0.0);
        const Histogram histogram = histogramOf({value, other, value, other, value});
        QCOMPARE(total(histogram), std::size_t(5));
        // One bar or two, and room on both sides.
        const auto bars = std::ranges::count_if(histogram.counts, [](std::size_t n) { return n > 0; });
        QVERIFY(bars == 1 || (bars == 2 && ulps > 0.0));
        QVERIFY(histogram.counts.size() >= 5);
        QVERIFY(histogram.counts.front() == 0 && histogram.counts.back() == 0);
        QVERIFY(std::isfinite(histogram.range.span()) && histogram.range.span() > 0.0);
    }
}

void TestHistogram::countsAreExact_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("normal") << 0;
    QTest::newRow("on the bins' ends") << 1;
    QTest::newRow("half of them 0") << 2;
    QTest::newRow("two values") << 3;
    QTest::newRow("far from 0") << 4;
    QTest::newRow("an ulp from the ends") << 5;
    QTest::newRow("hundredths") << 6;
}

void TestHistogram::countsAreExact()
{
    QFETCH(int, kind);
    Generator generator(23);
    std::vector<double> values;
    for (int i = 0; i < 5000; ++i) {
        const double normal = generator.normal();
        const double tenth = std::round(10.0 * normal) / 10.0;
        const double next = std::nextafter(tenth, i % 2 == 0 ? -infinity : infinity);
        const double all[] = {normal,
                              tenth,
                              std::max(normal, 0.0),
                              normal < 0.0 ? 0.0 : 1.0,
                              1e6 + 0.001 * normal,
                              next,
                              (i % 101 - 30) / 100.0};
        values.push_back(all[kind]);
    }
    const Histogram histogram = histogramOf(values);
    std::vector<std::size_t> expected(histogram.counts.size());
    for (const double value : values)
        ++expected[binOf(histogram, value)];
    QVERIFY(histogram.counts == expected);
    QCOMPARE(total(histogram), values.size());
    QCOMPARE(histogram.largest(), *std::ranges::max_element(expected));
}

void TestHistogram::whatIsNotFinite()
{
    const Histogram histogram = histogramOf({none, 1.0, infinity, 2.0, -infinity, 1e301, 1.5});
    QCOMPARE(total(histogram), std::size_t(3));
    QVERIFY(histogram.range == (Range{1.0, 2.0}));
    for (const Histogram &empty : {histogramOf({none, infinity}), histogramOf({})}) {
        QVERIFY(empty.counts.empty());
        QCOMPARE(empty.largest(), std::size_t(0));
    }
}

/// Bins are where the range says, also if it is no round number.
void TestHistogram::anyRange()
{
    const Histogram thirds{{0.0, 1.0}, {1, 2, 3}};
    QVERIFY(std::abs(thirds.bin(1).minimum - 1.0 / 3.0) < 1e-15 && std::abs(thirds.bin(1).maximum - 2.0 / 3.0) < 1e-15);
    QCOMPARE(thirds.largest(), std::size_t(3));
}

QTEST_GUILESS_MAIN(TestHistogram)
#include "tst_histogram.moc"
