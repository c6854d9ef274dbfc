#include "core/activation/catalogue/catalogue.h"
#include "core/experiment/comparison.h"
#include "core/experiment/layeroutcome.h"
#include "core/experiment/neuronoutcome.h"
#include "core/experiment/outcomes.h"
#include "core/facts/facts.h"
#include "core/figure/batchfigure.h"
#include "core/figure/layerremark.h"
#include "core/figure/neuronfigure.h"
#include "core/figure/tablelayout.h"
#include "core/state/selection.h"
#include "core/text/readablenumber.h"
#include "tests/core/finitefigure.h"
#include "tests/core/fixedmetrics.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace actiscope;

namespace {

Figure figureOf(const State &state, double width = 1000.0, double height = 700.0)
{
    const FixedMetrics metrics;
    return batchFigure(state, *layerOutcome(state), batchPage(width, height, {}, metrics), metrics, untranslated());
}

State stateOf(const std::string &selected, double weight, double bias, double spread = 1.0)
{
    State state;
    state.selected = selected;
    state.layer.weight = weight;
    state.layer.bias = bias;
    state.layer.spread = spread;
    return state;
}

double countOf(const Panel &panel)
{
    double count = 0.0;
    for (const Bar &bar : panel.bars)
        count += bar.count;
    return count;
}

/// The statistics by plain loops over the batch, one element after the other.
struct Plain {
    double count = 0.0;
    double dead = 0.0;
    double saturated = 0.0;
    double slope = 0.0;
    double aboveHalf = 0.0;
    double finiteOutputs = 0.0;
};

Plain plainly(const State &state)
{
    const ToyLayer &layer = state.layer;
    const Batch batch = *generatedBatch(layer.distribution, static_cast<std::size_t>(layer.rows),
                                        static_cast<std::size_t>(layer.columns), static_cast<std::uint64_t>(layer.seed));
    const FunctionRef selected = selectedActivation(state);
    const Activation &activation = *selected;
    Plain plain;
    for (const double value : batch.values.view()) {
        const Jet at = activation.at(layer.weight * (layer.spread * value) + layer.bias, parametersOf(state, activation));
        plain.count += 1.0;
        plain.dead += at.first == 0.0;
        plain.saturated += std::abs(at.first) < state.saturationThreshold;
        plain.slope += std::abs(at.first * layer.weight);
        plain.aboveHalf += at.value > 0.5;
        plain.finiteOutputs += std::abs(at.value) <= 1e300;
    }
    return plain;
}

} // namespace

class LayerFigureTest : public QObject
{
    Q_OBJECT

private slots:
    void showsTheBatch_data();
    void showsTheBatch();
    void tableHoldsTheStatistics();
    void describesNoCursorThatIsNotSeen();
    void tableKeepsItsColumns();
    void labelsStayApart_data();
    void labelsStayApart();
    void saysHowItFares_data();
    void saysHowItFares();
    void boundsOfTheRegimes();
    void readsProbabilities();
    void deadlyBiasKills_data();
    void deadlyBiasKills();
    void deadlyBiasKillsAsSaid();
    void deadlyBiasNeedsAFlatSide();
    void isAPureFunction();
};

void LayerFigureTest::showsTheBatch_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<double>("weight");
    QTest::addColumn<double>("bias");
    QTest::addColumn<double>("spread");
    QTest::addColumn<int>("rows");
    for (const FunctionRef &activation : catalogue()) {
        for (const auto &[weight, bias, spread, rows] :
             {std::tuple{1.0, 0.0, 1.0, 256}, {-1.6, 2.5, 0.7, 1000}, {0.0, 0.5, 1.0, 17}, {1000.0, -1000.0, 1000.0, 300},
              {1e-12, 0.0, 1.0, 2}, {1.0, 0.0, 0.0, 1}}) {
            QTest::addRow("%s, w = %g, b = %g, spread %g, %d rows", activation->id.c_str(), weight, bias, spread, rows)
                << QString::fromStdString(activation->id) << weight << bias << spread << rows;
        }
    }
}

void LayerFigureTest::showsTheBatch()
{
    QFETCH(QString, function);
    QFETCH(double, weight);
    QFETCH(double, bias);
    QFETCH(double, spread);
    QFETCH(int, rows);
    State state = stateOf(function.toStdString(), weight, bias, spread);
    state.layer.rows = rows;
    state.layer.columns = 3;
    const Figure figure = figureOf(state);
    QCOMPARE(figure.panels.size(), batchCharts);
    const char *ids[] = {"input", "pre_activation", "output", "response"};
    for (std::size_t i = 0; i < figure.panels.size(); ++i)
        QCOMPARE(figure.panels[i].id, std::string(ids[i]));
    const std::string flaw = flawOf(figure);
    QVERIFY2(flaw.empty(), flaw.c_str());

    const Plain plain = plainly(state);
    QCOMPARE(plain.count, 3.0 * rows);
    QCOMPARE(countOf(figure.panels[0]), plain.count);
    QCOMPARE(countOf(figure.panels[1]), plain.count);
    QCOMPARE(countOf(figure.panels[2]), plain.finiteOutputs);
    for (const Panel &panel : figure.panels) {
        for (const Bar &bar : panel.bars)
            QVERIFY(bar.count > 0.0 && bar.top > bar.base && bar.x.span() > 0.0);
    }
    const Panel &response = figure.panels[3];
    QCOMPARE(response.curves.size(), 4U);
    const auto samples = std::count_if(response.dots.begin(), response.dots.end(), [](const Dot &dot) { return dot.role == DotRole::Sample; });
    QCOMPARE(static_cast<std::size_t>(samples), std::min<std::size_t>(static_cast<std::size_t>(3 * rows), mostLayerSamples));
}

void LayerFigureTest::describesNoCursorThatIsNotSeen()
{
    State state = stateOf("gelu", 1.0, 0.0);
    const auto saysWhere = [&] {
        const Figure figure = figureOf(state);
        const Panel &response = figure.panels[3];
        const bool says = response.description.find("At x = ") != std::string::npos;
        return says == response.cursor.has_value() ? says : !response.cursor.has_value();
    };
    QVERIFY(saysWhere());
    state.cursor = 50.0; // far from every input
    QVERIFY(!saysWhere());
    state.cursor = 1.0;
    state.extras.cursor = false;
    QVERIFY(!saysWhere());
}

/// However large the text, as long as it is a page: columns are not left out, but their headers broken.
void LayerFigureTest::tableKeepsItsColumns()
{
    State state = stateOf("gelu", 1.0, 0.0);
    state.functions = {"sigmoid", "relu", "leaky_relu", "gelu"};
    for (const double text : {1.0, 1.3, 1.64}) {
        const FixedMetrics metrics(text);
        const Figure figure = batchFigure(state, *layerOutcome(state), batchPage(1280.0, 720.0, {}, metrics), metrics, untranslated());
        const TableLayout layout = tableLayout(figure, metrics);
        for (const std::string &cell : figure.table.rows.back().cells) {
            const auto isCell = [&](const Text &each) { return each.text == cell; };
            QVERIFY2(std::any_of(layout.texts.begin(), layout.texts.end(), isCell), cell.c_str());
        }
        for (const Text &each : layout.texts) {
            QVERIFY(each.at.x >= layout.inside.x - 1e-6 && each.at.x <= layout.inside.right() + 1e-6);
            QVERIFY(each.at.y <= layout.inside.bottom());
        }
    }
}

void LayerFigureTest::tableHoldsTheStatistics()
{
    State state = stateOf("sigmoid", -2.0, 0.5);
    state.functions = {"relu", "gelu"};
    const auto outcome = layerOutcome(state);
    const Table table = figureOf(state).table;
    const std::vector<LayerFunction> functions = comparedFunctions(state);
    QCOMPARE(functions.size(), 3U); // those shown, and the selected one
    QCOMPARE(table.rows.size(), functions.size());
    QCOMPARE(table.headers.size(), table.ids.size());
    for (std::size_t i = 0; i < functions.size(); ++i) {
        const TableRow &row = table.rows[i];
        const LayerStatistics &s = outcome->result.statistics[i];
        QCOMPARE(row.function, std::string(functions[i].activation->id));
        QVERIFY(row.values == (std::vector{s.mean, s.deviation, s.dead, s.saturated, s.meanSlope, s.meanWeightSlope}));
        QCOMPARE(row.values.size() + 1, table.headers.size());
        QCOMPARE(row.cells.size(), row.values.size());
        QCOMPARE(row.cells[2], percent(s.dead));
        State alone = state;
        alone.selected = row.function;
        const Plain plain = plainly(alone);
        QCOMPARE(row.values[2], plain.dead / plain.count);
        QCOMPARE(row.values[3], plain.saturated / plain.count);
        QVERIFY(std::abs(row.values[4] - plain.slope / plain.count) < 1e-12);
    }
    QCOMPARE(outcome->setup.drawn, selectedIndex(functions, state));
    QCOMPARE(std::string(functions[outcome->setup.drawn].activation->id), state.selected);
}

void LayerFigureTest::labelsStayApart_data()
{
    QTest::addColumn<double>("height");
    for (const double height : {150.0, 300.0, 700.0, 2000.0})
        QTest::addRow("height %g", height) << height;
}

void LayerFigureTest::labelsStayApart()
{
    QFETCH(double, height);
    for (const FunctionRef &activation : catalogue()) {
        for (const double weight : {1.0, -3.0, 0.0}) {
            const Figure figure = figureOf(stateOf(activation->id, weight, 1.0), 800.0, height);
            for (const Panel &panel : figure.panels)
                QVERIFY2(labelsAreApart(panel, 14.0), activation->id.c_str());
        }
    }
}

void LayerFigureTest::saysHowItFares_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<double>("weight");
    QTest::addColumn<double>("bias");
    QTest::addColumn<int>("regime");
    QTest::addColumn<QString>("begin");
    const auto add = [](const char *function, double weight, double bias, LayerRegime regime, const char *begin) {
        QTest::addRow("%s, w = %g, b = %g", function, weight, bias) << QString(function) << weight << bias
                                                                     << static_cast<int>(regime) << QString(begin);
    };
    add("tanh", 1.0, 0.0, LayerRegime::Healthy, "Healthy: every element gives Tanh a gradient, on average %slope times");
    add("relu", 1.0, 0.8, LayerRegime::Healthy, "Healthy: %alive of the batch gives ReLU a gradient, on average %slope times");
    add("sigmoid", 5.0, 0.0, LayerRegime::Healthy, "Partly saturated: for %saturated of the batch |f′| of Sigmoid is below 0.01.");
    add("sigmoid", 0.0, 0.0, LayerRegime::Healthy, "The weight is 0: all outputs of Sigmoid are alike, and no gradient passes back to x.");
    add("sigmoid", 40.0, 0.0, LayerRegime::Saturating, "Saturating: for %saturated of the batch |f′| of Sigmoid is below 0.01");
    add("tanh", 0.5, 6.0, LayerRegime::Saturating, "Saturating: for %saturated of the batch |f′| of Tanh is below 0.01");
    add("relu", 1.6, -1.0, LayerRegime::Dying, "Dying: %dead of the batch gives ReLU no gradient. Push the bias below %deadly and");
    add("relu6", -1.0, -0.5, LayerRegime::Dying, "Dying: %dead of the batch gives ReLU6 no gradient. Push the bias below %deadly and");
    add("hardshrink", 0.5, 0.0, LayerRegime::Dying, "Dying: %dead of the batch gives Hardshrink no gradient.");
    add("relu", 1.0, -9.0, LayerRegime::Dead, "Dead: no element of the batch gives ReLU a gradient.");
    add("binary_step", 1.0, 0.0, LayerRegime::Dead, "Dead: no element of the batch gives Binary step a gradient.");
    add("identity", 3.0, 0.0, LayerRegime::Exploding, "Exploding: Identity makes a gradient 3 times as large on average, and ten such layers 59049 times");
    add("squared_relu", 5.0, 0.0, LayerRegime::Exploding, "Exploding: Squared ReLU makes a gradient %slope times as large on average, and ten such layers %tenfold times");
}

void LayerFigureTest::saysHowItFares()
{
    QFETCH(QString, function);
    QFETCH(double, weight);
    QFETCH(double, bias);
    QFETCH(int, regime);
    QFETCH(QString, begin);
    State state = stateOf(function.toStdString(), weight, bias);
    state.layer.rows = 500;
    const auto outcome = layerOutcome(state);
    const LayerRegime found = regimeOf(outcome->result.statistics[outcome->setup.drawn]);
    QCOMPARE(static_cast<int>(found), regime);

    const Plain plain = plainly(state);
    const auto number = [](const std::string &text) { return QString::fromStdString(text); };
    double greatest = -INFINITY;
    for (const double value : outcome->setup.batch.values.view())
        greatest = std::max(greatest, weight * value);
    begin.replace("%slope", number(readable(plain.slope / plain.count, 3)));
    begin.replace("%tenfold", number(readable(std::pow(plain.slope / plain.count, 10.0), 2)));
    begin.replace("%deadly", number(readableBelow(-greatest, 3)));
    begin.replace("%dead", number(percent(plain.dead / plain.count)));
    begin.replace("%alive", number(percent(1.0 - plain.dead / plain.count)));
    begin.replace("%saturated", number(percent(plain.saturated / plain.count)));
    const std::vector<Remark> remarks = layerRemarks(*outcome, untranslated());
    const QString text = QString::fromStdString(remarks.front().text);
    QVERIFY2(text.startsWith(begin), qPrintable(text + " should be " + begin));
    QCOMPARE(remarks.front().tone == Tone::Good, begin.startsWith("Healthy"));
    // A smaller weight helps only where the bias alone does not saturate.
    if (found == LayerRegime::Saturating)
        QVERIFY(text.contains(bias == 0.0 ? "A smaller weight" : "Another bias"));
    QVERIFY(!text.contains("%1") && !text.contains("%2"));
    QVERIFY(figureOf(state).remarks == remarks);
}

void LayerFigureTest::boundsOfTheRegimes()
{
    LayerStatistics s;
    s.meanSlope = 1.0;
    s.dead = s.saturated = 0.4999;
    QVERIFY(regimeOf(s) == LayerRegime::Healthy);
    s.saturated = 0.5;
    QVERIFY(regimeOf(s) == LayerRegime::Saturating);
    s.dead = 0.5;
    QVERIFY(regimeOf(s) == LayerRegime::Dying);
    s.meanSlope = 2.0;
    QVERIFY(regimeOf(s) == LayerRegime::Dying);
    s.meanSlope = 2.0001;
    QVERIFY(regimeOf(s) == LayerRegime::Exploding);
    s.meanSlope = NAN;
    QVERIFY(regimeOf(s) == LayerRegime::Exploding);
    s.meanSlope = 1.0;
    s.mean = INFINITY;
    QVERIFY(regimeOf(s) == LayerRegime::Exploding);
    s.dead = 1.0;
    QVERIFY(regimeOf(s) == LayerRegime::Dead);
}

void LayerFigureTest::readsProbabilities()
{
    const State state = stateOf("sigmoid", 1.5, 0.4);
    const Plain plain = plainly(state);
    const std::vector<Remark> remarks = figureOf(state).remarks;
    QCOMPARE(remarks.size(), 2U);
    QCOMPARE(QString::fromStdString(remarks[1].text),
             QString::fromStdString("Read as a probability, " + percent(plain.aboveHalf / plain.count) + " of the batch is in class 1: a > 0.5."));
    QVERIFY(plain.aboveHalf > 0.0 && plain.aboveHalf < plain.count);
    for (const char *other : {"tanh", "relu", "gelu", "binary_step"})
        QCOMPARE(figureOf(stateOf(other, 1.5, 0.4)).remarks.size(), 1U);
    QCOMPARE(figureOf(stateOf("hardsigmoid", 1.5, 0.4)).remarks.size(), 2U);
}

void LayerFigureTest::deadlyBiasKills_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<double>("weight");
    for (const FunctionRef &activation : catalogue()) {
        for (const double weight : {1.0, 1.6, -0.7, 0.3}) {
            if (deadlyBias({activation, activation->defaults()}, weight, {-1.0, 1.0}))
                QTest::addRow("%s, w = %g", activation->id.c_str(), weight) << QString::fromStdString(activation->id) << weight;
        }
    }
}

void LayerFigureTest::deadlyBiasKills()
{
    QFETCH(QString, function);
    QFETCH(double, weight);
    State state = stateOf(function.toStdString(), weight, 0.0);
    state.functions = {};
    for (const int seed : {1, 2, 3, 4, 5, 6, 7, 8}) {
        state.layer.seed = seed;
        const auto outcome = layerOutcome(state);
        const double bias = *deadlyBias(outcome->setup.functions.front(), weight, outcome->result.inputs);
        state.layer.bias = bias;
        QCOMPARE(layerOutcome(state)->result.statistics.front().dead, 1.0);
        state.layer.bias = bias - 0.5;
        QCOMPARE(layerOutcome(state)->result.statistics.front().dead, 1.0);
        state.layer.bias = bias + 1e-9;
        const Facts facts = factsOf(*selectedActivation(state), selectedActivation(state)->defaults());
        if (facts.largestSlope > 0.0 || facts.right.slopeLimit > 0.0) // or it has no gradient anywhere
            QVERIFY(layerOutcome(state)->result.statistics.front().dead < 1.0);
        state.layer.bias = 0.0;
    }
}

/// As it is printed, not only as it is computed.
void LayerFigureTest::deadlyBiasKillsAsSaid()
{
    const QRegularExpression number(QStringLiteral("bias below (\\S+) and"));
    int said = 0;
    for (const double weight : {1.0, -2.3}) {
        for (int seed = 1; seed < 400; ++seed) {
            State state = stateOf("relu", weight, -2.0);
            state.functions = {};
            state.layer.rows = 200;
            state.layer.seed = seed;
            const auto outcome = layerOutcome(state);
            const QString text = QString::fromStdString(layerRemarks(*outcome, untranslated()).front().text);
            const QRegularExpressionMatch match = number.match(text);
            if (!match.hasMatch())
                continue;
            ++said;
            QVERIFY2(text.contains(QStringLiteral("no element of this batch")), qPrintable(text));
            const double below = QString(match.captured(1)).replace(QChar(0x2212), u'-').toDouble();
            const double exact = *deadlyBias(outcome->setup.functions.front(), weight, outcome->result.inputs);
            QVERIFY2(below <= exact && below > exact - 0.011, qPrintable(QStringLiteral("%1 > %2").arg(below).arg(exact, 0, 'g', 17)));
            state.layer.bias = below;
            QCOMPARE(layerOutcome(state)->result.statistics.front().dead, 1.0);
        }
    }
    QVERIFY(said > 500);
}

void LayerFigureTest::deadlyBiasNeedsAFlatSide()
{
    for (const char *dead : {"relu", "relu6", "squared_relu", "threshold", "hardsigmoid", "hardtanh", "hardswish"}) {
        const FunctionRef activation = findActivation(dead);
        QVERIFY2(deadlyBias({activation, activation->defaults()}, 1.0, {-1.0, 1.0}), dead);
    }
    for (const char *alive : {"leaky_relu", "elu", "sigmoid", "tanh", "gelu", "softshrink", "hardshrink", "identity"}) {
        const FunctionRef activation = findActivation(alive);
        QVERIFY2(!deadlyBias({activation, activation->defaults()}, 1.0, {-1.0, 1.0}), alive);
    }
    const FunctionRef relu = findActivation("relu");
    QCOMPARE(*deadlyBias({relu, {}}, 2.0, {-3.0, 4.0}), -8.0);
    QCOMPARE(*deadlyBias({relu, {}}, -2.0, {-3.0, 4.0}), -6.0);
    QCOMPARE(*deadlyBias({relu, {}}, 0.0, {-3.0, 4.0}), 0.0);
}

void LayerFigureTest::isAPureFunction()
{
    const State state = stateOf("mish", 1.3, -0.4);
    const Figure a = figureOf(state);
    const Figure b = figureOf(state);
    QVERIFY(a.panels == b.panels && a.table == b.table && a.remarks == b.remarks);
}

QTEST_GUILESS_MAIN(LayerFigureTest)
#include "tst_layerfigure.moc"
