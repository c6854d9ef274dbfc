#include "core/layer/batch.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace actiscope;

namespace {

double meanPower(std::span<const double> values, int power)
{
    double sum = 0.0;
    for (const double value : values)
        sum += std::pow(value, power);
    return sum / static_cast<double>(values.size());
}

bool equal(std::span<const double> a, std::span<const double> b)
{
    return std::ranges::equal(a, b);
}

} // namespace

class TestBatch : public QObject
{
    Q_OBJECT

private slots:
    void distributions_data();
    void distributions();
    void clustersAreTwo();
    void smallerOneBeginsLarger_data();
    void smallerOneBeginsLarger();
    void numbersAreAValue();
    void canBeStopped();
};

void TestBatch::distributions_data()
{
    QTest::addColumn<Distribution>("distribution");
    QTest::addColumn<double>("skewness");
    QTest::addColumn<double>("kurtosis");
    QTest::addColumn<double>("least");    // no number is below
    QTest::addColumn<double>("greatest"); // no number is above
    const double far = 1e6;
    QTest::newRow("normal") << Distribution::Normal << 0.0 << 3.0 << -far << far;
    QTest::newRow("uniform") << Distribution::Uniform << 0.0 << 1.8 << -std::sqrt(3.0) << std::sqrt(3.0);
    QTest::newRow("skewed") << Distribution::Skewed << 2.0 << 9.0 << -1.0 << far;
    // E x⁴ = c⁴ + 6c²σ² + 3σ⁴ with c² = 0.91 and σ² = 0.09.
    QTest::newRow("two clusters") << Distribution::TwoClusters << 0.0 << 0.91 * 0.91 + 6 * 0.91 * 0.09 + 3 * 0.09 * 0.09
                                  << -far << far;
}

void TestBatch::distributions()
{
    QFETCH(Distribution, distribution);
    QFETCH(double, skewness);
    QFETCH(double, kurtosis);
    QFETCH(double, least);
    QFETCH(double, greatest);
    const auto batch = generatedBatch(distribution, 250'000, 4, 99);
    QVERIFY(batch);
    QCOMPARE(batch->rows, std::size_t(250'000));
    QCOMPARE(batch->columns, std::size_t(4));
    const std::span<const double> values = batch->values.view();
    QCOMPARE(values.size(), std::size_t(1'000'000));
    // Four to five standard errors of each, with a million numbers.
    QVERIFY(std::abs(meanPower(values, 1)) < 0.005);
    QVERIFY(std::abs(meanPower(values, 2) - 1.0) < 0.015);
    QVERIFY(std::abs(meanPower(values, 3) - skewness) < (skewness > 0.0 ? 0.08 : 0.02));
    QVERIFY(std::abs(meanPower(values, 4) - kurtosis) < (skewness > 0.0 ? 0.6 : 0.05));
    QVERIFY(std::ranges::all_of(values, [&](double v) { return v >= least && v <= greatest; }));
}

void TestBatch::clustersAreTwo()
{
    const auto batch = generatedBatch(Distribution::TwoClusters, 100'000, 1, 5);
    const std::span<const double> values = batch->values.view();
    const auto share = [&](double from, double to) {
        return static_cast<double>(std::ranges::count_if(values, [&](double v) { return v > from && v < to; })) / 1e5;
    };
    const double centre = std::sqrt(0.91);
    // 68.27 % of a normal distribution is within one standard deviation, of each half.
    QVERIFY(std::abs(share(centre - 0.3, centre + 0.3) - 0.34135) < 0.008);
    QVERIFY(std::abs(share(-centre - 0.3, -centre + 0.3) - 0.34135) < 0.008);
    QVERIFY(share(-0.1, 0.1) < 0.01);
}

void TestBatch::smallerOneBeginsLarger_data()
{
    QTest::addColumn<Distribution>("distribution");
    QTest::newRow("normal") << Distribution::Normal;
    QTest::newRow("uniform") << Distribution::Uniform;
    QTest::newRow("skewed") << Distribution::Skewed;
    QTest::newRow("two clusters") << Distribution::TwoClusters;
}

void TestBatch::smallerOneBeginsLarger()
{
    QFETCH(Distribution, distribution);
    const auto large = generatedBatch(distribution, 20'001, 3, 42);
    for (const std::size_t rows : {1U, 2U, 101U, 16'384U, 20'000U}) {
        const auto small = generatedBatch(distribution, rows, 3, 42);
        QVERIFY(equal(small->values.view(), large->values.view().first(3 * rows)));
        QVERIFY(*small != *large);
    }
    QVERIFY(*generatedBatch(distribution, 20'001, 3, 42) == *large);
    QVERIFY(*generatedBatch(distribution, 20'001, 3, 43) != *large);
    QVERIFY(*generatedBatch(distribution, 3, 20'001, 42) != *large);
    QVERIFY(equal(generatedBatch(distribution, 3, 20'001, 42)->values.view(), large->values.view()));
}

void TestBatch::numbersAreAValue()
{
    const Numbers none;
    QVERIFY(none.empty() && none.view().empty());
    QVERIFY(none == Numbers(std::vector<double>()));
    const Numbers some({1.0, 2.0});
    const Numbers copy = some;
    QVERIFY(copy.view().data() == some.view().data());
    QVERIFY(copy == some);
    QVERIFY(Numbers({1.0, 2.0}) == some);
    QVERIFY(Numbers({1.0, 3.0}) != some);
    QVERIFY(Numbers({1.0}) != some);
    QVERIFY(none != some && some != none);
}

void TestBatch::canBeStopped()
{
    std::stop_source stop;
    QVERIFY(generatedBatch(Distribution::Normal, 10, 1, 1, stop.get_token()));
    stop.request_stop();
    QVERIFY(!generatedBatch(Distribution::Normal, 10, 1, 1, stop.get_token()));
}

QTEST_GUILESS_MAIN(TestBatch)
#include "tst_batch.moc"
