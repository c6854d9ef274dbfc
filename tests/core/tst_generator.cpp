#include "core/math/generator.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

using namespace actiscope;

namespace {

std::vector<double> drawn(double (Generator::*draw)(), std::uint64_t seed, int count)
{
    Generator generator(seed);
    std::vector<double> numbers;
    for (int i = 0; i < count; ++i)
        numbers.push_back((generator.*draw)());
    return numbers;
}

double meanOf(const std::vector<double> &numbers, const std::function<double(double)> &term)
{
    double sum = 0.0;
    for (const double number : numbers)
        sum += term(number);
    return sum / static_cast<double>(numbers.size());
}

} // namespace

class TestGenerator : public QObject
{
    Q_OBJECT

private slots:
    void numbersAreFixed_data();
    void numbersAreFixed();
    void uniformStaysInside();
    void logarithmIsRight();
    void moments_data();
    void moments();
    void normalFollowsItsDistribution();
    void kindsMayAlternate();
};

// Computed with another program from the definition of the engine (Matsumoto & Nishimura's MT19937-64) and of what
// Generator makes of it; the last digits of normal and exponential numbers, which come of a logarithm, are its own.
void TestGenerator::numbersAreFixed_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<QList<double>>("uniform");
    QTest::addColumn<QList<double>>("normal");
    QTest::addColumn<QList<double>>("exponential");

    QTest::newRow("1") << quint64(1)
                       << QList<double>{0.13387664401253263, 0.13640703636619722, 0.45121490384453822}
                       << QList<double>{-0.039399956754155356, -0.38683176162104077, -0.24894784633514508}
                       << QList<double>{2.0108364700839658, 1.9921119486408576, 0.7958115477734764};
    QTest::newRow("2024") << quint64(2024)
                          << QList<double>{0.61268454526352512, 0.79471606632696579, 0.26565714033653054}
                          << QList<double>{0.48463767039496736, 1.2675252624807125, -1.216663581987159}
                          << QList<double>{0.48990508355507068, 0.2297703773950536, 1.3255487477092365};
}

void TestGenerator::numbersAreFixed()
{
    QFETCH(quint64, seed);
    QFETCH(QList<double>, uniform);
    QFETCH(QList<double>, normal);
    QFETCH(QList<double>, exponential);
    const auto same = [](const std::vector<double> &got, const QList<double> &expected) {
        return std::ranges::equal(got, expected); // to the bit: QCOMPARE would take near for equal
    };
    QVERIFY(same(drawn(&Generator::uniform, seed, 3), uniform));
    QVERIFY(same(drawn(&Generator::normal, seed, 3), normal));
    QVERIFY(same(drawn(&Generator::exponential, seed, 3), exponential));
    QVERIFY(drawn(&Generator::normal, 1, 1'000'000).back() == -1.5766861402966514);
}

void TestGenerator::uniformStaysInside()
{
    const std::vector<double> numbers = drawn(&Generator::uniform, 3, 1'000'000);
    const auto [least, greatest] = std::ranges::minmax(numbers);
    QVERIFY(least > 0.0 && least < 1e-4);
    QVERIFY(greatest < 1.0 && greatest > 1.0 - 1e-4);
    QVERIFY(std::ranges::all_of(drawn(&Generator::exponential, 3, 1'000'000), [](double e) { return e > 0.0; }));
}

void TestGenerator::logarithmIsRight()
{
    const std::vector<double> uniform = drawn(&Generator::uniform, 5, 200'000);
    const std::vector<double> exponential = drawn(&Generator::exponential, 5, 200'000);
    for (std::size_t i = 0; i < uniform.size(); ++i) {
        const double expected = -std::log(uniform[i]);
        QVERIFY(std::abs(exponential[i] - expected) <= 4.5e-16 * expected);
    }
}

void TestGenerator::moments_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("variance");
    QTest::addColumn<double>("skewness");
    QTest::addColumn<double>("kurtosis");
    QTest::newRow("uniform") << 0 << 0.5 << 1.0 / 12.0 << 0.0 << 1.8;
    QTest::newRow("normal") << 1 << 0.0 << 1.0 << 0.0 << 3.0;
    QTest::newRow("exponential") << 2 << 1.0 << 1.0 << 2.0 << 9.0;
}

void TestGenerator::moments()
{
    QFETCH(int, kind);
    QFETCH(double, mean);
    QFETCH(double, variance);
    QFETCH(double, skewness);
    QFETCH(double, kurtosis);
    constexpr double (Generator::*kinds[])() = {&Generator::uniform, &Generator::normal, &Generator::exponential};
    const std::vector<double> numbers = drawn(kinds[kind], 11, 1'000'000);
    const double deviation = std::sqrt(variance);
    const auto standardised = [&](int power) {
        return meanOf(numbers, [&](double v) { return std::pow((v - mean) / deviation, power); });
    };
    // Four to five standard errors of each, with a million numbers.
    QVERIFY(std::abs(standardised(1)) < 0.005);
    QVERIFY(std::abs(standardised(2) - 1.0) < 0.015);
    QVERIFY(std::abs(standardised(3) - skewness) < (skewness > 0.0 ? 0.08 : 0.02));
    QVERIFY(std::abs(standardised(4) - kurtosis) < (skewness > 0.0 ? 0.6 : 0.05));
}

void TestGenerator::normalFollowsItsDistribution()
{
    std::vector<double> numbers = drawn(&Generator::normal, 13, 200'000);
    std::ranges::sort(numbers);
    double largest = 0.0;
    const auto count = static_cast<double>(numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const double expected = 0.5 * std::erfc(-numbers[i] / std::sqrt(2.0));
        largest = std::max({largest, std::abs(static_cast<double>(i) / count - expected),
                            std::abs(static_cast<double>(i + 1) / count - expected)});
    }
    // Kolmogorov's test: beyond 1.95/√n once in a thousand samples.
    QVERIFY(largest < 1.95 / std::sqrt(count));
}

void TestGenerator::kindsMayAlternate()
{
    Generator a(17);
    Generator b(17);
    for (int i = 0; i < 100; ++i) {
        QVERIFY(a.normal() == b.normal());
        QVERIFY(a.uniform() == b.uniform());
        QVERIFY(a.exponential() == b.exponential());
    }
    QVERIFY(drawn(&Generator::uniform, 17, 10) != drawn(&Generator::uniform, 18, 10));
}

QTEST_GUILESS_MAIN(TestGenerator)
#include "tst_generator.moc"
