#include "core/activation/catalogue/catalogue.h"
#include "core/layer/toylayer.h"
#include "tests/core/variants.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <thread>

using namespace actiscope;

Q_DECLARE_METATYPE(actiscope::Distribution)

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

bool isNear(double a, double b)
{
    return a == b || std::abs(a - b) <= 1e-12 * std::max(std::abs(a), std::abs(b)) || (a != a && b != b);
}

/// All functions of the catalogue, with the parameters of the reference tables.
std::vector<LayerFunction> allFunctions()
{
    std::vector<LayerFunction> functions;
    for (const Variant &variant : referenceVariants())
        functions.push_back({variant.activation, variant.parameters});
    return functions;
}

std::vector<LayerFunction> functionsOf(std::initializer_list<const char *> ids)
{
    std::vector<LayerFunction> functions;
    for (const char *id : ids)
        functions.push_back({findActivation(id), findActivation(id)->defaults()});
    return functions;
}

LayerSetup setupOf(std::vector<double> values, std::vector<LayerFunction> functions)
{
    LayerSetup setup;
    setup.batch = {values.size(), 1, Numbers(std::move(values))};
    setup.functions = std::move(functions);
    return setup;
}

/// The statistics by their definitions, in extended precision and without any of the core's sums.
LayerStatistics plainStatistics(const LayerSetup &setup, const LayerFunction &function)
{
    long double a = 0.0L, slope = 0.0L, weightSlope = 0.0L;
    LayerStatistics counts;
    std::vector<double> outputs;
    for (const double value : setup.batch.values.view()) {
        const double x = setup.spread * value;
        const double z = setup.weight * x + setup.bias;
        const Jet at = function.activation->at(z, function.parameters);
        outputs.push_back(at.value);
        a += at.value;
        slope += std::abs(at.first * setup.weight);
        weightSlope += std::abs(at.first * x);
        counts.dead += at.first == 0.0 ? 1.0 : 0.0;
        counts.saturated += at.first == 0.0 || std::abs(at.first) < setup.threshold ? 1.0 : 0.0;
        counts.aboveHalf += at.value > 0.5 ? 1.0 : 0.0;
        counts.onPositiveSide += z > 0.0 ? 1.0 : 0.0;
    }
    const auto n = static_cast<long double>(outputs.size());
    long double squares = 0.0L;
    for (const double output : outputs)
        squares += (output - a / n) * (output - a / n);
    const auto share = [n](long double sum) { return static_cast<double>(sum / n); };
    const auto size = static_cast<double>(outputs.size());
    return {share(a), std::sqrt(share(squares)), counts.dead / size, counts.saturated / size, share(slope),
            share(weightSlope), counts.aboveHalf / size, counts.onPositiveSide / size};
}

std::size_t total(const Histogram &histogram)
{
    return std::accumulate(histogram.counts.begin(), histogram.counts.end(), std::size_t(0));
}

/// Counts as Histogram::bin defines the bins.
std::vector<std::size_t> plainCounts(const Histogram &histogram, const std::vector<double> &values)
{
    std::vector<std::size_t> counts(histogram.counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const Range bin = histogram.bin(i);
        const bool last = i + 1 == counts.size();
        counts[i] = static_cast<std::size_t>(std::ranges::count_if(values, [&](double v) {
            return v >= bin.minimum && (v < bin.maximum || (last && v == bin.maximum));
        }));
    }
    return counts;
}

} // namespace

class TestToyLayer : public QObject
{
    Q_OBJECT

private slots:
    void statisticsAreRight_data();
    void statisticsAreRight();
    void deviationDoesNotCancel();
    void equalOutputsDoNotDeviate_data();
    void equalOutputsDoNotDeviate();
    void histogramsAreRight_data();
    void histogramsAreRight();
    void anyNumberOfThreads();
    void samplesAreEven_data();
    void samplesAreEven();
    void overflow();
    void emptyBatch();
    void noFunctions();
    void canBeStopped();
    void stopsSoon();
};

void TestToyLayer::statisticsAreRight_data()
{
    QTest::addColumn<double>("weight");
    QTest::addColumn<double>("bias");
    QTest::addColumn<double>("spread");
    QTest::addColumn<double>("threshold");
    QTest::addColumn<int>("rows");
    QTest::newRow("as it is") << 1.0 << 0.0 << 1.0 << 0.01 << 1000;
    QTest::newRow("one element") << 1.0 << 0.5 << 1.0 << 0.01 << 1;
    QTest::newRow("three elements") << 1.0 << 0.5 << 1.0 << 0.01 << 3;
    QTest::newRow("a block and one more") << -2.0 << 0.5 << 1.0 << 0.1 << 513;
    QTest::newRow("several chunks") << 0.7 << -1.0 << 2.0 << 0.25 << 40'001;
    QTest::newRow("saturated") << 5.0 << 30.0 << 10.0 << 1e-6 << 1000;
    QTest::newRow("wide, turned") << -3.0 << 1.0 << 250.0 << 0.5 << 1000;
    QTest::newRow("shut") << 0.0 << 0.0 << 1.0 << 0.01 << 1000;
    QTest::newRow("all at one place") << 1.0 << 2.0 << 0.0 << 0.01 << 1000;
    QTest::newRow("threshold 0") << 40.0 << 0.0 << 40.0 << 0.0 << 1000;
    QTest::newRow("negative spread") << 1.0 << 0.1 << -1.5 << 0.01 << 1000;
}

void TestToyLayer::statisticsAreRight()
{
    QFETCH(double, weight);
    QFETCH(double, bias);
    QFETCH(double, spread);
    QFETCH(double, threshold);
    QFETCH(int, rows);
    LayerSetup setup;
    setup.batch = *generatedBatch(Distribution::Normal, static_cast<std::size_t>(rows), 1, 3);
    setup.weight = weight;
    setup.bias = bias;
    setup.spread = spread;
    setup.threshold = threshold;
    setup.functions = allFunctions();
    const auto result = layerResult(setup);
    QVERIFY(result);
    QCOMPARE(result->statistics.size(), setup.functions.size());
    for (std::size_t i = 0; i < setup.functions.size(); ++i) {
        const LayerStatistics expected = plainStatistics(setup, setup.functions[i]);
        const LayerStatistics &got = result->statistics[i];
        // The mean of outputs of both signs is as exact as their size allows.
        const double size = std::abs(expected.mean) + expected.deviation;
        QVERIFY2(std::abs(got.mean - expected.mean) <= 1e-14 * size, setup.functions[i].activation->id.c_str());
        QVERIFY2(std::abs(got.deviation - expected.deviation) <= 1e-13 * size, setup.functions[i].activation->id.c_str());
        QVERIFY(isNear(got.meanSlope, expected.meanSlope) && isNear(got.meanWeightSlope, expected.meanWeightSlope));
        QVERIFY(got.dead == expected.dead && got.saturated == expected.saturated);
        QVERIFY(got.aboveHalf == expected.aboveHalf && got.onPositiveSide == expected.onPositiveSide);
        QVERIFY(got.dead <= got.saturated);
    }
}

void TestToyLayer::deviationDoesNotCancel()
{
    // Around 10⁸, where a mean of squares less the square of the mean has no correct digit.
    std::vector<double> values;
    for (int i = 0; i < 50'000; ++i)
        values.push_back(i % 2 == 0 ? 1e8 - 0.5 : 1e8 + 0.5);
    const auto result = layerResult(setupOf(values, functionsOf({"identity", "relu"})));
    for (const LayerStatistics &statistics : result->statistics) {
        QVERIFY(statistics.mean == 1e8);
        QVERIFY(std::abs(statistics.deviation - 0.5) < 1e-12);
    }
}

void TestToyLayer::equalOutputsDoNotDeviate_data()
{
    QTest::addColumn<std::size_t>("count");
    for (const std::size_t count : {1U, 2U, 3U, 7U, 1000U, 20'011U})
        QTest::addRow("%u", static_cast<unsigned>(count)) << count;
}

/// With weight 0, and of a batch of equal numbers: not by a rounding, over how many blocks and threads ever.
void TestToyLayer::equalOutputsDoNotDeviate()
{
    QFETCH(std::size_t, count);
    std::vector<double> different;
    for (std::size_t i = 0; i < count; ++i)
        different.push_back(std::sin(static_cast<double>(i)));
    LayerSetup noWeight = setupOf(different, allFunctions());
    noWeight.weight = 0.0;
    noWeight.bias = 0.1;
    LayerSetup equal = setupOf(std::vector<double>(count, 0.7), allFunctions());
    equal.weight = 1.3;
    equal.bias = -0.1;
    for (const LayerSetup &setup : {noWeight, equal}) {
        const double z = setup.weight * setup.spread * setup.batch.values.view().front() + setup.bias;
        const auto result = layerResult(setup);
        for (std::size_t i = 0; i < setup.functions.size(); ++i) {
            const LayerFunction &function = setup.functions[i];
            QVERIFY2(result->statistics[i].deviation == 0.0, function.activation->id.c_str());
            QVERIFY2(result->statistics[i].mean == function.activation->value(z, function.parameters), function.activation->id.c_str());
        }
    }
}

void TestToyLayer::histogramsAreRight_data()
{
    QTest::addColumn<Distribution>("distribution");
    QTest::addColumn<double>("weight");
    QTest::addColumn<double>("bias");
    QTest::newRow("normal") << Distribution::Normal << 1.0 << 0.0;
    QTest::newRow("uniform") << Distribution::Uniform << -2.0 << 0.5;
    QTest::newRow("skewed") << Distribution::Skewed << 0.3 << 10.0;
    QTest::newRow("two clusters") << Distribution::TwoClusters << 20.0 << 0.0;
    QTest::newRow("dead") << Distribution::Normal << 1.0 << -100.0;
    QTest::newRow("shut") << Distribution::Normal << 0.0 << 0.25;
}

void TestToyLayer::histogramsAreRight()
{
    QFETCH(Distribution, distribution);
    QFETCH(double, weight);
    QFETCH(double, bias);
    LayerSetup setup;
    setup.batch = *generatedBatch(distribution, 20'000, 1, 8);
    setup.weight = weight;
    setup.bias = bias;
    setup.spread = 1.5;
    setup.functions = functionsOf({"binary_step", "sigmoid", "relu", "leaky_relu", "gelu", "hardtanh", "sine"});
    std::vector<double> x, z;
    for (const double value : setup.batch.values.view()) {
        x.push_back(1.5 * value);
        z.push_back(weight * x.back() + bias);
    }
    for (setup.drawn = 0; setup.drawn < setup.functions.size(); ++setup.drawn) {
        const auto result = layerResult(setup);
        const LayerFunction &function = setup.functions[setup.drawn];
        std::vector<double> a;
        for (const double value : z)
            a.push_back(function.activation->value(value, function.parameters));
        for (const auto &[histogram, values] : {std::pair(&result->input, &x), std::pair(&result->preActivation, &z),
                                                std::pair(&result->output, &a)}) {
            QVERIFY(histogram->counts == plainCounts(*histogram, *values));
            QCOMPARE(total(*histogram), values->size());
            QVERIFY(histogram->counts.size() <= mostBins);
        }
        QVERIFY((result->inputs == Range{*std::ranges::min_element(x), *std::ranges::max_element(x)}));
    }
}

void TestToyLayer::anyNumberOfThreads()
{
    LayerSetup setup;
    setup.batch = *generatedBatch(Distribution::Skewed, 33'333, 3, 77);
    setup.weight = 1.1;
    setup.bias = -0.3;
    setup.functions = functionsOf({"sigmoid", "relu", "gelu", "mish", "snake"});
    setup.drawn = 2;
    const auto alone = layerResult(setup, {}, 1);
    for (const unsigned threads : {0U, 2U, 3U, 7U, 64U}) {
        for (int round = 0; round < 5; ++round) {
            const auto together = layerResult(setup, {}, threads);
            QVERIFY(together->statistics == alone->statistics);
            QVERIFY(together->input == alone->input && together->preActivation == alone->preActivation);
            QVERIFY(together->output == alone->output);
            QVERIFY(together->inputs == alone->inputs && together->samples == alone->samples);
        }
    }
}

void TestToyLayer::samplesAreEven_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("few") << 7 << 3;
    QTest::newRow("as many as wanted") << 1000 << 1;
    QTest::newRow("one more") << 1001 << 1;
    QTest::newRow("a multiple, and as many columns") << 1000 << 4;
    QTest::newRow("many") << 33'333 << 3;
}

void TestToyLayer::samplesAreEven()
{
    QFETCH(int, rows);
    QFETCH(int, columns);
    std::vector<double> places(static_cast<std::size_t>(rows * columns));
    std::iota(places.begin(), places.end(), 0.0);
    LayerSetup setup = setupOf(places, {});
    setup.spread = 2.0;
    const std::vector<double> samples = layerResult(setup)->samples;
    QCOMPARE(samples.size(), std::min(places.size(), mostLayerSamples));
    const double part = static_cast<double>(places.size()) / static_cast<double>(samples.size());
    std::vector<int> perColumn(static_cast<std::size_t>(columns));
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double place = samples[i] / 2.0;
        QVERIFY(place >= std::floor(static_cast<double>(i) * part));
        QVERIFY(place < std::floor(static_cast<double>(i + 1) * part + 1e-9));
        ++perColumn[static_cast<std::size_t>(place) % perColumn.size()];
    }
    const auto size = static_cast<double>(samples.size());
    for (const int count : perColumn)
        QVERIFY(std::abs(count - size / columns) <= 0.02 * size);
}

void TestToyLayer::overflow()
{
    // x is ±inf for the first two, and finite but large for the third.
    LayerSetup setup = setupOf({-1e200, 1e200, 2.0, 0.0}, functionsOf({"identity", "relu", "sigmoid", "tanh"}));
    setup.spread = 1e150;
    setup.bias = 1.0;
    const auto result = layerResult(setup);
    QVERIFY((result->inputs == Range{0.0, 2e150}));
    QCOMPARE(total(result->input), std::size_t(2));
    QCOMPARE(total(result->preActivation), std::size_t(2));
    QVERIFY(std::isnan(result->statistics[0].mean) && std::isnan(result->statistics[0].deviation));
    QVERIFY(result->statistics[1].mean == infinity);
    QVERIFY(result->statistics[1].dead == 0.25 && result->statistics[1].meanSlope == 0.75);
    QVERIFY(result->statistics[1].meanWeightSlope == infinity);
    // The sigmoid is flat out there: 0 · inf is 0.
    QVERIFY(isNear(result->statistics[2].mean, (2.0 + 1.0 / (1.0 + std::exp(-1.0))) / 4.0));
    QVERIFY(result->statistics[2].meanWeightSlope == 0.0);
    QVERIFY(result->statistics[2].onPositiveSide == 0.75);

    setup.drawn = 1;
    QCOMPARE(total(layerResult(setup)->output), std::size_t(3));
    setup.spread = infinity; // 0 · inf is no number
    const auto nothing = layerResult(setup);
    QVERIFY(nothing->input.counts.empty() && nothing->preActivation.counts.empty());
    QVERIFY(nothing->inputs == Range());
    QVERIFY(std::isnan(nothing->statistics[3].mean));
}

void TestToyLayer::emptyBatch()
{
    LayerSetup setup;
    setup.functions = functionsOf({"relu", "gelu"});
    const auto result = layerResult(setup);
    QVERIFY(result->input.counts.empty() && result->preActivation.counts.empty() && result->output.counts.empty());
    QVERIFY(result->samples.empty());
    QVERIFY(result->statistics == std::vector<LayerStatistics>(2));
}

void TestToyLayer::noFunctions()
{
    const auto result = layerResult(setupOf({1.0, 2.0, 3.0}, {}));
    QVERIFY(result->statistics.empty() && result->output.counts.empty());
    QCOMPARE(total(result->input), std::size_t(3));
    LayerSetup none = setupOf({1.0, 2.0, 3.0}, functionsOf({"relu"}));
    none.drawn = 1;
    QVERIFY(layerResult(none)->output.counts.empty());
}

void TestToyLayer::canBeStopped()
{
    std::stop_source stop;
    const LayerSetup setup = setupOf({1.0, 2.0, 3.0}, functionsOf({"relu"}));
    QVERIFY(layerResult(setup, stop.get_token()));
    stop.request_stop();
    QVERIFY(!layerResult(setup, stop.get_token()));
    QVERIFY(!layerResult(LayerSetup(), stop.get_token()));
}

void TestToyLayer::stopsSoon()
{
    LayerSetup setup;
    setup.batch = *generatedBatch(Distribution::Normal, 2'000'000, 1, 1);
    setup.functions = allFunctions(); // several seconds of work
    std::stop_source stop;
    QElapsedTimer sinceStop;
    const std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        sinceStop.start();
        stop.request_stop();
    });
    QVERIFY(!layerResult(setup, stop.get_token()));
    QVERIFY2(sinceStop.elapsed() < 100, qPrintable(QString::number(sinceStop.elapsed()))); // 5 ms on a quiet machine
}

QTEST_GUILESS_MAIN(TestToyLayer)
#include "tst_toylayer.moc"
