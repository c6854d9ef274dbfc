#include "core/activation/catalogue/catalogue.h"
#include "core/layer/neuron.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace actiscope;

namespace {

NeuronSetup setupOf(std::initializer_list<const char *> ids)
{
    NeuronSetup setup;
    const Batch batch = *generatedBatch(Distribution::Normal, 500, 1, 4);
    setup.inputs.assign(batch.values.view().begin(), batch.values.view().end());
    for (const char *id : ids)
        setup.functions.push_back({findActivation(id), findActivation(id)->defaults()});
    return setup;
}

bool same(const NeuronMoment &a, const NeuronMoment &b)
{
    return a == b || (std::isnan(a.loss) && std::isnan(b.loss) && std::isnan(a.weight) && std::isnan(b.weight));
}

bool same(const NeuronRun &a, const NeuronRun &b)
{
    return a.steps() == b.steps() && std::ranges::equal(a.traces(), b.traces(), [](const auto &x, const auto &y) {
        return std::ranges::equal(x, y, [](const NeuronMoment &m, const NeuronMoment &n) { return same(m, n); });
    });
}

double lossOf(const NeuronSetup &setup, const LayerFunction &function, double weight, double bias)
{
    double sum = 0.0;
    for (const double x : setup.inputs)
        sum += std::pow(function.activation->value(weight * x + bias, function.parameters) - std::max(0.0, x), 2) / 2.0;
    return sum / static_cast<double>(setup.inputs.size());
}

double largestPreActivation(const NeuronSetup &setup, const NeuronMoment &moment)
{
    double largest = -std::numeric_limits<double>::infinity();
    for (const double x : setup.inputs)
        largest = std::max(largest, moment.weight * x + moment.bias);
    return largest;
}

} // namespace

class TestNeuron : public QObject
{
    Q_OBJECT

private slots:
    void target();
    void beginsAsSetUp();
    void stepsDownTheGradient();
    void learns();
    void reluDies();
    void pushLeavesNothingAboveMinusOne();
    void leakyReluComesBack();
    void pushGoesWithTheNextStep();
    void anyCutIsTheSame_data();
    void anyCutIsTheSame();
    void adopts();
    void overflowEndsInNaN();
    void manyInputs();
    void canBeStopped();
    void stepsAreLimited();
};

void TestNeuron::target()
{
    QVERIFY(neuronTarget(-2.0) == 0.0 && neuronTarget(0.0) == 0.0 && neuronTarget(1.5) == 1.5);
}

void TestNeuron::beginsAsSetUp()
{
    NeuronSetup setup = setupOf({"relu", "sigmoid"});
    setup.weight = -0.5;
    setup.bias = 0.25;
    const NeuronRun run(setup);
    QCOMPARE(run.steps(), 0);
    QCOMPARE(run.traces().size(), std::size_t(2));
    for (std::size_t i = 0; i < 2; ++i) {
        QCOMPARE(run.traces()[i].size(), std::size_t(1));
        const NeuronMoment &moment = run.traces()[i][0];
        QVERIFY(moment.weight == -0.5 && moment.bias == 0.25);
        QVERIFY(std::abs(moment.loss - lossOf(setup, setup.functions[i], -0.5, 0.25)) < 1e-14);
    }
    const auto open = std::ranges::count_if(setup.inputs, [](double x) { return -0.5 * x + 0.25 > 0.0; });
    QVERIFY(run.traces()[0][0].alive == static_cast<double>(open) / 500.0);
    QVERIFY(run.traces()[1][0].alive == 1.0);
}

/// Against finite differences of the loss, for all functions that have a slope everywhere.
void TestNeuron::stepsDownTheGradient()
{
    NeuronSetup setup = setupOf({"sigmoid", "tanh", "gelu", "softplus", "mish", "elu", "snake", "leaky_relu"});
    setup.weight = 0.7;
    setup.bias = -0.2;
    setup.learningRate = 0.125;
    NeuronRun run(setup);
    QVERIFY(run.advanceTo(3));
    for (std::size_t i = 0; i < setup.functions.size(); ++i) {
        for (std::size_t step = 0; step < 3; ++step) {
            const NeuronMoment &from = run.traces()[i][step];
            const NeuronMoment &to = run.traces()[i][step + 1];
            const auto loss = [&](double dw, double db) {
                return lossOf(setup, setup.functions[i], from.weight + dw, from.bias + db);
            };
            const double h = 1e-5;
            const double byWeight = (loss(h, 0.0) - loss(-h, 0.0)) / (2.0 * h);
            const double byBias = (loss(0.0, h) - loss(0.0, -h)) / (2.0 * h);
            QVERIFY(std::abs((from.weight - to.weight) / 0.125 - byWeight) < 1e-6);
            QVERIFY(std::abs((from.bias - to.bias) / 0.125 - byBias) < 1e-6);
        }
    }
}

void TestNeuron::learns()
{
    NeuronSetup setup = setupOf({"relu", "leaky_relu", "gelu", "silu", "softplus", "sigmoid", "tanh"});
    setup.weight = 0.3;
    setup.bias = 0.4;
    NeuronRun run(setup);
    QVERIFY(run.advanceTo(2000));
    for (const auto &trace : run.traces()) {
        QVERIFY(trace.back().loss < 0.9 * trace.front().loss);
        for (std::size_t i = 1; i < trace.size(); ++i)
            QVERIFY(trace[i].loss <= trace[i - 1].loss + 1e-15);
    }
    // The target is a ReLU.
    QVERIFY(std::abs(run.traces()[0].back().weight - 1.0) < 1e-3);
    QVERIFY(std::abs(run.traces()[0].back().bias) < 1e-3);
    QVERIFY(run.traces()[0].back().loss < 1e-6);
}

void TestNeuron::reluDies()
{
    for (const double learningRate : {0.01, 0.1, 1.0}) {
        NeuronSetup setup = setupOf({"relu"});
        setup.weight = 0.6;
        setup.learningRate = learningRate;
        setup.pushes = {5};
        NeuronRun run(setup);
        QVERIFY(run.advanceTo(5000));
        const std::vector<NeuronMoment> &trace = run.traces()[0];
        QVERIFY(trace[5].alive > 0.3);
        const NeuronMoment &dead = trace[6];
        QVERIFY(dead.alive == 0.0);
        QVERIFY(dead.weight == trace[5].weight && dead.bias < -1.0);
        QVERIFY(largestPreActivation(setup, dead) <= -1.0 && largestPreActivation(setup, dead) > -1.0 - 1e-12);
        for (std::size_t i = 7; i < trace.size(); ++i)
            QVERIFY(trace[i] == dead);
    }
}

/// Whatever the rounding of the largest pre-activation and of the bias.
void TestNeuron::pushLeavesNothingAboveMinusOne()
{
    for (int i = 1; i <= 300; ++i) {
        NeuronSetup setup = setupOf({"relu"});
        setup.inputs = {0.1 * i, -0.37 * i, 1e-9 * i};
        setup.weight = i % 2 == 0 ? 0.7 : -1.3;
        setup.pushes = {0};
        NeuronRun run(setup);
        QVERIFY(run.advanceTo(1));
        const double largest = largestPreActivation(setup, run.traces()[0][1]);
        QVERIFY(largest <= -1.0 && largest > -1.0 - 1e-12);
    }
}

void TestNeuron::leakyReluComesBack()
{
    NeuronSetup setup = setupOf({"leaky_relu", "elu", "softplus", "relu"});
    setup.pushes = {100};
    NeuronRun run(setup);
    QVERIFY(run.advanceTo(mostSteps));
    for (std::size_t i = 0; i < 3; ++i) {
        const std::vector<NeuronMoment> &trace = run.traces()[i];
        QVERIFY(trace[101].alive == 1.0);
        QVERIFY(largestPreActivation(setup, trace[101]) < -0.9);
        QVERIFY(trace[101].loss > 10.0 * trace[100].loss);
        // It has inputs with a positive z again, and is as good as before.
        const auto back = std::ranges::find_if(trace.begin() + 101, trace.end(), [&](const NeuronMoment &moment) {
            return largestPreActivation(setup, moment) > 0.0;
        });
        QVERIFY(back != trace.end());
        QVERIFY2(trace.back().loss < 1.1 * trace[100].loss, setup.functions[i].activation->id.c_str());
    }
    QVERIFY(run.traces()[3].back().alive == 0.0);
}

void TestNeuron::pushGoesWithTheNextStep()
{
    NeuronSetup setup = setupOf({"gelu"});
    NeuronRun calm(setup);
    setup.pushes = {0, 4};
    NeuronRun pushed(setup);
    QVERIFY(pushed.traces()[0][0] == calm.traces()[0][0]);
    QVERIFY(pushed.advanceTo(6) && calm.advanceTo(6));
    QVERIFY(pushed.traces()[0][1].bias < -1.0 && calm.traces()[0][1].bias > -1.0);
    setup.pushes = {4};
    NeuronRun later(setup);
    QVERIFY(later.advanceTo(6));
    for (std::size_t i = 0; i <= 4; ++i)
        QVERIFY(later.traces()[0][i] == calm.traces()[0][i]);
    QVERIFY(later.traces()[0][5] != calm.traces()[0][5]);
    QVERIFY(largestPreActivation(setup, later.traces()[0][5]) < -0.9);
}

void TestNeuron::anyCutIsTheSame_data()
{
    QTest::addColumn<QList<int>>("cuts");
    QTest::newRow("single steps") << QList<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 300};
    QTest::newRow("halves") << QList<int>{150, 300};
    QTest::newRow("at pushes") << QList<int>{10, 11, 200, 201, 300};
    QTest::newRow("backwards and twice") << QList<int>{0, 70, 20, 70, -5, 300};
}

void TestNeuron::anyCutIsTheSame()
{
    QFETCH(QList<int>, cuts);
    NeuronSetup setup = setupOf({"relu", "leaky_relu", "tanh", "sine"});
    setup.pushes = {10, 200};
    NeuronRun whole(setup);
    QVERIFY(whole.advanceTo(300));
    NeuronRun inPieces(setup);
    for (const int cut : cuts)
        QVERIFY(inPieces.advanceTo(cut));
    QVERIFY(same(whole, inPieces));
    QCOMPARE(whole.steps(), 300);
    for (const auto &trace : whole.traces())
        QCOMPARE(trace.size(), std::size_t(301));
}

void TestNeuron::adopts()
{
    NeuronSetup setup = setupOf({"relu", "leaky_relu"});
    setup.pushes = {20};
    NeuronRun run(setup);
    QVERIFY(run.advanceTo(50));

    NeuronSetup more = setup;
    more.pushes = {20, 50, 80};
    QVERIFY(run.adopt(more));
    QVERIFY(run.setup() == more);
    NeuronRun fresh(more);
    QVERIFY(run.advanceTo(100) && fresh.advanceTo(100));
    QVERIFY(same(run, fresh));

    for (const std::vector<int> &pushes : {std::vector<int>{20, 50}, {20, 50, 80, 99}, {21, 50, 80}, {}}) {
        NeuronSetup past = more;
        past.pushes = pushes;
        QVERIFY(!run.adopt(past));
    }
    NeuronSetup other = more;
    other.learningRate = 0.2;
    QVERIFY(!run.adopt(other));
    other = more;
    other.inputs.pop_back();
    QVERIFY(!run.adopt(other));
    other = more;
    other.functions[1].parameters[0] = 0.02;
    QVERIFY(!run.adopt(other));
    QVERIFY(run.setup() == more && same(run, fresh));

    // A push that has not come yet may be taken back.
    more.pushes = {20, 50, 80, 100};
    QVERIFY(run.adopt(more));
    more.pushes = {20, 50, 80};
    QVERIFY(run.adopt(more));
    QVERIFY(run.advanceTo(110) && fresh.advanceTo(110));
    QVERIFY(same(run, fresh));
}

void TestNeuron::overflowEndsInNaN()
{
    NeuronSetup setup = setupOf({"identity", "sigmoid", "squared_relu"});
    setup.learningRate = 1000.0;
    setup.pushes = {900};
    NeuronRun run(setup);
    QVERIFY(run.advanceTo(1000));
    const auto isNone = [](const NeuronMoment &m) {
        return std::isnan(m.weight) && std::isnan(m.bias) && std::isnan(m.loss) && std::isnan(m.alive);
    };
    for (const std::size_t i : {0U, 2U}) {
        const auto &trace = run.traces()[i];
        const auto end = std::ranges::find_if(trace, isNone);
        QVERIFY(end != trace.end() && end != trace.begin());
        QVERIFY(std::all_of(trace.begin(), end, [](const NeuronMoment &m) { return std::isfinite(m.loss); }));
        QVERIFY(std::all_of(end, trace.end(), isNone));
        QCOMPARE(trace.size(), std::size_t(1001));
    }
    QVERIFY(std::isfinite(run.traces()[1].back().loss));

    // A push would bring the numbers back into range, but the neuron has ended.
    setup.weight = 1e80;
    setup.pushes = {0};
    NeuronRun lost(setup);
    QVERIFY(lost.advanceTo(3));
    QVERIFY(std::ranges::all_of(lost.traces()[2], isNone));
}

void TestNeuron::manyInputs()
{
    NeuronSetup setup = setupOf({"gelu"});
    const Batch batch = *generatedBatch(Distribution::Uniform, 5000, 1, 4);
    setup.inputs.assign(batch.values.view().begin(), batch.values.view().end());
    NeuronRun all(setup);
    setup.inputs.resize(mostLearningSamples);
    NeuronRun first(setup);
    QVERIFY(all.advanceTo(5) && first.advanceTo(5));
    QVERIFY(same(all, first));
}

void TestNeuron::canBeStopped()
{
    std::stop_source stop;
    NeuronRun run(setupOf({"relu"}));
    QVERIFY(run.advanceTo(3, stop.get_token()));
    stop.request_stop();
    QVERIFY(!run.advanceTo(10, stop.get_token()));
    QCOMPARE(run.steps(), 3);
    QVERIFY(run.advanceTo(10));
    NeuronRun fresh(setupOf({"relu"}));
    QVERIFY(fresh.advanceTo(10));
    QVERIFY(same(run, fresh));
}

void TestNeuron::stepsAreLimited()
{
    NeuronSetup setup = setupOf({"relu"});
    setup.inputs.resize(1);
    NeuronRun run(setup);
    QVERIFY(run.advanceTo(2 * mostSteps));
    QCOMPARE(run.steps(), mostSteps);
}

QTEST_GUILESS_MAIN(TestNeuron)
#include "tst_neuron.moc"
