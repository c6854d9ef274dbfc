#include "core/curve/sampling.h"
#include "core/expression/reader.h"
#include "core/expression/typedformula.h"
#include "core/facts/facts.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <variant>

using namespace actiscope;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double none = std::numeric_limits<double>::quiet_NaN();

Activation typed(const char *text)
{
    auto reading = expression::readFormula(text, [](std::string_view) { return FunctionRef(); });
    Activation function;
    function.family = Family::Own;
    const auto &read = std::get<expression::Reading>(reading);
    function.formula = expression::TypedFormula::make(read.tree, read.parameters, {});
    return function;
}

/// "[0, inf)" and the like, a part after another.
QString textOf(const std::vector<DomainPart> &domain)
{
    QStringList parts;
    for (const DomainPart &part : domain) {
        parts += QStringLiteral("%1%2, %3%4")
                     .arg(part.beginIncluded ? "[" : "(")
                     .arg(part.begin, 0, 'g', 4)
                     .arg(part.end, 0, 'g', 4)
                     .arg(part.endIncluded ? "]" : ")");
    }
    return parts.join(QStringLiteral(" "));
}

} // namespace

class TestTypedFacts : public QObject
{
    Q_OBJECT

private slots:
    void findsTheDomain_data();
    void findsTheDomain();
    void findsBoundsAndSmoothness_data();
    void findsBoundsAndSmoothness();
    void fitsAChartBesideAPole();
    void fitsAChartAcrossAHole_data();
    void fitsAChartAcrossAHole();
    void endsACurveWhereItsDomainDoes();
    void followsACurveHoweverSteep_data();
    void followsACurveHoweverSteep();
};

void TestTypedFacts::findsTheDomain_data()
{
    QTest::addColumn<QByteArray>("formula");
    QTest::addColumn<QString>("domain");
    const auto row = [](const char *formula, const char *domain) {
        QTest::newRow(formula) << QByteArray(formula) << QString::fromLatin1(domain);
    };
    row("x^2 + 1", "(-inf, inf)");
    row("tanh(x)", "(-inf, inf)");
    row("max(0, x)", "(-inf, inf)");
    row("1/x", "(-inf, 0) (0, inf)");
    row("ln(x)", "(0, inf)");
    row("sqrt(x)", "[0, inf)");
    row("sqrt(1 - x^2)", "[-1, 1]");
    row("asin(x/2)", "[-2, 2]");
    row("1/(x^2 - 4)", "(-inf, -2) (-2, 2) (2, inf)");
    row("x/abs(x)", "(-inf, 0) (0, inf)");
    row("sin(x)/x", "(-inf, 0) (0, inf)");
    row("sqrt(abs(x) - 1)", "(-inf, -1] [1, inf)");
}

void TestTypedFacts::findsTheDomain()
{
    QFETCH(QByteArray, formula);
    QFETCH(QString, domain);
    QCOMPARE(textOf(factsOf(typed(formula.constData()), {}).domain), domain);
}

void TestTypedFacts::findsBoundsAndSmoothness_data()
{
    QTest::addColumn<QByteArray>("formula");
    QTest::addColumn<double>("infimum");
    QTest::addColumn<double>("supremum");
    QTest::addColumn<double>("largestSlope"); // NaN: f jumps
    QTest::addColumn<Smoothness>("smoothness");
    QTest::addColumn<Monotonicity>("monotonicity");
    QTest::addColumn<Tail>("left");
    QTest::addColumn<Tail>("right");
    const auto row = [](const char *formula, double infimum, double supremum, double slope, Smoothness smoothness,
                        Monotonicity monotonicity, Tail left, Tail right) {
        QTest::newRow(formula) << QByteArray(formula) << infimum << supremum << slope << smoothness << monotonicity << left << right;
    };
    using enum Smoothness;
    using enum Tail;
    row("1/x", -infinity, infinity, infinity, Smooth, Monotonicity::None, Saturates, Saturates);
    row("1/x^2", 0.0, infinity, infinity, Smooth, Monotonicity::None, Saturates, Saturates);
    row("ln(x)", -infinity, infinity, infinity, Smooth, Monotonicity::Increasing, Undefined, Flattens);
    row("sqrt(x)", 0.0, infinity, infinity, Smooth, Monotonicity::Increasing, Undefined, Flattens);
    row("sqrt(1 - x^2)", 0.0, 1.0, infinity, Smooth, Monotonicity::None, Undefined, Undefined);
    row("max(0, x)", 0.0, infinity, 1.0, C0, Monotonicity::NonDecreasing, Saturates, Linear);
    row("{x < 0: -1, 1}", -1.0, 1.0, none, Jump, Monotonicity::NonDecreasing, Saturates, Saturates);
    row("x*sigmoid(x)", -0.27846454276107379, infinity, 1.0998393201288661, Smooth, Monotonicity::None, Saturates, Linear);
    row("x/(1 + abs(x))", -1.0, 1.0, 1.0, C1, Monotonicity::Increasing, Saturates, Saturates);
}

void TestTypedFacts::findsBoundsAndSmoothness()
{
    QFETCH(QByteArray, formula);
    QFETCH(double, infimum);
    QFETCH(double, supremum);
    QFETCH(double, largestSlope);
    QFETCH(Smoothness, smoothness);
    QFETCH(Monotonicity, monotonicity);
    QFETCH(Tail, left);
    QFETCH(Tail, right);
    const Facts facts = factsOf(typed(formula.constData()), {});
    const auto same = [](double a, double b) {
        return a == b || (std::isnan(a) && std::isnan(b)) || std::abs(a - b) < 1e-12 * std::abs(b);
    };
    const auto verify = [&](const char *what, double is, double shouldBe) {
        QVERIFY2(same(is, shouldBe), qPrintable(QStringLiteral("%1: %2, not %3").arg(QLatin1String(what)).arg(is, 0, 'g', 17).arg(shouldBe, 0, 'g', 17)));
    };
    verify("infimum", facts.infimum.value, infimum);
    verify("supremum", facts.supremum.value, supremum);
    verify("largest slope", facts.largestSlope, largestSlope);
    QCOMPARE(facts.smoothness, smoothness);
    QCOMPARE(facts.monotonicity, monotonicity);
    QCOMPARE(facts.left.kind, left);
    QCOMPARE(facts.right.kind, right);
    QVERIFY(facts.numerical);
}

void TestTypedFacts::fitsAChartBesideAPole()
{
    const Range fitted = extent(typed("1/x"), {}, Order::Value, {-5.0, 5.0});
    QVERIFY2(fitted.maximum > 2.0 && fitted.maximum < 20.0, qPrintable(QString::number(fitted.maximum)));
    QCOMPARE(fitted.minimum, -fitted.maximum);
    // A jump is no pole: all of it is seen.
    const Range step = extent(typed("{x < 0: -3, 4}"), {}, Order::Value, {-5.0, 5.0});
    QCOMPARE(step, (Range{-3.0, 4.0}));
    // What is defined nowhere takes no time and gives no range of its own.
    const Range nowhere = extent(typed("sqrt(-1 - x^2)"), {}, Order::Value, {-5.0, 5.0});
    QVERIFY(nowhere.minimum <= nowhere.maximum);
}

void TestTypedFacts::fitsAChartAcrossAHole_data()
{
    QTest::addColumn<QByteArray>("formula");
    for (const char *formula : {"sin(x)/x", "(1 - cos(x))/x^2", "(x - sin(x))/x^3", "x/(exp(x) - 1)", "tanh(x)/x",
                                "(x^2 - 1)/(x - 1)", "x^0.5^x", "sin(x)^2 + cos(x)^2 - 1"})
        QTest::newRow(formula) << QByteArray(formula);
}

/// The enclosure says nothing beside the hole: the range fitted is all the same that of the values.
void TestTypedFacts::fitsAChartAcrossAHole()
{
    QFETCH(QByteArray, formula);
    const Activation function = typed(formula.constData());
    for (const Order order : {Order::Value, Order::First}) {
        const Range fitted = extent(function, {}, order, {-5.0, 5.0});
        Range seen{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
        for (int i = -50; i < 50; ++i) {
            const double y = component(function.formula->at(0.1 * i + 1e-3, {}), order);
            if (!std::isnan(y))
                seen = {std::min(seen.minimum, y), std::max(seen.maximum, y)};
        }
        const double room = 0.06 * seen.span() + 1e-3;
        QVERIFY2(fitted.minimum <= seen.minimum + 1e-9 && fitted.minimum >= seen.minimum - room, qPrintable(QString::number(fitted.minimum)));
        QVERIFY2(fitted.maximum >= seen.maximum - 1e-9 && fitted.maximum <= seen.maximum + room, qPrintable(QString::number(fitted.maximum)));
    }
}

void TestTypedFacts::followsACurveHoweverSteep_data()
{
    QTest::addColumn<QByteArray>("formula");
    QTest::addColumn<Order>("order");
    QTest::newRow("√x") << QByteArray("sqrt(x)") << Order::Value;
    QTest::newRow("√x, slope") << QByteArray("sqrt(x)") << Order::First;
    QTest::newRow("x^x, slope") << QByteArray("x^x") << Order::First;
    QTest::newRow("x ln|x|, slope") << QByteArray("x*ln(abs(x))") << Order::First;
}

void TestTypedFacts::followsACurveHoweverSteep()
{
    QFETCH(QByteArray, formula);
    QFETCH(Order, order);
    const Activation function = typed(formula.constData());
    const View view{{-5.0, 5.0}, {-5.0, 5.0}, 800.0, 400.0};
    const SampledCurve curve = sampled(function, {}, order, view);
    QVERIFY(curve.resolved);
    // Each place of the line is near the curve: as high as it is, or as far right as where it is that high.
    for (const std::vector<Point> &piece : curve.pieces) {
        for (const Point &point : piece) {
            const auto height = [&](double x) { return component(function.formula->at(x, {}), order); };
            double low = infinity, high = -infinity;
            for (const double x : {point.x - 0.02, point.x, point.x + 0.02}) { // a pixel and a half
                const double y = height(x); // beyond an end of the domain the curve may go anywhere
                low = std::isnan(y) ? -infinity : std::min(low, y);
                high = std::isnan(y) ? infinity : std::max(high, y);
            }
            QVERIFY2(point.y >= low - 0.02 && point.y <= high + 0.02,
                     qPrintable(QStringLiteral("%1: %2").arg(point.x).arg(point.y)));
        }
    }
}

void TestTypedFacts::endsACurveWhereItsDomainDoes()
{
    const View view{{-5.0, 5.0}, {-5.0, 5.0}, 800.0, 400.0};
    const SampledCurve root = sampled(typed("sqrt(x)"), {}, Order::Value, view);
    QCOMPARE(root.pieces.size(), std::size_t{1});
    QCOMPARE(root.pieces.front().front().x, 0.0);
    QCOMPARE(root.jumpEnds.size(), std::size_t{1});
    QVERIFY(root.jumpEnds.front().closed);
    const SampledCurve hole = sampled(typed("sin(x)/x"), {}, Order::Value, view);
    QCOMPARE(hole.jumpEnds.size(), std::size_t{1});
    QVERIFY(!hole.jumpEnds.front().closed);
    QCOMPARE(hole.jumpEnds.front().at, (Point{0.0, 1.0}));
    const SampledCurve pole = sampled(typed("1/x"), {}, Order::Value, view);
    QCOMPARE(pole.pieces.size(), std::size_t{2});
    QVERIFY(pole.jumpEnds.empty());
}

QTEST_APPLESS_MAIN(TestTypedFacts)
#include "tst_typedfacts.moc"
