#include "core/activation/catalogue/catalogue.h"
#include "core/experiment/depthoutcome.h"
#include "core/experiment/neuronoutcome.h"
#include "core/experiment/outcomes.h"
#include "core/figure/batchfigure.h"
#include "core/figure/depthfigure.h"
#include "core/figure/neuronfigure.h"
#include "core/figure/ticks.h"
#include "core/workspace/workspacefigure.h"
#include "core/network/regime.h"
#include "core/state/learning.h"
#include "core/state/fields.h"
#include "core/text/readablenumber.h"
#include "tests/core/finitefigure.h"
#include "tests/core/fixedmetrics.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace actiscope;

namespace {

State small(int width = 16)
{
    State state;
    state.workspace = Workspace::Depth;
    state.functions = {"sigmoid", "tanh", "relu", "gelu", "binary_step"};
    state.depth.width = width;
    state.depth.depth = 12;
    state.depth.batch = 16;
    return state;
}

Figure figureOf(const State &state, std::stop_token stop = {})
{
    return workspaceFigure(state, {900.0, 700.0, {}, 1.0}, FixedMetrics(), untranslated(), stop);
}

bool has(const std::vector<Remark> &remarks, const std::string &text)
{
    return std::any_of(remarks.begin(), remarks.end(), [&](const Remark &r) { return r.text.find(text) != std::string::npos; });
}

} // namespace

class DepthFigureTest : public QObject
{
    Q_OBJECT

private slots:
    void showsTheStacks_data();
    void showsTheStacks();
    void tableAndDiagnosisAgree();
    void chainMultipliesOut();
    void adviceOnAQuarterHolds_data();
    void adviceOnAQuarterHolds();
    void squaresLeaveTheChart();
    void stops();
    void neuronDies();
    void learnsWithinLimits();
    void repairsExperiments();
    void writesShares_data();
    void writesShares();
    void writesPowers();
};

void DepthFigureTest::showsTheStacks_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("weightScale");
    for (const int width : {1, 16}) {
        for (const double scale : {0.0, 0.1, 1.0, 10.0})
            QTest::addRow("width %d, scale %g", width, scale) << width << scale;
    }
}

void DepthFigureTest::showsTheStacks()
{
    QFETCH(int, width);
    QFETCH(double, weightScale);
    State state = small(width);
    state.depth.weightScale = weightScale;
    const Figure figure = figureOf(state);
    QCOMPARE(figure.panels.size(), depthCharts);
    QCOMPARE(figure.panels[0].id, std::string("gradient_by_depth"));
    QCOMPARE(figure.panels[1].id, std::string(width == 1 ? "factors" : "gradient_by_layer"));
    QCOMPARE(figure.panels[2].id, std::string("signal_by_layer"));
    const std::string flaw = flawOf(figure);
    QVERIFY2(flaw.empty(), flaw.c_str());
    for (const Panel &panel : figure.panels) {
        QVERIFY(panel.y.scale == Scale::Log && panel.x.scale == Scale::Linear);
        QVERIFY(labelsAreApart(panel, 14.0));
        QVERIFY(!panel.y.ticks.empty());
        for (const Tick &tick : panel.y.ticks) {
            QCOMPARE(tick.at, std::round(tick.at));
            QCOMPARE(tick.label, tick.at == 0.0 ? std::string("1") : powerOfTen(static_cast<int>(tick.at)));
        }
    }
    const Panel &panel = figure.panels.front();
    const std::vector<Zone> &zones = panel.zones;
    if (weightScale == 0.0) {
        QVERIFY(zones.empty());
        QCOMPARE(std::count_if(panel.notes.begin(), panel.notes.end(),
                               [](const Text &note) { return note.text == "Every gradient is exactly 0."; }), 1);
        return;
    }
    QVERIFY(!zones.empty());
    QCOMPARE(zones.front().y.maximum, panel.y.range.maximum);
    QCOMPARE(zones.back().y.minimum, panel.y.range.minimum);
    for (std::size_t i = 1; i < zones.size(); ++i)
        QCOMPARE(zones[i].y.maximum, zones[i - 1].y.minimum);
    for (const Zone &zone : zones) {
        const bool learns = regimeOf(std::midpoint(zone.y.minimum, zone.y.maximum)) == GradientRegime::Learns;
        QCOMPARE(zone.tone == Tone::Good, learns);
    }
}

void DepthFigureTest::tableAndDiagnosisAgree()
{
    const State state = small();
    const Figure figure = figureOf(state);
    const auto outcome = depthOutcome(state, Detail::Full);
    QCOMPARE(figure.table.rows.size(), outcome->setups.size());
    for (std::size_t i = 0; i < figure.table.rows.size(); ++i) {
        const TableRow &row = figure.table.rows[i];
        if (i > 0)
            QVERIFY(row.values[0] <= figure.table.rows[i - 1].values[0]);
        const auto setup = std::find_if(outcome->setups.begin(), outcome->setups.end(),
                                        [&](const DepthSetup &s) { return s.activation->id == row.function; });
        const auto at = static_cast<std::size_t>(setup - outcome->setups.begin());
        QCOMPARE(row.values[0], outcome->results[at].byDepth.back().log10);
        const char *words[] = {"exactly 0: ", "vanished: ", "vanishing: ", "learns: ", "exploding: "};
        const std::string word = words[static_cast<int>(regimeOf(row.values[0]))];
        const auto named = std::count_if(figure.remarks.begin(), figure.remarks.end(), [&](const Remark &remark) {
            return remark.text.starts_with(word) && remark.text.find(row.name) != std::string::npos;
        });
        QVERIFY2(named == 1, row.function.c_str());
    }
    QVERIFY(has(figure.remarks, "exactly 0: Binary step"));
}

void DepthFigureTest::chainMultipliesOut()
{
    State state = small(1);
    state.selected = "sigmoid";
    state.cursor = 1.0;
    const auto outcome = depthOutcome(state, Detail::Full);
    const Activation &sigmoid = *findActivation("sigmoid");
    double h = 1.0;
    double product = 1.0;
    std::string text;
    for (int layer = 0; layer < state.depth.depth; ++layer) {
        const Jet at = sigmoid.at(h, {});
        product *= at.first;
        h = at.value;
        text += (layer > 0 ? " · " : "") + readable(at.first, 4);
    }
    QCOMPARE(factorText(state, *outcome), text + " = " + readable(product, 4));
    state.depth.width = 4;
    QVERIFY(factorText(state, *depthOutcome(state, Detail::Full)).empty());
}

void DepthFigureTest::adviceOnAQuarterHolds_data()
{
    QTest::addColumn<int>("initialisation");
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("scale");
    for (const EnumWord &word : wordsOf<Initialisation>()) {
        for (const int width : {1, 4, 64}) {
            for (const double scale : {0.0, 0.3, 1.0, 1.5, 4.0})
                QTest::addRow("%s, width %d, scale %g", std::string(word.word).c_str(), width, scale) << word.value << width << scale;
        }
    }
}

/// "Shrinks to a quarter or less at every layer" is said where it does, of all f′ ≤ 1/4.
void DepthFigureTest::adviceOnAQuarterHolds()
{
    QFETCH(int, initialisation);
    QFETCH(int, width);
    QFETCH(double, scale);
    State state = small(width);
    state.functions = {"sigmoid"};
    state.selected = "sigmoid";
    state.depth.initialisation = static_cast<Initialisation>(initialisation);
    state.depth.weightScale = scale;
    const auto outcome = depthOutcome(state, Detail::Full);
    bool holds = true;
    const std::vector<double> &gradient = outcome->results.front().gradient;
    for (std::size_t layer = 1; layer < gradient.size(); ++layer)
        holds &= std::pow(10.0, gradient[layer - 1]) <= 0.25 * std::pow(10.0, gradient[layer]) * (1.0 + 1e-8);
    const std::vector<std::string> advice = depthAdvice(state, *outcome, untranslated());
    const auto says = [&](const char *part) {
        return std::any_of(advice.begin(), advice.end(), [&](const std::string &text) { return text.find(part) != std::string::npos; });
    };
    QCOMPARE(says("here the gradient shrinks to a quarter or less at every layer"), holds);
    QCOMPARE(says("before its weights multiply it"), !holds);
    QVERIFY(!says("with weights of size 1"));
    if (width == 64 && scale == 1.0 && static_cast<Initialisation>(initialisation) == Initialisation::Normal)
        QVERIFY(!holds);
}

/// The others can still be told apart beside them, and the numbers go on.
void DepthFigureTest::squaresLeaveTheChart()
{
    for (const int width : {1, 16}) {
        State state = small(width);
        state.functions = {"relu", "squared_relu"};
        state.depth.depth = 20;
        state.depth.weightScale = 0.5;
        const auto outcome = depthOutcome(state, Detail::Full);
        const auto isSquare = [](const DepthSetup &setup) { return setup.activation->id == "squared_relu"; };
        const auto found = std::find_if(outcome->setups.begin(), outcome->setups.end(), isSquare);
        QVERIFY(found != outcome->setups.end());
        const DepthResult &square = outcome->results[static_cast<std::size_t>(found - outcome->setups.begin())];
        QVERIFY(square.signal.back() < -1e4 && std::isfinite(square.signal.back()));
        QVERIFY(square.gradient.front() < -1e4 && std::isfinite(square.gradient.front()));
        const Figure figure = figureOf(state);
        QVERIFY2(flawOf(figure).empty(), flawOf(figure).c_str());
        for (const Panel &panel : figure.panels)
            QVERIFY(panel.y.range.minimum >= -1001.0 && panel.y.range.maximum <= 60.0);
    }
}

void DepthFigureTest::stops()
{
    std::stop_source source;
    source.request_stop();
    State state = small(8);
    state.depth.seed = 99; // not remembered
    QVERIFY(figureOf(state, source.get_token()).panels.empty());
    QCOMPARE(figureOf(state).panels.size(), depthCharts);
    state.workspace = Workspace::ToyLayer;
    state.layer.seed = 99;
    QVERIFY(figureOf(state, source.get_token()).panels.empty());
    QCOMPARE(figureOf(state).panels.size(), batchCharts);
    state.workspace = Workspace::Curves;
    QCOMPARE(figureOf(state).panels.size(), 2U);
}

void DepthFigureTest::neuronDies()
{
    State state;
    state.workspace = Workspace::ToyLayer;
    state.layer.view = LayerView::Neuron;
    learn(state, 30);
    push(state);
    learn(state, 20);
    const auto outcome = neuronOutcome(state);
    for (const auto &trace : outcome->traces)
        QCOMPARE(trace.size(), 52U);
    const Figure figure = figureOf(state);
    QCOMPARE(figure.panels.size(), neuronCharts);
    const std::string flaw = flawOf(figure);
    QVERIFY2(flaw.empty(), flaw.c_str());
    for (std::size_t i = 1; i < figure.panels.size(); ++i)
        QVERIFY(figure.panels[i].rules == std::vector<double>{30.0});
    QVERIFY(has(figure.remarks, "ReLU is dead: no input gives it a gradient"));
    QVERIFY(!has(figure.remarks, "Leaky ReLU is dead"));
}

void DepthFigureTest::learnsWithinLimits()
{
    State state;
    learn(state, mostSteps - 1);
    push(state);
    QCOMPARE(state.layer.learning.steps, mostSteps);
    QVERIFY(!canLearn(state));
    const State full = state;
    push(state);
    learn(state, 5);
    QVERIFY(state == full);
    QVERIFY(repaired(state) == state);
    unlearn(state);
    QVERIFY(state == State());
}

void DepthFigureTest::repairsExperiments()
{
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    State state;
    state.layer.weight = nan;
    state.layer.bias = -1e300;
    state.layer.spread = -2.0;
    state.layer.rows = 2'000'000'000;
    state.layer.columns = -3;
    state.layer.distribution = Distribution::File;
    state.layer.learning = {nan, 50, {40, -1, 60, 7, 40}};
    state.depth = {-5, std::numeric_limits<double>::infinity(), Initialisation::He, 1000, 0, -1};
    const State fine = repaired(state);
    QCOMPARE(fine.layer.weight, 1.0);
    QCOMPARE(fine.layer.bias, fieldAt("layer.bias").least);
    QCOMPARE(fine.layer.spread, 0.0);
    QCOMPARE(double(fine.layer.rows), fieldAt("layer.rows").greatest);
    QCOMPARE(fine.layer.columns, 1);
    QVERIFY(fine.layer.distribution == Distribution::Normal);
    QVERIFY(fine.layer.learning == (Learning{0.1, 50, {7, 40}}));
    QVERIFY(fine.depth == (DepthStack{1, 10.0, Initialisation::He, 256, 1, 0}));
    QVERIFY(repaired(fine) == fine);
}

void DepthFigureTest::writesShares_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << "0%";
    QTest::newRow("all") << 1.0 << "100%";
    QTest::newRow("some") << 0.73 << "73%";
    QTest::newRow("hardly any") << 0.0004 << "<\u00a00.1%";
    QTest::newRow("few") << 0.004 << "0.4%";
    QTest::newRow("most") << 0.995 << "99.5%";
    QTest::newRow("nearly all") << 0.9999 << ">\u00a099.9%";
}

void DepthFigureTest::writesShares()
{
    QFETCH(double, share);
    QFETCH(QString, text);
    QCOMPARE(QString::fromStdString(percent(share)), text);
}

void DepthFigureTest::writesPowers()
{
    QCOMPARE(readablePower(-400.3, 3), std::string("5.01×10⁻⁴⁰¹"));
    QCOMPARE(readablePower(400.0 - 1e-6, 3), std::string("10⁴⁰⁰"));
    QCOMPARE(readablePower(-INFINITY, 3), std::string("0"));
    QCOMPARE(readablePower(2.0, 3), std::string("100"));
    std::string labels;
    for (const Tick &tick : powerTicks({-4.0, 2.0}, 4.0))
        labels += tick.label + ' ';
    QCOMPARE(labels, std::string("10⁻⁴ 10⁻² 1 10² "));
    QCOMPARE(powerTicks({0.0, 1.0}, 30.0).size(), 2U);
}

QTEST_GUILESS_MAIN(DepthFigureTest)
#include "tst_depthfigure.moc"
