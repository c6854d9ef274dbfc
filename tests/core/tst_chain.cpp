#include "core/activation/catalogue/catalogue.h"
#include "core/network/depth.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace actiscope;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

DepthSetup chainOf(const char *id, double weight, double input, int depth)
{
    const FunctionRef activation = findActivation(id);
    return {.activation = activation, .parameters = activation->defaults(), .depth = depth, .width = 1,
            .weightScale = weight, .input = input};
}

bool isNear(double a, double b) { return a == b || std::abs(a - b) <= 1e-9; }

} // namespace

class TestChain : public QObject
{
    Q_OBJECT

private slots:
    void matchesPlainLoop_data();
    void matchesPlainLoop();
    void sigmoidVanishes();
    void dies();
    void overflow();
};

void TestChain::matchesPlainLoop_data()
{
    QTest::addColumn<QByteArray>("function");
    QTest::addColumn<double>("weight");
    QTest::addColumn<double>("input");
    for (const char *function : {"sigmoid", "relu", "gelu", "tanh", "leaky_relu"}) {
        QTest::addRow("%s", function) << QByteArray(function) << 1.0 << 1.0;
        QTest::addRow("%s, heavy, turned", function) << QByteArray(function) << -1.7 << 0.4;
        QTest::addRow("%s, light, from below", function) << QByteArray(function) << 0.6 << -2.0;
    }
}

void TestChain::matchesPlainLoop()
{
    QFETCH(QByteArray, function);
    QFETCH(double, weight);
    QFETCH(double, input);
    const DepthSetup setup = chainOf(function.constData(), weight, input, 200);
    const auto result = depthResult(setup, Detail::Full);
    QCOMPARE(result->signal.size(), std::size_t(201));
    QCOMPARE(result->gradient.size(), std::size_t(201));
    QCOMPARE(result->factors.size(), std::size_t(200));
    QCOMPARE(result->byDepth.size(), std::size_t(200));
    double h = input;
    long double sum = 0.0L;
    std::vector<double> sums = {0.0};
    QVERIFY(isNear(result->signal[0], std::log10(std::abs(h))));
    for (std::size_t i = 0; i < 200; ++i) {
        const Jet at = setup.activation->at(weight * h, setup.parameters);
        h = at.value;
        QVERIFY(result->factors[i] == weight * at.first);
        // Below the doubles these functions multiply by their slope at 0.
        const double expected = std::abs(h) >= 1e-300
            ? std::log10(std::abs(h))
            : result->signal[i] + std::log10(std::abs(weight * at.first));
        QVERIFY(isNear(result->signal[i + 1], expected));
        sum += std::log10(std::abs(static_cast<long double>(weight) * at.first));
        sums.push_back(static_cast<double>(sum));
        QCOMPARE(result->byDepth[i].depth, static_cast<int>(i) + 1);
        QVERIFY(isNear(result->byDepth[i].log10, sums.back()));
    }
    QVERIFY(isNear(result->gradient.front(), sums.back()));
    QVERIFY(result->gradient.back() == 0.0);
    for (std::size_t i = 0; i <= 200 && std::isfinite(sums.back()); ++i)
        QVERIFY(isNear(result->gradient[i], sums.back() - sums[i]));
}

void TestChain::sigmoidVanishes()
{
    for (const double weight : {1.0, -1.0}) {
        const auto result = depthResult(chainOf("sigmoid", weight, 1.0, 200), Detail::Full);
        for (const DepthPoint &point : result->byDepth)
            QVERIFY(point.log10 <= point.depth * std::log10(0.25));
        QVERIFY(result->gradient.front() < -120.0 && std::isfinite(result->gradient.front()));
    }
    // Below every double: the slopes are nearly 1/4, at 0.
    const auto light = depthResult(chainOf("sigmoid", 1e-3, 1.0, 200), Detail::Full);
    QVERIFY(std::abs(light->gradient.front() - 200.0 * std::log10(0.25e-3)) < 1e-4);
}

void TestChain::dies()
{
    const auto result = depthResult(chainOf("relu", -1.0, 1.0, 3), Detail::Full);
    QVERIFY(result->factors == std::vector<double>({0.0, 0.0, 0.0}));
    QVERIFY(result->gradient == std::vector<double>({-infinity, -infinity, -infinity, 0.0}));
    QVERIFY(result->signal == std::vector<double>({0.0, -infinity, -infinity, -infinity}));
}

void TestChain::overflow()
{
    const auto result = depthResult(chainOf("squared_relu", 10.0, 1.0, 60), Detail::Full);
    const auto first = std::ranges::find(result->signal, infinity);
    const auto place = static_cast<std::size_t>(first - result->signal.begin());
    QVERIFY(place > 1 && place < 20);
    QVERIFY(std::all_of(first, result->signal.end(), [](double signal) { return signal == infinity; }));
    // As in wider stacks.
    QVERIFY(std::ranges::all_of(result->gradient, [](double gradient) { return std::isnan(gradient); }));
    for (const DepthPoint &point : result->byDepth)
        QVERIFY(std::isnan(point.log10) == (point.depth >= static_cast<int>(place)));
}

QTEST_GUILESS_MAIN(TestChain)
#include "tst_chain.moc"
