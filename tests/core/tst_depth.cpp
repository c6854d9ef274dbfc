#include "core/activation/catalogue/catalogue.h"
#include "core/network/depth.h"
#include "core/network/draws.h"
#include "core/network/stackweights.h"

#include "tests/core/plainstack.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <optional>
#include <span>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>

using namespace actiscope;

Q_DECLARE_METATYPE(actiscope::Initialisation)

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr std::pair<const char *, Initialisation> initialisations[] = {
    {"Xavier", Initialisation::Xavier},         {"He", Initialisation::He},
    {"LeCun", Initialisation::LeCun},           {"orthogonal", Initialisation::Orthogonal},
    {"normal", Initialisation::Normal},         {"identity", Initialisation::Identity}};

DepthSetup setupOf(const char *id, int width, int depth, int batch, Initialisation initialisation = Initialisation::He)
{
    const FunctionRef activation = findActivation(id);
    return {.activation = activation, .parameters = activation->defaults(), .depth = depth, .width = width,
            .batch = batch, .initialisation = initialisation, .seed = 5};
}

bool isNear(double a, double b, double most = 1e-9)
{
    return a == b || std::abs(a - b) <= most || (std::isnan(a) && std::isnan(b));
}

bool areNear(const std::vector<double> &a, const std::vector<double> &b)
{
    return std::ranges::equal(a, b, [](double x, double y) { return isNear(x, y); });
}

} // namespace

class TestDepth : public QObject
{
    Q_OBJECT

private slots:
    void matchesPlainLoops_data();
    void matchesPlainLoops();
    void matchesFiniteDifferences();
    void underflow_data();
    void underflow();
    void squaresBelowEveryDouble_data();
    void squaresBelowEveryDouble();
    void signalsBelowEveryDouble_data();
    void signalsBelowEveryDouble();
    void reluWithHeKeepsMoments();
    void identityKeepsNorm();
    void progressEndsAtTheEnd();
    void dead();
    void overflow();
    void canBeStopped();
    void sameEachTime();
    void deeperStackBeginsAlike();
    void coarseIsPartOfFull_data();
    void coarseIsPartOfFull();
};

void TestDepth::matchesPlainLoops_data()
{
    QTest::addColumn<QByteArray>("function");
    QTest::addColumn<Initialisation>("initialisation");
    for (const char *function : {"sigmoid", "relu", "gelu", "tanh", "leaky_relu"}) {
        for (const auto &[name, initialisation] : initialisations)
            QTest::addRow("%s, %s", function, name) << QByteArray(function) << initialisation;
    }
}

void TestDepth::matchesPlainLoops()
{
    QFETCH(QByteArray, function);
    QFETCH(Initialisation, initialisation);
    for (const auto &[width, batch, depth] :
         {std::tuple(2, 1, 1), {2, 3, 2}, {3, 64, 4}, {4, 65, 3}, {5, 70, 6}, {2, 70, 5}}) {
        DepthSetup setup = setupOf(function, width, depth, batch, initialisation);
        setup.weightScale = batch == 3 ? 1.0 : -1.3;
        const PlainStack plain(setup);
        const auto layers = plain.layers();
        const auto result = depthResult(setup, Detail::Full);
        QVERIFY(result && result->factors.empty());
        QCOMPARE(result->signal.size(), layers.size());
        for (std::size_t layer = 0; layer < layers.size(); ++layer)
            QVERIFY(isNear(result->signal[layer], deviation(layers[layer])));
        QVERIFY(areNear(result->gradient, plain.gradients(layers, depth)));
        QVERIFY(result->gradient.back() == 0.0);
        QCOMPARE(result->byDepth.size(), static_cast<std::size_t>(depth));
        for (int layer = 1; layer <= depth; ++layer) {
            const DepthPoint &point = result->byDepth[static_cast<std::size_t>(layer - 1)];
            QCOMPARE(point.depth, layer);
            QVERIFY(isNear(point.log10, plain.gradients(layers, layer).front()));
        }
    }
}

void TestDepth::matchesFiniteDifferences()
{
    constexpr long double step = 1e-5L;
    const DepthSetup setup = setupOf("tanh", 3, 3, 5, Initialisation::LeCun);
    const PlainStack plain(setup);
    const auto layers = plain.layers();
    const std::vector<Vector> directions = plain.directions(setup.depth);
    const auto result = depthResult(setup, Detail::Full);
    for (int from = 0; from < setup.depth; ++from) {
        const auto loss = [&](Vector h, std::size_t sample) {
            for (int layer = from + 1; layer <= setup.depth; ++layer)
                h = plain.forward(h, layer);
            return std::inner_product(h.begin(), h.end(), directions[sample].begin(), 0.0L);
        };
        long double squares = 0.0L;
        for (std::size_t sample = 0; sample < directions.size(); ++sample) {
            const Vector &h = layers[static_cast<std::size_t>(from)][sample];
            for (std::size_t unit = 0; unit < h.size(); ++unit) {
                Vector up = h, down = h;
                up[unit] += step;
                down[unit] -= step;
                const long double slope = (loss(up, sample) - loss(down, sample)) / (2.0L * step);
                squares += slope * slope;
            }
        }
        const auto expected = static_cast<double>(0.5L * std::log10(squares / setup.batch));
        QVERIFY(isNear(result->gradient[static_cast<std::size_t>(from)], expected, 1e-7));
    }
}

void TestDepth::underflow_data()
{
    QTest::addColumn<Initialisation>("initialisation");
    for (const auto &[name, initialisation] : initialisations)
        QTest::newRow(name) << initialisation;
}

void TestDepth::underflow()
{
    QFETCH(Initialisation, initialisation);
    DepthSetup setup = setupOf("sigmoid", 4, 150, 66, initialisation);
    setup.weightScale = 1e-3;
    const auto result = depthResult(setup, Detail::Coarse);
    const PlainStack plain(setup);
    QVERIFY(result->gradient.front() < -400.0);
    QVERIFY(areNear(result->gradient, plain.gradients(plain.layers(), setup.depth)));
    QVERIFY(isNear(result->byDepth.back().log10, result->gradient.front()));
    // Where weights turn only, what remains are the slopes, all nearly 1/4, and the scale.
    if (initialisation == Initialisation::Orthogonal || initialisation == Initialisation::Identity)
        QVERIFY(isNear(result->gradient.front(), 150.0 * std::log10(0.25e-3), 1e-4));
}

void TestDepth::squaresBelowEveryDouble_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("a chain") << 1;
    QTest::newRow("narrow") << 3;
    QTest::newRow("wide") << 24;
}

/// f(c·z) = c²·f(z): a smaller scale moves the logarithm of the signal by 2, 6, 14, … times its own, far below the
/// doubles too, and that of the gradient by what follows for f′(c·z) = c·f′(z).
void TestDepth::squaresBelowEveryDouble()
{
    QFETCH(int, width);
    constexpr int depth = 7;
    DepthSetup setup = setupOf("squared_relu", width, depth, 70);
    setup.input = 0.9;
    const auto whole = depthResult(setup, Detail::Full);
    for (const double scale : {0.25, 1e-3, 1e-40, 1e-250}) {
        setup.weightScale = scale;
        const auto result = depthResult(setup, Detail::Full);
        std::vector<double> moved = {0.0};
        for (int layer = 1; layer <= depth; ++layer)
            moved.push_back(2.0 * (moved.back() + 1.0));
        double below = 0.0;
        const double size = std::log10(scale);
        for (std::size_t layer = depth + 1; layer-- > 0;) {
            const double signal = whole->signal[layer] + moved[layer] * size;
            QVERIFY2(isNear(result->signal[layer], signal, 1e-9 * (1.0 + std::abs(signal))), QByteArray::number(result->signal[layer]));
            if (layer < depth)
                below += (2.0 + moved[layer]) * size;
            const double gradient = whole->gradient[layer] + below;
            QVERIFY2(isNear(result->gradient[layer], gradient, 1e-9 * (1.0 + std::abs(gradient))), QByteArray::number(result->gradient[layer]));
        }
        QVERIFY(scale > 1e-20 || result->signal.back() < -4000.0);
        QVERIFY(isNear(result->byDepth.back().log10, result->gradient.front(), 1e-6));
    }
}

void TestDepth::signalsBelowEveryDouble_data()
{
    QTest::addColumn<double>("slope"); // at 0 on both sides
    const auto row = [](const char *name, double slope) { QTest::newRow(name) << slope; };
    row("identity", 1.0);
    row("tanh", 1.0);
    row("softsign", 1.0);
    row("arctan", 1.0);
    row("isru", 1.0);
    row("hardtanh", 1.0);
    row("elu", 1.0);
    row("gelu", 0.5);
    row("silu", 0.5);
    row("mish", 0.6);
    row("bent_identity", 1.0);
}

/// What is nearly a line at 0 is a stack of lines there, as deep as it may be.
void TestDepth::signalsBelowEveryDouble()
{
    QFETCH(double, slope);
    for (const int width : {1, 8}) {
        DepthSetup setup = setupOf(QTest::currentDataTag(), width, 60, 40);
        setup.weightScale = 1e-60;
        const auto result = depthResult(setup, Detail::Full);
        setup.activation = findActivation("identity");
        setup.parameters = {};
        setup.weightScale = 1.0;
        const auto lines = depthResult(setup, Detail::Full);
        for (std::size_t layer = 2; layer <= 60; ++layer) {
            const double each = std::log10(slope) - 60.0;
            QVERIFY(isNear(result->signal[layer] - lines->signal[layer], static_cast<double>(layer) * each, 1e-7));
            QVERIFY(isNear(result->gradient[layer] - lines->gradient[layer], static_cast<double>(60 - layer) * each, 1e-7));
        }
    }
}

void TestDepth::reluWithHeKeepsMoments()
{
    const auto result = depthResult(setupOf("relu", 256, 10, 16), Detail::Coarse);
    for (std::size_t layer = 1; layer < result->signal.size(); ++layer) {
        // Of a second moment of 1 the mean of what a normal number leaves takes 1/π. A layer's second moment has a
        // relative variance of (⟨h⁴⟩/⟨h²⟩² − 1)/n = 5/n, and those of all layers multiply.
        const double error = 0.5 * std::sqrt(5.0 * static_cast<double>(layer) / 256.0) / std::numbers::ln10;
        QVERIFY(isNear(result->signal[layer], 0.5 * std::log10(1.0 - std::numbers::inv_pi), 4.0 * error));
        QVERIFY(isNear(result->gradient[result->gradient.size() - 1 - layer], 0.0, 4.0 * error));
    }
}

void TestDepth::identityKeepsNorm()
{
    const auto result = depthResult(setupOf("identity", 5, 20, 70, Initialisation::Identity), Detail::Full);
    for (const double signal : result->signal)
        QVERIFY(signal == result->signal.front());
    QVERIFY(result->gradient == std::vector<double>(21, 0.0));
    for (const DepthPoint &point : result->byDepth)
        QVERIFY(point.log10 == 0.0);
}

void TestDepth::dead()
{
    const auto result = depthResult(setupOf("binary_step", 5, 4, 70), Detail::Full);
    QVERIFY(result->gradient == std::vector<double>({-infinity, -infinity, -infinity, -infinity, 0.0}));
    for (const DepthPoint &point : result->byDepth)
        QVERIFY(point.log10 == -infinity);
}

void TestDepth::overflow()
{
    // The second block may overflow a layer earlier than the first, or later.
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U}) {
        DepthSetup setup = setupOf("squared_relu", 4, 60, 70);
        setup.weightScale = 10.0;
        setup.seed = seed;
        const auto result = depthResult(setup, Detail::Full);
        const auto first = std::ranges::find(result->signal, infinity);
        const auto place = static_cast<std::size_t>(first - result->signal.begin());
        QVERIFY(place > 1 && place < 20);
        QVERIFY(std::all_of(result->signal.begin(), first, [](double signal) { return std::isfinite(signal); }));
        QVERIFY(std::all_of(first, result->signal.end(), [](double signal) { return signal == infinity; }));
        QVERIFY(std::ranges::all_of(result->gradient, [](double gradient) { return std::isnan(gradient); }));
        QCOMPARE(result->byDepth.size(), std::size_t(60));
        setup.depth = static_cast<int>(place) - 1;
        const PlainStack plain(setup);
        const auto layers = plain.layers();
        for (const DepthPoint &point : result->byDepth) {
            QVERIFY(std::isnan(point.log10) == (point.depth > setup.depth));
            if (point.depth <= setup.depth)
                QVERIFY(isNear(point.log10, plain.gradients(layers, point.depth).front()));
        }
    }
}

void TestDepth::canBeStopped()
{
    std::stop_source stop;
    const DepthSetup setup = setupOf("relu", 4, 3, 2);
    QVERIFY(depthResult(setup, Detail::Full, stop.get_token()));
    stop.request_stop();
    QVERIFY(!depthResult(setup, Detail::Full, stop.get_token()));
    QVERIFY(!depthResult(setup, Detail::Coarse, stop.get_token()));
}

void TestDepth::sameEachTime()
{
    const DepthSetup setup = setupOf("gelu", 16, 12, 130, Initialisation::Orthogonal);
    const auto alone = depthResult(setup, Detail::Full);
    std::vector<std::optional<DepthResult>> together(4);
    // Other weights in between, so that they are drawn anew, by several threads at once.
    (void)depthResult(setupOf("gelu", 3, 2, 1), Detail::Full);
    {
        std::vector<std::jthread> threads;
        for (auto &result : together)
            threads.emplace_back([&result, &setup] { result = depthResult(setup, Detail::Full); });
    }
    for (const auto &result : together)
        QVERIFY(result == alone);
    DepthSetup other = setup;
    other.seed = 6;
    QVERIFY(depthResult(other, Detail::Full)->gradient != alone->gradient);
}

void TestDepth::deeperStackBeginsAlike()
{
    const auto shallow = depthResult(setupOf("gelu", 7, 10, 70), Detail::Full);
    const auto deep = depthResult(setupOf("gelu", 7, 20, 70), Detail::Full);
    const auto again = depthResult(setupOf("gelu", 7, 10, 70), Detail::Full); // with the deeper one's weights
    QVERIFY(std::equal(shallow->signal.begin(), shallow->signal.end(), deep->signal.begin()));
    for (std::size_t i = 0; i < 10; ++i) {
        QCOMPARE(shallow->byDepth[i].depth, deep->byDepth[i].depth);
        QVERIFY(isNear(shallow->byDepth[i].log10, deep->byDepth[i].log10, 1e-12));
    }
    QVERIFY(*again == *shallow);
}

void TestDepth::coarseIsPartOfFull_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("depth");
    for (const int depth : {1, 2, 7, 40}) {
        QTest::addRow("one layer wide, %d deep", depth) << 1 << depth;
        QTest::addRow("five wide, %d deep", depth) << 5 << depth;
    }
}

void TestDepth::coarseIsPartOfFull()
{
    QFETCH(int, width);
    QFETCH(int, depth);
    const DepthSetup setup = setupOf("tanh", width, depth, 66);
    const auto coarse = depthResult(setup, Detail::Coarse);
    const auto full = depthResult(setup, Detail::Full);
    QVERIFY(coarse->signal == full->signal && coarse->factors == full->factors);
    QVERIFY(areNear(coarse->gradient, full->gradient));
    QCOMPARE(full->byDepth.size(), static_cast<std::size_t>(depth));
    QVERIFY(coarse->byDepth.front().depth == 1 && coarse->byDepth.back().depth == depth);
    if (width > 1 && depth == 40)
        QVERIFY(coarse->byDepth.size() < 20);
    int last = 0;
    for (const DepthPoint &point : coarse->byDepth) {
        QVERIFY(point.depth > last);
        last = point.depth;
        QVERIFY(isNear(point.log10, full->byDepth[static_cast<std::size_t>(last - 1)].log10, 1e-12));
    }
}

/// The steps that are announced are those that are done.
void TestDepth::progressEndsAtTheEnd()
{
    DepthSetup setup;
    setup.activation = findActivation("gelu");
    setup.parameters = setup.activation->defaults();
    setup.depth = 9;
    setup.width = 4;
    setup.batch = 200; // some blocks, the last of them not full
    for (const Detail detail : {Detail::Full, Detail::Coarse}) {
        Progress progress;
        QVERIFY(progress.share() < 0.0);
        progress.start(depthSteps(setup, detail));
        QCOMPARE(progress.share(), 0.0);
        QVERIFY(depthResult(setup, detail, {}, &progress));
        QCOMPARE(progress.share(), 1.0);
        progress.start(depthSteps(setup, detail) + 1);
        QVERIFY(depthResult(setup, detail, {}, &progress));
        QVERIFY(progress.share() < 1.0);
    }
}

QTEST_GUILESS_MAIN(TestDepth)
#include "tst_depth.moc"
