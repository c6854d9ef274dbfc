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

Q_DECLARE_METATYPE(Order)

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
    void knowsLimitsBetweenDoubles_data();
    void knowsLimitsBetweenDoubles();
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
    // Poles, ends of the domain and kinks at an x that is no double.
    row("tan(x)", -infinity, infinity, infinity, Smooth, Monotonicity::None, Oscillates, Oscillates);
    row("1/(x^2 - 2)", -infinity, infinity, infinity, Smooth, Monotonicity::None, Saturates, Saturates);
    row("1/(x - 1/3)", -infinity, infinity, infinity, Smooth, Monotonicity::None, Saturates, Saturates);
    row("1/(x^4 - 4*x^2 + 4)", 0.0, infinity, infinity, Smooth, Monotonicity::None, Saturates, Saturates);
    row("sqrt(x^2 - 2)", 0.0, infinity, infinity, Smooth, Monotonicity::None, Linear, Linear);
    row("ln(x^2 - 2)", -infinity, infinity, infinity, Smooth, Monotonicity::None, Flattens, Flattens);
    row("exp(1/(x^2 - 3))", 0.0, infinity, infinity, Smooth, Monotonicity::None, Saturates, Saturates);
    row("abs(x^2 - 2)/(x^2 + 1)", 0.0, 2.0, 1.948557158514987, C0, Monotonicity::None, Saturates, Saturates);
    row("{x < sqrt(2): 1, 3}", 1.0, 3.0, none, Jump, Monotonicity::NonDecreasing, Saturates, Saturates);
    // Limits that doubles beside the place are far from.
    row("abs(x)^0.5", 0.0, infinity, infinity, C0, Monotonicity::None, Flattens, Flattens);
    row("x^x", 0.69220062755534635, infinity, infinity, Smooth, Monotonicity::None, Undefined, Explodes);
    row("1/ln(x)", -infinity, infinity, infinity, Smooth, Monotonicity::None, Undefined, Saturates);
    static const QByteArray manyPoles = "1" + QByteArray("/(1+x)").repeated(100);
    row(manyPoles.constData(), 0.0, infinity, infinity, Smooth, Monotonicity::None, Saturates, Saturates);
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
    // Neither is there a double at √2, nor at the poles of a tangent.
    for (const char *formula : {"tan(x)", "1/(x^2 - 2)", "ln(x^2 - 2)", "1/(x - 1/3)"}) {
        for (const Order order : {Order::Value, Order::First}) {
            const Range between = extent(typed(formula), {}, order, {-5.0, 5.0});
            QVERIFY2(between.maximum < 200.0 && between.minimum > -200.0, formula);
        }
    }
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
    const View wide{{-5.0, 5.0}, {-1e20, 1e20}, 800.0, 400.0};
    const SampledCurve tangent = sampled(typed("tan(x)"), {}, Order::Value, wide);
    QCOMPARE(tangent.pieces.size(), std::size_t{5});
    QVERIFY(tangent.jumpEnds.empty());
    const SampledCurve between = sampled(typed("sqrt(x^2 - 2)"), {}, Order::Value, view);
    QCOMPARE(between.jumpEnds.size(), std::size_t{2});
    for (const JumpEnd &end : between.jumpEnds)
        QVERIFY(end.closed && end.at.y == 0.0);
}

void TestTypedFacts::knowsLimitsBetweenDoubles_data()
{
    QTest::addColumn<QByteArray>("formula");
    QTest::addColumn<Order>("order");
    QTest::addColumn<double>("at"); // the breakpoint nearest to it
    QTest::addColumn<double>("left");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("right");
    const auto row = [](const char *formula, Order order, double at, double left, double value, double right) {
        QTest::addRow("%s, %d", formula, static_cast<int>(order)) << QByteArray(formula) << order << at << left << value << right;
    };
    using enum Order;
    row("tan(x)", Value, 1.6, infinity, none, -infinity);
    row("tan(x)", First, 1.6, infinity, none, infinity);
    row("sqrt(x^2 - 2)", Value, 1.4, none, 0.0, 0.0);
    row("ln(x^2 - 2)", Value, 1.4, none, none, -infinity);
    row("ln(ln(x^2 - 2))", Value, 1.7, none, none, -infinity);
    row("exp(1/(x^2 - 3))", Value, 1.7, 0.0, none, infinity);
    row("sin(x^2 - 2)/(x^2 - 2)", Value, 1.4, 1.0, none, 1.0);
    row("sin(x^2 - 2)/(x^2 - 2)", Second, 1.4, -8.0 / 3.0, none, -8.0 / 3.0);
    row("abs(x^2 - 2)", First, -1.4, -2.8284271247461901, 0.0, 2.8284271247461901);
    row("max(x^2, 2)", First, 1.4, 0.0, 1.4142135623730951, 2.8284271247461901); // half of both at a tie
    row("{x < sqrt(2): 1, 3}", Value, 1.4, 1.0, 3.0, 3.0);
    row("{x <= sqrt(2): 1, 3}", Value, 1.4, 1.0, 1.0, 3.0);
    row("acos(x/pi)", Value, -3.1, none, 3.1415926535897931, 3.1415926535897931);
    row("acos(x/pi)", First, 3.1, -infinity, -infinity, none);
}

void TestTypedFacts::knowsLimitsBetweenDoubles()
{
    QFETCH(QByteArray, formula);
    QFETCH(Order, order);
    QFETCH(double, at);
    QFETCH(double, left);
    QFETCH(double, value);
    QFETCH(double, right);
    const auto found = discontinuities(typed(formula.constData()), {}, order, {at - 0.1, at + 0.1});
    QCOMPARE(found.size(), std::size_t{1});
    const auto verify = [](const char *what, double is, double shouldBe) {
        const bool same = is == shouldBe || (std::isnan(is) && std::isnan(shouldBe)) || std::abs(is - shouldBe) < 1e-12;
        QVERIFY2(same, qPrintable(QStringLiteral("%1: %2, not %3").arg(QLatin1String(what)).arg(is).arg(shouldBe)));
    };
    verify("left", found.front().left, left);
    verify("value", found.front().value, value);
    verify("right", found.front().right, right);
}

QTEST_APPLESS_MAIN(TestTypedFacts)
#include "tst_typedfacts.moc"
