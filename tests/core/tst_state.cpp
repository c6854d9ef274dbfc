#include "core/activation/catalogue/catalogue.h"
#include "core/state/limits.h"
#include "core/state/navigation.h"
#include "core/state/selection.h"
#include "core/state/state.h"
#include "core/state/transition.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace actiscope;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
const double notANumber = std::numeric_limits<double>::quiet_NaN();

} // namespace

class StateTest : public QObject
{
    Q_OBJECT

private slots:
    void freshStateIsFine();
    void repairsEveryField();
    void repairIsIdempotent();
    void showsInCatalogueOrder();
    void keepsOnlyChangedParameters();
    void clampsParameters();
    void orderedParametersStayInOrder();
    void orderedParametersMoveTogether();
    void rangeEndsPushEachOther_data();
    void rangeEndsPushEachOther();
    void zoomKeepsTheAnchor();
    void zoomStopsAtTheLimits();
    void panMoves();
    void pointsAtReadablePlaces();
    void selectsRoundAndRound();
};

void StateTest::freshStateIsFine()
{
    QCOMPARE(repaired(State()) == State(), true);
}

void StateTest::repairsEveryField()
{
    State wild;
    wild.functions = {"gelu", "no_such", "sigmoid", "gelu"};
    wild.selected = "no_such";
    wild.parameters = {{"leaky_relu", {notANumber}}, {"elu", {1.0, 2.0}}, {"no_such", {1.0}}, {"swish", {1.0}}, {"prelu", {infinity}}};
    wild.range = {5.0, -infinity};
    wild.vertical.first = Range{notANumber, 1.0};
    wild.cursor = notANumber;
    wild.charts = {false, false, false};
    wild.saturationThreshold = -1.0;
    wild.appearance.textPercent = 5000;
    const State state = repaired(wild);

    QCOMPARE(state.functions == (std::vector<std::string>{"sigmoid", "gelu"}), true);
    QVERIFY(findActivation(state.selected));
    QVERIFY(state.parameters.empty());
    QVERIFY(state.range.minimum < state.range.maximum);
    QVERIFY(std::isfinite(state.range.minimum) && std::isfinite(state.range.maximum));
    QVERIFY(state.vertical.first->minimum < state.vertical.first->maximum);
    QVERIFY(std::isfinite(state.cursor));
    QVERIFY(state.charts.value);
    QVERIFY(state.saturationThreshold > 0.0);
    QCOMPARE(state.appearance.textPercent, 200);
}

void StateTest::repairIsIdempotent()
{
    State wild;
    wild.range = {3.0, 3.0};
    wild.vertical.value = Range{-infinity, infinity};
    wild.parameters = {{"elu", {-4.0}}};
    wild.saturationThreshold = 7.0;
    const State once = repaired(wild);
    QVERIFY(repaired(once) == once);
}

void StateTest::showsInCatalogueOrder()
{
    State state;
    showNone(state);
    setShown(state, "mish", true);
    setShown(state, "tanh", true);
    setShown(state, "mish", true);
    QVERIFY(state.functions == (std::vector<std::string>{"tanh", "mish"}));
    setShown(state, "tanh", false);
    QVERIFY(!isShown(state, "tanh"));
    showAll(state);
    QCOMPARE(shownActivations(state).size(), catalogue().size());
    state.selected = "selu";
    showOnlySelected(state);
    QVERIFY(state.functions == std::vector<std::string>{"selu"});
    showDefaults(state);
    QVERIFY(state.functions == State().functions);
}

void StateTest::keepsOnlyChangedParameters()
{
    State state;
    const Activation &elu = *findActivation("elu");
    setParameter(state, elu, 0, 1.5);
    QCOMPARE(parameterOf(state, elu, 0), 1.5);
    QCOMPARE(parametersOf(state, elu), Parameters{1.5});
    setParameter(state, elu, 0, notANumber);
    QCOMPARE(parameterOf(state, elu, 0), 1.5);
    setParameter(state, elu, 0, elu.parameters[0].defaultValue);
    QVERIFY(state == State());
}

void StateTest::clampsParameters()
{
    State state;
    for (const FunctionRef &activation : catalogue()) {
        for (std::size_t i = 0; i < activation->parameters.size(); ++i) {
            const bool isBelow = !activation->parameters[i].below.empty();
            const bool isAbove = std::any_of(activation->parameters.begin(), activation->parameters.end(),
                                             [&](const Parameter &other) { return other.below == activation->parameters[i].id; });
            const ParameterLimits limits = limitsOf(*activation, parametersOf(state, *activation), i);
            QVERIFY(isAbove || limits.least == activation->parameters[i].minimum);
            QVERIFY(isBelow || limits.greatest == activation->parameters[i].maximum);
            setParameter(state, *activation, i, -infinity);
            QCOMPARE(parameterOf(state, *activation, i), limits.least);
            setParameter(state, *activation, i, infinity);
            QCOMPARE(parameterOf(state, *activation, i), limitsOf(*activation, parametersOf(state, *activation), i).greatest);
        }
    }
    resetParameters(state);
    QVERIFY(state == State());
}

/// One end stops before the other, which stays where it is; PyTorch's Hardtanh asks for max_val > min_val.
void StateTest::orderedParametersStayInOrder()
{
    const Activation &hardtanh = *findActivation("hardtanh");
    State state;
    setParameter(state, hardtanh, 0, 0.9999); // as near as one likes
    QVERIFY(parametersOf(state, hardtanh) == (Parameters{0.9999, 1.0}));
    QVERIFY(limitsOf(hardtanh, {0.9999, 1.0}, 0).greatest == 0.9999);
    for (const double passing : {1.0, 1.5, 100.0, infinity}) {
        state = {};
        setParameter(state, hardtanh, 0, passing);
        QVERIFY(parametersOf(state, hardtanh) == (Parameters{1.0 - orderedGap, 1.0}));
        setParameter(state, hardtanh, 0, -passing);
        setParameter(state, hardtanh, 1, -passing);
        const Parameters values = parametersOf(state, hardtanh);
        QCOMPARE(values[1], values[0] + orderedGap);
        QVERIFY(repaired(state) == state);
    }
    // What is set as a whole, as an old file does, changes places.
    const std::pair<Parameters, Parameters> cases[] = {{{2.0, -1.0}, {-1.0, 2.0}},
                                                       {{3.0, 4.0}, {3.0, 4.0}},
                                                       {{-4.0, -3.0}, {-4.0, -3.0}},
                                                       {{1.0, 1.0}, {1.0, 1.0 + orderedGap}},
                                                       {{100.0, 100.0}, {100.0 - orderedGap, 100.0}},
                                                       {{infinity, -infinity}, {-100.0, 100.0}},
                                                       {{-infinity, -infinity}, {-100.0, -100.0 + orderedGap}}};
    for (const auto &[given, right] : cases) {
        QVERIFY(repaired(hardtanh, given) == right);
        QVERIFY(misorderedParameter(hardtanh, right) < 0);
        QCOMPARE(misorderedParameter(hardtanh, given) < 0, given[0] < given[1]);
        state = {};
        setParameters(state, hardtanh, given);
        QVERIFY(parametersOf(state, hardtanh) == right);
        State old;
        old.parameters["hardtanh"] = given;
        if (std::isfinite(given[0]))
            QVERIFY(parametersOf(repaired(old), hardtanh) == right);
    }
}

/// Between two scenes none is held up by where another has been.
void StateTest::orderedParametersMoveTogether()
{
    const Activation &hardtanh = *findActivation("hardtanh");
    State from, to;
    setParameters(from, hardtanh, {-1.0, 1.0});
    setParameters(to, hardtanh, {5.0, 6.0});
    for (const State &end : {from, to}) {
        const State &other = end == from ? to : from;
        for (const double t : {0.25, 0.5, 0.75, 0.9}) {
            const Parameters a = parametersOf(end, hardtanh), b = parametersOf(other, hardtanh);
            const Parameters values = parametersOf(between(end, other, t), hardtanh);
            QVERIFY(std::abs(values[0] - std::lerp(a[0], b[0], t)) < 1e-12 && std::abs(values[1] - std::lerp(a[1], b[1], t)) < 1e-12);
        }
    }
}

void StateTest::rangeEndsPushEachOther_data()
{
    QTest::addColumn<bool>("minimum");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::newRow("minimum, free") << true << -7.0 << -7.0 << 5.0;
    QTest::newRow("minimum, beyond the maximum") << true << 6.0 << 6.0 << 6.1;
    QTest::newRow("minimum, on the maximum") << true << 5.0 << 5.0 << 5.1;
    QTest::newRow("minimum, close below") << true << 4.999 << 4.999 << 5.0;
    QTest::newRow("minimum, too near below") << true << 4.9999995 << 4.9999995 << 5.0999995;
    QTest::newRow("minimum, not a number") << true << notANumber << -5.0 << 5.0;
    QTest::newRow("minimum, endless") << true << -infinity << -1e6 << 5.0;
    QTest::newRow("maximum, free") << false << 12.5 << -5.0 << 12.5;
    QTest::newRow("maximum, beyond the minimum") << false << -8.0 << -8.1 << -8.0;
    QTest::newRow("maximum, too near above") << false << -4.9999995 << -5.0999995 << -4.9999995;
    QTest::newRow("maximum, not a number") << false << notANumber << -5.0 << 5.0;
}

void StateTest::rangeEndsPushEachOther()
{
    QFETCH(bool, minimum);
    QFETCH(double, value);
    QFETCH(double, from);
    QFETCH(double, to);
    State state;
    minimum ? setRangeMinimum(state, value) : setRangeMaximum(state, value);
    QCOMPARE(state.range.minimum, from);
    QCOMPARE(state.range.maximum, to);
}

void StateTest::zoomKeepsTheAnchor()
{
    State state;
    zoom(state, Order::First, {2.0, 0.5}, 2.0, 4.0, {0.0, 1.0});
    QCOMPARE(state.range.minimum, -1.5);
    QCOMPARE(state.range.maximum, 3.5);
    QVERIFY(state.vertical.first == (Range{0.375, 0.625}));
    QVERIFY(!state.vertical.value);
    zoom(state, Order::First, {2.0, 0.5}, 0.5, 1.0, {0.375, 0.625});
    QCOMPARE(state.range.minimum, -5.0);
    fit(state);
    QVERIFY(!state.vertical.first);
}

void StateTest::zoomStopsAtTheLimits()
{
    State state;
    for (int i = 0; i < 400; ++i)
        zoom(state, Order::Value, {1.0, 0.0}, 0.5, 0.5, state.vertical.value.value_or(Range{-1.0, 1.0}));
    QCOMPARE(state.range.minimum, -limits::axis.magnitude);
    QCOMPARE(state.range.maximum, limits::axis.magnitude);
    QVERIFY(repaired(state) == state);
    for (int i = 0; i < 400; ++i)
        zoom(state, Order::Value, {1.0, 0.0}, 2.0, 2.0, *state.vertical.value);
    QVERIFY(state.range.span() > 0.0);
    QVERIFY(state.vertical.value->span() > 0.0);
    QVERIFY(repaired(state) == state);
    resetView(state);
    QVERIFY(state == State());
}

void StateTest::panMoves()
{
    State state;
    pan(state, Order::Value, {0.0, 10.0}, std::nullopt);
    QVERIFY(state.range == (Range{0.0, 10.0}));
    QVERIFY(!state.vertical.value);
    pan(state, Order::Value, {2e6, 2e6 + 10.0}, Range{3.0, 4.0});
    QCOMPARE(state.range.maximum, 1e6);
    QCOMPARE(state.range.span(), 10.0);
    QVERIFY(state.vertical.value == (Range{3.0, 4.0}));
}

void StateTest::pointsAtReadablePlaces()
{
    State state;
    moveCursor(state, 1.23456789, 0.0125);
    QCOMPARE(state.cursor, 1.235);
    moveCursor(state, 0.299999, 0.0125);
    QCOMPARE(state.cursor, 0.3);
    moveCursor(state, 0.005, 0.0125); // ReLU's kink is as near as the pixel
    QCOMPARE(state.cursor, 0.0);
    // Whoever moves a cursor that is turned off wants to see where it is.
    state.extras.cursor = false;
    QVERIFY(!isCursorSeen(state));
    moveCursor(state, 0.3, 0.0125);
    QVERIFY(isCursorSeen(state));
    state.range = {20.0, 40.0};
    QVERIFY(!isCursorSeen(state));
    state.range = {-5.0, 5.0};
    zoom(state, Order::Value, {1.0, 0.0}, 3.0, 1.0, {});
    QCOMPARE(state.range.minimum, -1.0);
    QCOMPARE(state.range.maximum, 2.3333);
}

void StateTest::selectsRoundAndRound()
{
    State state; // sigmoid, relu, leaky_relu, gelu; gelu selected
    selectNext(state, 1);
    QCOMPARE(state.selected, std::string("sigmoid"));
    selectNext(state, -1);
    QCOMPARE(state.selected, std::string("gelu"));
    state.selected = "tanh"; // not shown
    selectNext(state, 1);
    QCOMPARE(state.selected, std::string("sigmoid"));
    showNone(state);
    selectNext(state, 1);
    QCOMPARE(state.selected, std::string("sigmoid"));
}

QTEST_GUILESS_MAIN(StateTest)
#include "tst_state.moc"
