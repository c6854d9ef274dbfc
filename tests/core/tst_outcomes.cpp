#include "core/experiment/comparison.h"
#include "core/experiment/experiments.h"
#include "core/experiment/outcomes.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <thread>
#include <vector>

using namespace actiscope;

namespace {

State smallState()
{
    State state;
    state.depth.depth = 4;
    state.depth.width = 8;
    state.depth.batch = 16;
    state.layer.learning.steps = 20;
    return state;
}

} // namespace

/// What the experiments remember; what they compute is tested by tst_toylayer, tst_neuron and tst_depth.
class TestOutcomes : public QObject
{
    Q_OBJECT

private slots:
    void rememberTheLast();
    void memoryIsBounded();
    void instancesShareNothing();
    void theProgramSharesOne();
    void fullAnswerServesForCoarse();
    void fewStepsMore();
    void stopped();
    void manyThreads();
    void comparedFunctionsOfAState();
};

void TestOutcomes::rememberTheLast()
{
    Experiments experiments;
    State state = smallState();
    const auto first = experiments.layer(state);
    QVERIFY(first);
    QCOMPARE(experiments.layer(state), first);
    state.range = {-1.0, 1.0}; // on which it does not depend
    QCOMPARE(experiments.layer(state), first);
    state.layer.weight = 2.0;
    const auto second = experiments.layer(state);
    QVERIFY(second != first);
    state.layer.weight = 1.0;
    QCOMPARE(experiments.layer(state), first); // two are remembered
    state.layer.weight = 3.0;
    QVERIFY(experiments.layer(state) != second);
}

/// Of large batches only the newest is kept, and of small ones the last two.
void TestOutcomes::memoryIsBounded()
{
    constexpr std::size_t most = 100'000;
    Experiments experiments(most);
    State state = smallState();
    state.layer.rows = 2000; // 16 kB
    for (state.layer.seed = 1; state.layer.seed < 20; ++state.layer.seed) {
        QVERIFY(experiments.layer(state) && experiments.depth(state, Detail::Full));
        QVERIFY(experiments.bytes() < 2 * most);
    }
    state.layer.rows = 10000; // 80 kB, two of which are more than there may be
    const auto before = experiments.layer(state);
    ++state.layer.seed;
    const auto newest = experiments.layer(state);
    QCOMPARE(experiments.layer(state), newest);
    QVERIFY2(experiments.bytes() < 2 * most, QByteArray::number(qulonglong(experiments.bytes())).constData());
    --state.layer.seed;
    QVERIFY(experiments.layer(state) != before); // computed again
    state.layer.rows = 50000; // more than the bound
    const auto large = experiments.layer(state);
    QCOMPARE(experiments.layer(state), large);
    state.layer.rows = 2000;
    QVERIFY(experiments.layer(state));
    QVERIFY(experiments.bytes() < most); // the large one has gone
}

void TestOutcomes::instancesShareNothing()
{
    Experiments one, other;
    const State state = smallState();
    const auto first = one.layer(state), second = other.layer(state);
    QVERIFY(first != second);
    QVERIFY(first->result.statistics == second->result.statistics);
    QVERIFY(one.depth(state, Detail::Full) != other.depth(state, Detail::Full));
}

void TestOutcomes::theProgramSharesOne()
{
    const State state = smallState();
    QCOMPARE(layerOutcome(state), layerOutcome(state));
    QCOMPARE(depthOutcome(state, Detail::Full), depthOutcome(state, Detail::Full));
    QVERIFY(neuronOutcome(state)->traces == neuronOutcome(state)->traces);
}

void TestOutcomes::fullAnswerServesForCoarse()
{
    Experiments experiments;
    const State state = smallState();
    const auto coarse = experiments.depth(state, Detail::Coarse);
    QCOMPARE(coarse->detail, Detail::Coarse);
    QCOMPARE(experiments.depth(state, Detail::Coarse), coarse);
    const auto full = experiments.depth(state, Detail::Full);
    QCOMPARE(full->detail, Detail::Full);
    QCOMPARE(experiments.depth(state, Detail::Coarse), full);
}

void TestOutcomes::fewStepsMore()
{
    Experiments experiments, afresh;
    State state = smallState();
    QVERIFY(experiments.neuron(state));
    for (const int steps : {25, 10, 40}) {
        state.layer.learning.steps = steps;
        const auto outcome = experiments.neuron(state);
        QCOMPARE(outcome->traces.front().size(), static_cast<std::size_t>(steps) + 1);
        QVERIFY(outcome->traces == Experiments().neuron(state)->traces);
    }
}

void TestOutcomes::stopped()
{
    Experiments experiments;
    const State state = smallState();
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!experiments.layer(state, stop.get_token()));
    QVERIFY(!experiments.neuron(state, stop.get_token()));
    QVERIFY(!experiments.depth(state, Detail::Full, stop.get_token()));
    QVERIFY(experiments.layer(state));
    QVERIFY(experiments.neuron(state));
    QVERIFY(experiments.depth(state, Detail::Full));
}

void TestOutcomes::manyThreads()
{
    Experiments experiments, alone;
    std::vector<State> states(4, smallState());
    for (std::size_t i = 0; i < states.size(); ++i) {
        states[i].layer.weight = states[i].depth.weightScale = 1.0 + static_cast<double>(i);
        states[i].layer.learning.steps = 10 * static_cast<int>(i + 1);
    }
    std::vector<int> right(states.size());
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < states.size(); ++i) {
            threads.emplace_back([&, i] {
                for (int round = 0; round < 20; ++round) {
                    const auto layer = experiments.layer(states[i]);
                    const auto neuron = experiments.neuron(states[i]);
                    const auto depth = experiments.depth(states[i], round % 2 == 0 ? Detail::Coarse : Detail::Full);
                    right[i] += layer->setup.weight == states[i].layer.weight
                            && neuron->traces.front().size() == 10 * i + 11
                            && depth->setups.front().weightScale == states[i].depth.weightScale
                        ? 1 : 0;
                }
            });
        }
    }
    QVERIFY(std::all_of(right.begin(), right.end(), [](int count) { return count == 20; }));
    for (const State &state : states) {
        QVERIFY(experiments.layer(state)->result.statistics == alone.layer(state)->result.statistics);
        QVERIFY(experiments.depth(state, Detail::Full)->results == alone.depth(state, Detail::Full)->results);
    }
}

void TestOutcomes::comparedFunctionsOfAState()
{
    State state;
    state.functions = {"sigmoid", "relu"};
    state.selected = "gelu";
    QCOMPARE(comparedFunctions(state).size(), std::size_t(3));
    QCOMPARE(comparedFunctions(state)[selectedIndex(comparedFunctions(state), state)].activation->id, "gelu");
    QCOMPARE(learningFunctions(state).size(), std::size_t(3));
    state.selected = "relu";
    QCOMPARE(comparedFunctions(state).size(), std::size_t(2));
    QCOMPARE(learningFunctions(state).size(), std::size_t(2));
}

QTEST_APPLESS_MAIN(TestOutcomes)

#include "tst_outcomes.moc"
