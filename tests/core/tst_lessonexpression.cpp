#include "core/activation/catalogue/catalogue.h"
#include "core/experiment/depthoutcome.h"
#include "core/experiment/layeroutcome.h"
#include "core/experiment/neuronoutcome.h"
#include "core/experiment/outcomes.h"
#include "core/lesson/expression.h"
#include "core/lesson/lessonvalues.h"
#include "core/lesson/livetemplate.h"

#include <QTest>

#include <cmath>

using namespace actiscope;

namespace {

double valueOf(const char *text, const State &state = {}, Expression::Kind kind = Expression::Kind::Number)
{
    const auto read = Expression::read(text, kind);
    if (const auto *problem = std::get_if<LessonProblem>(&read)) {
        qWarning("%s: %s", text, textOf(*problem, untranslated()).c_str());
        return -12345.0;
    }
    LessonValues values(state);
    return std::get<Expression>(read).number(values);
}

bool isTrue(const char *text, const State &state = {})
{
    return valueOf(text, state, Expression::Kind::Condition) == 1.0;
}

QString problemOf(const char *text, Expression::Kind kind)
{
    const auto read = Expression::read(text, kind);
    const auto *problem = std::get_if<LessonProblem>(&read);
    return problem ? QString::fromStdString(textOf(*problem, untranslated())) : QString();
}

QString written(const char *text, const State &state = {})
{
    const auto read = readTemplate(text, 1);
    const auto *found = std::get_if<LiveTemplate>(&read);
    LessonValues values(state);
    return found ? QString::fromStdString(found->with(found->values(values))) : QString();
}

} // namespace

class LessonExpressionTest : public QObject
{
    Q_OBJECT

private slots:
    void arithmetic_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("ranks") << QByteArray("1 + 2 * 3 - 4 / 2") << 5.0;
        QTest::newRow("left to right") << QByteArray("10 - 4 - 3") << 3.0;
        QTest::newRow("power binds tighter than minus") << QByteArray("-2 ^ 2") << -4.0;
        QTest::newRow("power to the right") << QByteArray("2 ^ 3 ^ 2") << 512.0;
        QTest::newRow("negative exponent") << QByteArray("2 ^ -1") << 0.5;
        QTest::newRow("brackets") << QByteArray("(1 + 2) * -(3 - 5)") << 6.0;
        QTest::newRow("functions") << QByteArray("max(1, min(5, 3)) + abs(-2) + log10(100) + round(2.6)") << 10.0;
        QTest::newRow("exponent notation") << QByteArray("1e3 + .5") << 1000.5;
    }
    void arithmetic()
    {
        QFETCH(QByteArray, text);
        QTEST(valueOf(text), "value");
    }

    void speaksOfTheState()
    {
        State state;
        state.cursor = -2.0;
        state.range = {-3.0, 4.0};
        state.layer.weight = 1.5;
        state.layer.bias = -0.5;
        state.layer.spread = 2.0;
        state.layer.rows = 64;
        state.layer.learning.steps = 7;
        state.depth.depth = 11;
        state.depth.width = 8;
        state.depth.weightScale = 1.25;
        state.saturationThreshold = 0.02;
        setParameter(state, *findActivation("leaky_relu"), 0, 0.1);
        QCOMPARE(valueOf("cursor", state), -2.0);
        QCOMPARE(valueOf("maximum - minimum", state), 7.0);
        QCOMPARE(valueOf("weight * 100 + bias * 10 + spread", state), 147.0);
        QCOMPARE(valueOf("rows + steps + depth + width + weightScale + threshold", state), 64 + 7 + 11 + 8 + 1.25 + 0.02);
        QCOMPARE(valueOf("parameter(leaky_relu, negative_slope)", state), 0.1);
        QCOMPARE(valueOf("f(leaky_relu, cursor)", state), -0.2);
        QCOMPARE(valueOf("df(leaky_relu, cursor)", state), 0.1);
        QCOMPARE(valueOf("d2f(sigmoid, 0)", state), 0.0);
        QCOMPARE(valueOf("shown(relu) * 10 + shown(mish)", state), 10.0);
        QCOMPARE(valueOf("largestSlope(sigmoid)", state), 0.25);
        for (const char *jumping : {"largestSlope(sign)", "largestSlope(binary_step)", "largestSlope(hardshrink)"})
            QVERIFY(std::isnan(valueOf(jumping, state)));
        QCOMPARE(valueOf("infimum(tanh) + 3 * supremum(tanh)", state), 2.0);
    }

    void conditions()
    {
        QVERIFY(isTrue("1 < 2 and 2 <= 2 and 3 >= 3 and 4 > 3"));
        QVERIFY(!isTrue("1 < 1"));
        QVERIFY(isTrue("1 > 2 or 2 > 1"));
        QVERIFY(isTrue("(1 > 2 or 2 > 1) and 0.1 + 0.2 = 0.3"));
        QVERIFY(!isTrue("0.0000000001 = 0")); // almost nothing is not nothing
        QVERIFY(!isTrue("0 / 0 = 0"));
        QVERIFY(!isTrue("0 / 0 < 1"));
        QVERIFY(isTrue("1 < 2 or 1 > 2 and 1 > 2")); // and binds tighter
    }

    void batchNumbersAreTheFigures()
    {
        State state;
        state.functions = {"relu"};
        state.selected = "relu";
        state.layer.bias = -0.7;
        const auto outcome = layerOutcome(state);
        const LayerStatistics relu = outcome->result.statistics.front();
        QVERIFY(relu.dead > 0.3 && relu.dead < 1.0);
        QCOMPARE(valueOf("alive(relu)", state), 1.0 - relu.dead);
        QCOMPARE(valueOf("dead(relu)", state), relu.dead);
        QCOMPARE(valueOf("saturated(relu)", state), relu.saturated);
        QCOMPARE(valueOf("mean(relu)", state), relu.mean);
        QCOMPARE(valueOf("deviation(relu)", state), relu.deviation);
        QCOMPARE(valueOf("slope(relu)", state), relu.meanSlope);
        QCOMPARE(valueOf("aboveHalf(relu)", state), relu.aboveHalf);
        // One that is not shown is computed all the same, as if it were.
        State both = state;
        both.functions = {"relu", "mish"};
        QCOMPARE(valueOf("mean(mish)", state), valueOf("mean(mish)", both));
        QVERIFY(valueOf("mean(mish)", state) != 0.0);
    }

    void stacksAndNeurons()
    {
        State state;
        state.functions = {"sigmoid"};
        state.selected = "sigmoid";
        state.depth.depth = 6;
        state.depth.width = 16;
        state.layer.learning.steps = 30;
        const auto stack = depthOutcome(state, Detail::Full);
        QCOMPARE(valueOf("logGradient(sigmoid)", state), stack->results[0].gradient.front());
        QCOMPARE(valueOf("log10(gradient(sigmoid))", state), stack->results[0].gradient.front());
        QCOMPARE(valueOf("logSignal(sigmoid)", state), stack->results[0].signal.back());
        State other = state;
        other.selected = "gelu";
        other.functions = {"gelu"};
        QCOMPARE(valueOf("logGradient(gelu)", state), valueOf("logGradient(gelu)", other));
        const auto neuron = neuronOutcome(state);
        for (std::size_t i = 0; i < neuron->setup.functions.size(); ++i) {
            const std::string id = neuron->setup.functions[i].activation->id;
            QCOMPARE(valueOf(("loss(" + id + ")").c_str(), state), neuron->traces[i][30].loss);
            QCOMPARE(valueOf(("neuronBias(" + id + ")").c_str(), state), neuron->traces[i][30].bias);
            QCOMPARE(valueOf(("neuronWeight(" + id + ")").c_str(), state), neuron->traces[i][30].weight);
        }
        QCOMPARE(valueOf("loss(gelu)", state), valueOf("loss(gelu)", other));
    }

    void largestDifference()
    {
        State state;
        // Of mpmath: the two forms of GELU differ most at ±2.69998…, by 4.73…e-4.
        const double at = valueOf("maxDifferenceAt(gelu, gelu_tanh)", state);
        const double most = valueOf("maxDifference(gelu, gelu_tanh)", state);
        QCOMPARE(most, std::abs(valueOf("f(gelu, 0) - f(gelu_tanh, 0)")) + most);
        QVERIFY2(most > 4.7e-4 && most < 4.8e-4, qPrintable(QString::number(most)));
        for (double x = -5.0; x <= 5.0; x += 0.001) {
            LessonValues values(state);
            const double gap = std::abs(values.at(findActivation("gelu"), Order::Value, x)
                                        - values.at(findActivation("gelu_tanh"), Order::Value, x));
            QVERIFY2(gap <= most * (1 + 1e-12), qPrintable(QString::number(x)));
        }
        QVERIFY(std::abs(at) > 2.0 && std::abs(at) < 3.0);
        // Where the largest is at an end of the range, it is found there.
        state.range = {0.0, 3.0};
        QCOMPARE(valueOf("maxDifference(identity, binary_step)", state), 2.0);
        QCOMPARE(valueOf("maxDifferenceAt(identity, binary_step)", state), 3.0);
    }

    void everyFunctionCounts()
    {
        for (const FunctionRef &activation : catalogue())
            QVERIFY2(activation->operations > 0 || std::string_view(activation->id) == "identity", activation->id.c_str());
        QCOMPARE(valueOf("operations(relu)"), 1.0);
        QVERIFY(valueOf("operations(gelu)") > valueOf("operations(relu)"));
    }

    void stopped()
    {
        std::stop_source stop;
        stop.request_stop();
        State state;
        state.layer.rows = 1'000'000;
        state.layer.columns = 8;
        state.layer.seed = 77; // not remembered
        LessonValues values(state, stop.get_token());
        QVERIFY(std::isnan(values.layer(findActivation("relu")).dead));
        QVERIFY(std::isnan(values.depth(findActivation("relu")).gradient));
        QVERIFY(values.isStopped());
    }

    void errors_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("condition");
        QTest::addColumn<QString>("named");
        QTest::newRow("nothing") << QByteArray("") << false << "missing at the end";
        QTest::newRow("unknown name") << QByteArray("curser + 1") << false << "“curser”";
        QTest::newRow("unknown function") << QByteArray("alive(relus)") << false << "“relus”";
        QTest::newRow("unknown parameter") << QByteArray("parameter(leaky_relu, slope)") << false << "negative_slope";
        QTest::newRow("no parameters") << QByteArray("parameter(relu, slope)") << false << "no parameters";
        QTest::newRow("open bracket") << QByteArray("(1 + 2") << false << "bracket ) is missing";
        QTest::newRow("closing bracket") << QByteArray("1 + 2)") << false << "“)”";
        QTest::newRow("missing operand") << QByteArray("1 +") << false << "missing after the +";
        QTest::newRow("two numbers") << QByteArray("1 2") << false << "“2”";
        QTest::newRow("condition for number") << QByteArray("1 < 2") << false << "condition";
        QTest::newRow("number for condition") << QByteArray("cursor") << true << "number";
        QTest::newRow("condition in a sum") << QByteArray("1 + (1 < 2) < 3") << true << "condition";
        QTest::newRow("number beside and") << QByteArray("1 and 1 < 2") << true << "number";
        QTest::newRow("chained comparison") << QByteArray("1 < 2 < 3") << true << "“<”";
        QTest::newRow("one argument") << QByteArray("max(1)") << false << "“,”";
        QTest::newRow("function without brackets") << QByteArray("alive") << false << "“(”";
        QTest::newRow("letter of several bytes") << QByteArray("1 × 2") << false << "“×”";
        QTest::newRow("lone point") << QByteArray(".") << false << "“.”";
        QTest::newRow("deep") << QByteArray(9000, '(') << false << "brackets";
        QTest::newRow("many minus signs") << QByteArray(9000, '-') << false << "brackets";
        QTest::newRow("many powers") << QByteArray("2^").repeated(4500) << false << "brackets";
        QTest::newRow("long") << QByteArray(100000, '(') << false << "too long";
        QTest::newRow("a name of the state with brackets") << QByteArray("weight(2)") << false << "“weight”";
        QTest::newRow("too many arguments") << QByteArray("abs(1, 2)") << false << "“,”";
        QTest::newRow("no arguments") << QByteArray("alive()") << false << "“)”";
        QTest::newRow("function in the middle") << QByteArray("alive + 1") << false << "“(”";
        QTest::newRow("sign of formulas") << QByteArray("1 != 2") << true << "“!”";
        QTest::newRow("product without a sign") << QByteArray("2 cursor") << false << "“cursor”";
    }
    void errors()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, condition);
        QFETCH(QString, named);
        const QString problem = problemOf(text, condition ? Expression::Kind::Condition : Expression::Kind::Number);
        QVERIFY2(problem.contains(named), qPrintable(problem));
        QVERIFY(!problem.contains(QLatin1Char('%')));
    }

    void numbersAreWrittenForReaders()
    {
        State state;
        state.cursor = -2.0;
        QCOMPARE(written("x = {cursor}, so {1/3} and {1/3 | 5}."), QStringLiteral("x = 1, so 0.333 and 0.33333."));
        QCOMPARE(written("x = {cursor}", state), QStringLiteral("x = −2"));
        QCOMPARE(written("{0.25 | percent} of {1e6 | integer}"), QStringLiteral("25% of 1000000"));
        QCOMPARE(written("4·x {3 | signed}, 4·x {cursor | signed}, {0 | signed}", state),
                 QStringLiteral("4·x +\u00a03, 4·x −\u00a02, +\u00a00"));
        QCOMPARE(written("from −|x| to |x|, | alone, |no pair|"), QStringLiteral("from −|\u2060x| to |\u2060x|, | alone, |no pair|"));
        QCOMPARE(written("{0.00025 | scientific}"), QStringLiteral("2.5×10⁻⁴"));
        QCOMPARE(written("{-400 | power}"), QStringLiteral("10⁻⁴⁰⁰"));
        QCOMPARE(written("nothing"), QStringLiteral("nothing"));
        QCOMPARE(written("{0/0 | percent} {0/0}"), QStringLiteral("NaN NaN"));
    }

    void wordsFollowTheState()
    {
        const char *text = "{steps | integer} {steps = 1 ? \"step\" : \"steps\"}, {steps < 1 ? \"none: a: b?\" : steps < 3 ? \"few\" : \"many\" }.";
        State state;
        state.layer.learning.steps = 0;
        QCOMPARE(written(text, state), QStringLiteral("0 steps, none: a: b?."));
        state.layer.learning.steps = 1;
        QCOMPARE(written(text, state), QStringLiteral("1 step, few."));
        state.layer.learning.steps = 7;
        QCOMPARE(written(text, state), QStringLiteral("7 steps, many."));
        // What has no value holds nowhere.
        QCOMPARE(written("{0/0 < 1 ? \"yes\" : \"no\"}"), QStringLiteral("no"));
        const auto heavy = [](const char *words) { return isHeavy(std::get<LiveTemplate>(readTemplate(words, 1)).live.front()); };
        QVERIFY(heavy("{cursor < 0 ? \"a\" : alive(relu) < 1 ? \"b\" : \"c\"}"));
        QVERIFY(!heavy("{cursor < 0 ? \"a\" : \"b\"}"));
    }

    void brokenTemplates()
    {
        const auto problem = [](const char *text) {
            const auto read = readTemplate(text, 10);
            const auto *found = std::get_if<LessonProblem>(&read);
            return found ? QStringLiteral("%1: %2").arg(found->line).arg(QString::fromStdString(textOf(*found, untranslated()))) : QString();
        };
        QVERIFY(problem("one\ntwo {cursor").startsWith(QStringLiteral("11: ")));
        QVERIFY(problem("one {cursor\n}").startsWith(QStringLiteral("10: ")));
        QVERIFY(problem("one }").contains(QStringLiteral("“}”")));
        QVERIFY(problem("{cursor | per cent}").contains(QStringLiteral("“per cent”")));
        QVERIFY(problem("{cursor | 0}").contains(QStringLiteral("“0”")));
        QVERIFY(problem("{}").contains(QStringLiteral("missing at the end")));
        QVERIFY(problem("a\n{cursor < 0 ? left : \"right\"}").startsWith(QStringLiteral("11: words in quotation marks have to stand at “left")));
        QVERIFY(problem("{cursor < 0 ? \"left\"}").contains(QStringLiteral("have to follow the words “left”")));
        QVERIFY(problem("{cursor < 0 ? \"left\" : }").contains(QStringLiteral("quotation marks")));
        QVERIFY(problem("{cursor < 0 ? \"left\" : \"right}").contains(QStringLiteral("“\"right”")));
        QVERIFY(problem("{cursor < 0 ? \" \" : \"right\"}").contains(QStringLiteral("no words")));
        QVERIFY(problem("{cursor < 0 ? \"left\" : \"right\" : \"up\"}").contains(QStringLiteral("“: \"up\"”")));
        QVERIFY(problem("{cursor ? \"left\" : \"right\"}").contains(QStringLiteral("a condition has to stand")));
        QVERIFY(problem("{? \"left\" : \"right\"}").contains(QStringLiteral("missing at the end")));
        QVERIFY(problem("a\n\nb {nobody}").startsWith(QStringLiteral("12: nothing is called “nobody”")));
    }

    void knowsWhatTakesLong()
    {
        const auto heavy = [](const char *text) { return std::get<Expression>(Expression::read(text, Expression::Kind::Number)).isHeavy(); };
        QVERIFY(!heavy("f(relu, cursor) + largestSlope(gelu) + maxDifference(relu, gelu)"));
        QVERIFY(heavy("1 + alive(relu)"));
        QVERIFY(heavy("loss(relu)"));
        QVERIFY(heavy("logSignal(relu)"));
    }
};

QTEST_GUILESS_MAIN(LessonExpressionTest)
#include "tst_lessonexpression.moc"
