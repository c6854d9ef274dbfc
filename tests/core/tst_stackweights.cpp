#include "core/activation/catalogue/catalogue.h"
#include "core/network/regime.h"
#include "core/network/stackweights.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace actiscope;

Q_DECLARE_METATYPE(actiscope::Initialisation)

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

DepthSetup setupOf(Initialisation initialisation, int width, int depth)
{
    DepthSetup setup;
    setup.depth = depth;
    setup.width = width;
    setup.initialisation = initialisation;
    setup.seed = 9;
    return setup;
}

} // namespace

class TestStackWeights : public QObject
{
    Q_OBJECT

private slots:
    void moments_data();
    void moments();
    void orthogonal_data();
    void orthogonal();
    void rotationsAreEven();
    void layersDiffer();
    void identityHasNone();
    void fit();
    void regimes_data();
    void regimes();
};

void TestStackWeights::moments_data()
{
    QTest::addColumn<Initialisation>("initialisation");
    QTest::addColumn<double>("variance"); // times the width
    QTest::addColumn<double>("kurtosis");
    QTest::newRow("Xavier") << Initialisation::Xavier << 1.0 << 1.8;
    QTest::newRow("He") << Initialisation::He << 2.0 << 3.0;
    QTest::newRow("LeCun") << Initialisation::LeCun << 1.0 << 3.0;
    QTest::newRow("orthogonal") << Initialisation::Orthogonal << 1.0 << 3.0;
    QTest::newRow("normal") << Initialisation::Normal << 128.0 << 3.0;
}

void TestStackWeights::moments()
{
    QFETCH(Initialisation, initialisation);
    QFETCH(double, variance);
    QFETCH(double, kurtosis);
    const StackWeights weights(setupOf(initialisation, 128, 3));
    const std::span<const double> values = weights.layer(3);
    QCOMPARE(values.size(), std::size_t(128 * 128));
    std::array<double, 5> moments{};
    for (const double value : values) {
        for (int power = 1; power <= 4; ++power)
            moments[static_cast<std::size_t>(power)] += std::pow(value, power) / (128.0 * 128.0);
    }
    // Four standard errors: of the mean σ/√N, of the variance of normal numbers σ²·√(2/N), of their kurtosis √(24/N).
    variance /= 128.0;
    QVERIFY(std::abs(moments[1]) <= 4.0 * std::sqrt(variance) / 128.0);
    QVERIFY(std::abs(moments[2] / variance - 1.0) <= 4.0 * std::sqrt(2.0) / 128.0);
    QVERIFY(std::abs(moments[4] / (moments[2] * moments[2]) - kurtosis) <= 4.0 * std::sqrt(24.0) / 128.0);
    if (initialisation == Initialisation::Xavier) {
        const double largest = std::abs(*std::ranges::max_element(values, {}, [](double v) { return std::abs(v); }));
        QVERIFY(largest <= std::sqrt(3.0 / 128.0) && largest > 0.99 * std::sqrt(3.0 / 128.0));
    }
}

void TestStackWeights::orthogonal_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {2, 3, 17, 64, 100})
        QTest::addRow("%d", width) << width;
}

void TestStackWeights::orthogonal()
{
    QFETCH(int, width);
    const StackWeights weights(setupOf(Initialisation::Orthogonal, width, 2));
    const auto n = static_cast<std::size_t>(width);
    for (const int layer : {1, 2}) {
        const std::span<const double> q = weights.layer(layer);
        for (std::size_t a = 0; a < n; ++a) {
            for (std::size_t b = 0; b <= a; ++b) {
                double columns = 0.0, rows = 0.0;
                for (std::size_t i = 0; i < n; ++i) {
                    columns += q[a * n + i] * q[b * n + i];
                    rows += q[i * n + a] * q[i * n + b];
                }
                const double expected = a == b ? 1.0 : 0.0;
                QVERIFY(std::abs(columns - expected) <= 1e-12 && std::abs(rows - expected) <= 1e-12);
            }
        }
    }
}

/// No entry prefers a sign or a size, as those of a QR decomposition do whose signs are left as they come.
void TestStackWeights::rotationsAreEven()
{
    constexpr int layers = 900;
    const StackWeights weights(setupOf(Initialisation::Orthogonal, 3, layers));
    std::array<double, 9> means{}, squares{};
    for (int layer = 1; layer <= layers; ++layer) {
        for (std::size_t i = 0; i < 9; ++i) {
            const double q = weights.layer(layer)[i];
            means[i] += q / layers;
            squares[i] += q * q / layers;
        }
    }
    for (std::size_t i = 0; i < 9; ++i) {
        QVERIFY(std::abs(means[i]) <= 4.0 * std::sqrt(1.0 / 3.0) / 30.0);
        QVERIFY(std::abs(squares[i] - 1.0 / 3.0) <= 4.0 * std::sqrt(1.0 / 5.0 - 1.0 / 9.0) / 30.0);
    }
}

void TestStackWeights::layersDiffer()
{
    const StackWeights weights(setupOf(Initialisation::He, 4, 2));
    const std::span<const double> first = weights.layer(1);
    QVERIFY(!std::ranges::equal(first, weights.layer(2)));
    QVERIFY(first.data() == weights.layer(1).data());
    DepthSetup other = setupOf(Initialisation::He, 4, 5);
    QVERIFY(std::ranges::equal(first, StackWeights(other).layer(1)));
    other.seed = 10;
    QVERIFY(!std::ranges::equal(first, StackWeights(other).layer(1)));
}

void TestStackWeights::identityHasNone()
{
    QVERIFY(StackWeights(setupOf(Initialisation::Identity, 4, 2)).layer(2).empty());
}

void TestStackWeights::fit()
{
    const DepthSetup setup = setupOf(Initialisation::He, 4, 5);
    const StackWeights weights(setup);
    DepthSetup other = setup;
    other.activation = findActivation("relu");
    other.weightScale = 2.0;
    other.batch = 1;
    other.depth = 4;
    QVERIFY(weights.fit(setup) && weights.fit(other));
    (other = setup).depth = 6;
    QVERIFY(!weights.fit(other));
    (other = setup).width = 5;
    QVERIFY(!weights.fit(other));
    (other = setup).seed = 10;
    QVERIFY(!weights.fit(other));
    (other = setup).initialisation = Initialisation::LeCun;
    QVERIFY(!weights.fit(other));
}

void TestStackWeights::regimes_data()
{
    QTest::addColumn<double>("log10");
    QTest::addColumn<int>("regime");
    const auto row = [](const char *name, double log10, GradientRegime regime) {
        QTest::newRow(name) << log10 << static_cast<int>(regime);
    };
    row("no gradient", -infinity, GradientRegime::Zero);
    row("far below every double", -1e6, GradientRegime::BelowFloat32);
    row("just below float32", std::nextafter(float32Limit, -infinity), GradientRegime::BelowFloat32);
    row("float32", float32Limit, GradientRegime::Vanishing);
    row("just too small", std::nextafter(learnsFrom, -infinity), GradientRegime::Vanishing);
    row("just large enough", learnsFrom, GradientRegime::Learns);
    row("as at the top", 0.0, GradientRegime::Learns);
    row("just small enough", learnsTo, GradientRegime::Learns);
    row("just too large", std::nextafter(learnsTo, infinity), GradientRegime::Exploding);
    row("endless", infinity, GradientRegime::Exploding);
    row("no number", std::numeric_limits<double>::quiet_NaN(), GradientRegime::Exploding);
}

void TestStackWeights::regimes()
{
    QFETCH(double, log10);
    QFETCH(int, regime);
    QCOMPARE(static_cast<int>(regimeOf(log10)), regime);
    // What is added to 1 in single precision is lost below it, and not above.
    const double limit = std::pow(10.0, float32Limit);
    QVERIFY(1.0F + static_cast<float>(limit * (1.0 - 1e-6)) == 1.0F);
    QVERIFY(1.0F + static_cast<float>(limit * (1.0 + 1e-6)) != 1.0F);
}

QTEST_GUILESS_MAIN(TestStackWeights)
#include "tst_stackweights.moc"
