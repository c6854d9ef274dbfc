#include "core/activation/catalogue/catalogue.h"
#include "core/math/generator.h"
#include "core/state/deck.h"
#include "core/state/functions.h"
#include "core/state/limits.h"
#include "core/state/transition.h"
#include "core/workspace/controls.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace actiscope;

namespace {

Deck deckOf(const std::string &titles)
{
    Deck deck;
    for (const char title : titles)
        deck.scenes.emplace_back().title = title;
    return deck;
}

std::string titlesOf(const Deck &deck)
{
    std::string titles;
    for (const Scene &scene : deck.scenes)
        titles += scene.title;
    return titles;
}

/// States that differ in all that can be moved, by amounts that no rounding favours.
State moved(double shift)
{
    State state;
    state.range = {-5.1 - shift / 3.0, 4.7 + shift / 7.0};
    state.vertical.value = Range{-0.1 * shift - 1.0, 1.3 + shift};
    state.vertical.first = Range{-2.0, 2.1 + shift / 11.0};
    state.cursor = 0.3 - shift / 9.0;
    setParameter(state, *findActivation("leaky_relu"), 0, 0.01 + shift / 50.0);
    setParameter(state, *findActivation("threshold"), 1, -shift / 13.0);
    state.layer.weight = 1.0 + shift / 3.0;
    state.layer.bias = -0.7 * shift;
    state.layer.spread = 1.0 + shift / 21.0;
    state.depth.weightScale = 0.1 + shift / 17.0;
    return state;
}

/// All numbers that a motion moves.
std::vector<double> movable(const State &state)
{
    std::vector<double> numbers = {state.range.minimum, state.range.maximum, state.cursor, state.layer.weight, state.layer.bias,
                                   state.layer.spread, state.depth.weightScale};
    for (const auto &range : {state.vertical.value, state.vertical.first, state.vertical.second}) {
        numbers.push_back(range ? range->minimum : 0.0);
        numbers.push_back(range ? range->maximum : 0.0);
    }
    for (const FunctionRef &activation : catalogue()) {
        for (std::size_t i = 0; i < activation->parameters.size(); ++i)
            numbers.push_back(parameterOf(state, *activation, i));
    }
    return numbers;
}

} // namespace

class DeckTest : public QObject
{
    Q_OBJECT

private slots:
    void insertsWhereAsked();
    void holdsNotMoreThanItMay();
    void removesAndDuplicates();
    void moves_data();
    void moves();
    void offersWhatSuits();
    void motionBeginsAndEndsExactly();
    void motionStaysBetween();
    void motionToTheSameIsNone();
    void motionTakesTheRestAtOnce();
    void motionIsSeenOnlyWithinAWorkspace();
};

void DeckTest::insertsWhereAsked()
{
    Deck deck = deckOf("ac");
    QCOMPARE(insertScene(deck, 1, deckOf("b").scenes[0]), std::size_t(1));
    QCOMPARE(titlesOf(deck), std::string("abc"));
    QCOMPARE(insertScene(deck, 0, deckOf("x").scenes[0]), std::size_t(0));
    QCOMPARE(insertScene(deck, 99, deckOf("z").scenes[0]), std::size_t(4));
    QCOMPARE(titlesOf(deck), std::string("xabcz"));
}

void DeckTest::holdsNotMoreThanItMay()
{
    Deck deck;
    for (std::size_t i = 0; i < mostScenes + 3; ++i)
        insertScene(deck, i, Scene());
    QCOMPARE(deck.scenes.size(), mostScenes);
    duplicateScene(deck, 0);
    QCOMPARE(deck.scenes.size(), mostScenes);
}

void DeckTest::removesAndDuplicates()
{
    Deck deck = deckOf("abc");
    duplicateScene(deck, 1);
    QCOMPARE(titlesOf(deck), std::string("abbc"));
    removeScene(deck, 0);
    removeScene(deck, 2);
    QCOMPARE(titlesOf(deck), std::string("bb"));
    removeScene(deck, 2);
    duplicateScene(deck, 2);
    QCOMPARE(titlesOf(deck), std::string("bb"));
}

void DeckTest::moves_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("titles");
    QTest::newRow("down") << 0 << 2 << "bcad";
    QTest::newRow("to the end") << 1 << 3 << "acdb";
    QTest::newRow("up") << 3 << 1 << "adbc";
    QTest::newRow("to the front") << 2 << 0 << "cabd";
    QTest::newRow("to its place") << 2 << 2 << "abcd";
    QTest::newRow("from nowhere") << 4 << 0 << "abcd";
    QTest::newRow("beyond the end") << 0 << 4 << "abcd";
}

void DeckTest::moves()
{
    QFETCH(const int, from);
    QFETCH(const int, to);
    Deck deck = deckOf("abcd");
    moveScene(deck, static_cast<std::size_t>(from), static_cast<std::size_t>(to));
    QTEST(QString::fromStdString(titlesOf(deck)), "titles");
}

void DeckTest::offersWhatSuits()
{
    State state;
    const auto offers = [&](const char *key) {
        const std::vector<std::string> keys = suitingControls(state);
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    };
    QVERIFY(offers("cursor") && offers("range.minimum") && offers("leaky_relu.negative_slope"));
    QVERIFY(!offers("layer.weight") && !offers("depth.depth") && !offers("elu.alpha"));
    state.workspace = Workspace::ToyLayer;
    state.selected = "elu";
    QVERIFY(offers("layer.weight") && offers("elu.alpha"));
    QVERIFY(!offers("cursor") && !offers("layer.learning.steps"));
    state.layer.view = LayerView::Neuron;
    state.functions.clear();
    QVERIFY(offers("layer.learning.steps") && offers("leaky_relu.negative_slope") && !offers("prelu.weight"));
    state.workspace = Workspace::Depth;
    QVERIFY(offers("depth.depth") && !offers("layer.bias"));

    const std::vector<std::string> known = controlKeys(Functions::builtIn());
    for (const Workspace workspace : {Workspace::Curves, Workspace::ToyLayer, Workspace::Depth}) {
        for (const LayerView view : {LayerView::Batch, LayerView::Neuron}) {
            state = State();
            state.workspace = workspace;
            state.layer.view = view;
            for (const std::string &key : usualControls(state)) {
                QVERIFY2(offers(key.c_str()), key.c_str());
                QVERIFY(std::find(known.begin(), known.end(), key) != known.end());
            }
        }
    }
}

void DeckTest::motionBeginsAndEndsExactly()
{
    Generator random(1);
    for (int i = 0; i < 1000; ++i) {
        const State from = moved(20.0 * random.uniform());
        const State to = moved(20.0 * random.uniform());
        QVERIFY(between(from, to, 1.0) == to);
        QVERIFY(between(from, to, 2.0) == to);
        QVERIFY(between(from, to, std::numeric_limits<double>::quiet_NaN()) == to);
        QVERIFY(between(from, to, 0.0) == from);
        QVERIFY(between(from, to, -1.0) == from);
    }
}

void DeckTest::motionStaysBetween()
{
    Generator random(2);
    for (int i = 0; i < 3000; ++i) {
        const State from = moved(20.0 * random.uniform());
        const State to = moved(20.0 * random.uniform());
        // The last double before 1 is where a rounding could overshoot.
        const double t = i % 3 == 0 ? std::nextafter(1.0, 0.0) : random.uniform();
        const std::vector<double> a = movable(from);
        const std::vector<double> b = movable(to);
        const std::vector<double> middle = movable(between(from, to, t));
        for (std::size_t k = 0; k < middle.size(); ++k)
            QVERIFY2(middle[k] >= std::min(a[k], b[k]) && middle[k] <= std::max(a[k], b[k]), qPrintable(QString::number(k)));
    }
    const std::vector<double> a = movable(moved(0.0));
    const std::vector<double> b = movable(moved(10.0));
    const std::vector<double> half = movable(between(moved(0.0), moved(10.0), 0.5));
    for (std::size_t k = 0; k < half.size(); ++k)
        QVERIFY(std::abs(half[k] - (a[k] + b[k]) / 2.0) <= 1e-12 * (std::abs(a[k]) + std::abs(b[k])));
}

void DeckTest::motionToTheSameIsNone()
{
    Generator random(3);
    for (int i = 0; i < 200; ++i) {
        const State state = moved(20.0 * random.uniform());
        QVERIFY(between(state, state, random.uniform()) == state);
        QVERIFY(!movesBetween(state, state));
    }
    QVERIFY(movesBetween(moved(0.0), moved(1.0)));
}

void DeckTest::motionTakesTheRestAtOnce()
{
    State to = moved(4.0);
    to.functions = {"tanh"};
    to.selected = "tanh";
    to.vertical.value.reset();
    to.vertical.second = Range{-3.0, 3.0};
    to.charts = {true, true, true};
    to.layer.rows = 17;
    to.depth.depth = 5;
    const State middle = between(moved(0.0), to, 0.25);
    QVERIFY(middle.functions == to.functions && middle.selected == to.selected && middle.charts == to.charts);
    QVERIFY(!middle.vertical.value);
    QVERIFY(middle.vertical.second == to.vertical.second);
    QCOMPARE(middle.layer.rows, 17);
    QCOMPARE(middle.depth.depth, 5);
    QVERIFY(middle.range != to.range);
    QVERIFY(repaired(middle) == middle);
}

void DeckTest::motionIsSeenOnlyWithinAWorkspace()
{
    State to = moved(1.0);
    to.workspace = Workspace::Depth;
    QVERIFY(!movesBetween(moved(0.0), to));
    State other; // nothing that could be moved differs
    other.charts.second = true;
    QVERIFY(!movesBetween(State(), other));
}

QTEST_APPLESS_MAIN(DeckTest)
#include "tst_deck.moc"
