#include "core/activation/catalogue/catalogue.h"
#include "core/curve/points.h"
#include "core/facts/facts.h"
#include "tests/core/variants.h"

#include <QTest>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <functional>
#include <limits>
#include <map>
#include <numbers>
#include <optional>

using namespace actiscope;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The words of properties.csv on one function.
class Properties
{
public:
    explicit Properties(const ReferenceTable &table, const std::string &function)
    {
        for (std::size_t row = 0; row < table.size(); ++row) {
            if (table.text(row, "function") == function)
                m_texts.emplace(table.text(row, "property"), table.text(row, "value"));
        }
    }
    std::optional<std::string> text(const std::string &property) const
    {
        const auto found = m_texts.find(property);
        return found == m_texts.end() ? std::nullopt : std::optional(found->second);
    }

private:
    std::multimap<std::string, std::string> m_texts;
};

/// A number of properties.csv, which may be a formula in the parameters.
double evaluated(const std::string &text, const Variant &v)
{
    const auto p = [&](const char *id) {
        const int index = v.activation->parameterIndex(id);
        if (index < 0)
            throw std::runtime_error(v.name + " has no " + id);
        return v.parameters[static_cast<std::size_t>(index)];
    };
    const std::map<std::string, std::function<double()>> formulas = {
        {"inf", [] { return infinity; }},
        {"-inf", [] { return -infinity; }},
        {"pi/2", [] { return std::numbers::pi / 2; }},
        {"-pi/2", [] { return -std::numbers::pi / 2; }},
        {"-alpha", [&] { return -p("alpha"); }},
        {"1/sqrt(alpha)", [&] { return 1.0 / std::sqrt(p("alpha")); }},
        {"-1/sqrt(alpha)", [&] { return -1.0 / std::sqrt(p("alpha")); }},
        {"min(value;threshold)", [&] { return std::min(p("value"), p("threshold")); }},
        {"max(1;|negative_slope|)", [&] { return std::max(1.0, std::abs(p("negative_slope"))); }},
        {"max(1;|weight|)", [&] { return std::max(1.0, std::abs(p("weight"))); }},
        {"max(1;alpha)", [&] { return std::max(1.0, p("alpha")); }},
        {"|omega|", [&] { return std::abs(p("omega")); }},
    };
    if (v.activation->parameterIndex(text) >= 0)
        return p(text.c_str());
    const auto formula = formulas.find(text);
    return formula != formulas.end() ? formula->second() : ReferenceTable::toNumber(text);
}

bool same(double a, double b)
{
    return a == b || (std::isfinite(b) && std::abs(a - b) <= 1e-13 * std::abs(b));
}

/// A text like "1 open": both whether the number is right and whether it is attained.
void compareBound(const Bound &bound, const std::string &text, const Variant &v)
{
    const std::vector<std::string> words = ReferenceTable::split(text, ' ');
    const double expected = evaluated(words[0], v);
    const QByteArray what = QByteArray::fromStdString(v.name + ": " + text) + " but " + QByteArray::number(bound.value);
    QVERIFY2(same(bound.value, expected), what);
    if (words.size() > 1)
        QVERIFY2(bound.attained == (words[1] == "attained"), what);
    if (bound.attained)
        QVERIFY2(std::isfinite(bound.x) && same(v.activation->value(bound.x, v.parameters), bound.value), what);
}

const char *nameOf(Monotonicity monotonicity)
{
    switch (monotonicity) {
    case Monotonicity::Increasing: return "strictly increasing";
    case Monotonicity::NonDecreasing: return "nondecreasing";
    case Monotonicity::Decreasing: return "strictly decreasing";
    case Monotonicity::NonIncreasing: return "nonincreasing";
    case Monotonicity::Constant: return "constant";
    case Monotonicity::None: return "no";
    }
    return "";
}

const char *nameOf(Smoothness smoothness)
{
    switch (smoothness) {
    case Smoothness::Jump: return "jump";
    case Smoothness::C0: return "C0";
    case Smoothness::C1: return "C1";
    case Smoothness::C2: return "C2";
    case Smoothness::Smooth: return "C^inf";
    }
    return "";
}

const char *nameOf(Parity parity)
{
    return parity == Parity::Odd ? "odd" : parity == Parity::Even ? "even" : "none";
}

const char *nameOf(Tail tail)
{
    switch (tail) {
    case Tail::Saturates: return "saturates";
    case Tail::Linear: return "linear";
    case Tail::Explodes: return "explodes";
    case Tail::Oscillates: return "oscillates";
    case Tail::Undefined: return "undefined";
    case Tail::Flattens: return "flattens";
    }
    return "";
}

} // namespace

class TestFacts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_variants = referenceVariants(); }
    void agreesWithTheReference_data();
    void agreesWithTheReference();
    void tellsZeroCentred_data();
    void tellsZeroCentred();
    void followsParameters_data();
    void followsParameters();
    void tails_data();
    void tails();
    void tailsBeginExactly_data();
    void tailsBeginExactly();
    void slopes_data();
    void slopes();
    void isFast();

private:
    std::vector<Variant> m_variants;
};

void TestFacts::agreesWithTheReference_data()
{
    QTest::addColumn<std::size_t>("index");
    for (std::size_t i = 0; i < m_variants.size(); ++i)
        QTest::newRow(m_variants[i].name.c_str()) << i;
}

void TestFacts::agreesWithTheReference()
{
    QFETCH(std::size_t, index);
    const Variant &v = m_variants[index];
    const Properties properties(ReferenceTable("properties.csv"), v.activation->id);
    const Facts facts = factsOf(*v.activation, v.parameters);
    const bool defaults = v.parameters == v.activation->defaults();

    // The reference speaks of weights that are not negative.
    const std::string lower = v.name == "prelu weight=-0.5" ? "0 attained" : *properties.text("range_inf");
    if (properties.text("global_min general")) {
        // x = -1.278…/beta; f = -0.278…/beta
        const double beta = v.parameters.front();
        QVERIFY(same(facts.infimum.x * beta, -1.2784645427610738));
        QVERIFY(same(facts.infimum.value * beta, -0.2784645427610738));
    } else {
        compareBound(facts.infimum, lower, v);
    }
    compareBound(facts.supremum, *properties.text("range_sup"), v);
    if (defaults && properties.text("global_min_x")) {
        QVERIFY(same(facts.infimum.x, evaluated(*properties.text("global_min_x"), v)));
        QVERIFY(same(facts.infimum.value, evaluated(*properties.text("global_min_value"), v)));
    }
    if (properties.text("global_max_x"))
        QCOMPARE(facts.supremum.x, evaluated(*properties.text("global_max_x"), v));

    // What the reference says with conditions ("C1 iff alpha=1 else C0") is checked by followsParameters.
    const std::string monotone = *properties.text("monotone");
    if (monotone.find(" for ") == std::string::npos && monotone.find(" if ") == std::string::npos)
        QCOMPARE(std::string(nameOf(facts.monotonicity)), monotone.substr(0, monotone.find(" (")));
    const std::string parity = *properties.text("parity");
    if (parity.find(" iff ") == std::string::npos)
        QCOMPARE(std::string(nameOf(facts.parity)), parity);
    const std::string smoothness = *properties.text("smoothness");
    if (smoothness.find(" iff ") == std::string::npos && smoothness.find(" unless ") == std::string::npos)
        QCOMPARE(std::string(nameOf(facts.smoothness)), smoothness.substr(0, smoothness.find_first_of("s ", 1)));

    const std::string lipschitz = *properties.text("lipschitz_constant");
    QCOMPARE(std::isnan(facts.largestSlope), facts.smoothness == Smoothness::Jump);
    QCOMPARE(std::isnan(facts.largestSlopeAt), facts.smoothness == Smoothness::Jump);
    if (lipschitz == "none (jump)")
        QVERIFY(facts.smoothness == Smoothness::Jump);
    else if (lipschitz.find("none") == std::string::npos)
        QVERIFY2(same(facts.largestSlope, evaluated(lipschitz, v)), QByteArray::number(facts.largestSlope, 'g', 17));
    if (defaults) {
        QVERIFY(same(facts.valueAtZero, evaluated(*properties.text("f(0)"), v)));
        QVERIFY(same(facts.slopeAtZero, evaluated(*properties.text("df(0)"), v)));
    }
    if (parity == "odd")
        QVERIFY(facts.zeroCentred);
    QCOMPARE(facts.boundedBelow(), lower != "-inf");
    QCOMPARE(facts.boundedAbove(), *properties.text("range_sup") != "inf");
}

void TestFacts::tellsZeroCentred_data()
{
    QTest::addColumn<bool>("centred");
    for (const char *id : {"tanh", "identity", "softsign", "selu", "hardtanh", "sine", "sign", "star_relu", "prelu weight=1",
                           "hardtanh min_val=-0.3;max_val=0.3", "sine omega=100", "threshold threshold=-100;value=-100"})
        QTest::newRow(id) << true;
    for (const char *id : {"sigmoid", "relu", "leaky_relu", "gelu", "elu", "softplus", "binary_step", "snake",
                           "prelu weight=0.999", "prelu weight=0.999999999", "leaky_relu negative_slope=0.9999999999",
                           "hardtanh min_val=-1;max_val=1.0000001", "star_relu scale=0.8944;bias=-0.4471999999",
                           "snake a=100", "squareplus b=0.001", "threshold threshold=-5;value=-5.001"})
        QTest::newRow(id) << false;
}

void TestFacts::tellsZeroCentred()
{
    QFETCH(bool, centred);
    const std::vector<std::string> words = ReferenceTable::split(QTest::currentDataTag(), ' ');
    const Variant v = variantOf(words[0], words.size() > 1 ? words[1] : "");
    QCOMPARE(factsOf(*v.activation, v.parameters).zeroCentred, centred);
}

void TestFacts::followsParameters_data()
{
    QTest::addColumn<QString>("parameters");
    QTest::addColumn<QString>("monotonicity");
    QTest::addColumn<QString>("parity");
    QTest::addColumn<QString>("smoothness");
    const auto row = [](const char *id, const char *parameters, const char *monotonicity, const char *parity,
                        const char *smoothness) {
        QTest::addRow("%s %s", id, parameters) << parameters << monotonicity << parity << smoothness;
    };
    row("leaky_relu", "negative_slope=1", "strictly increasing", "odd", "C^inf");
    row("leaky_relu", "negative_slope=0", "nondecreasing", "none", "C0");
    row("leaky_relu", "negative_slope=-1", "no", "even", "C0");
    row("prelu", "weight=0.25", "strictly increasing", "none", "C0");
    row("prelu", "weight=0", "nondecreasing", "none", "C0");
    row("prelu", "weight=-0.5", "no", "none", "C0");
    row("elu", "alpha=1", "strictly increasing", "none", "C1");
    row("elu", "alpha=0.5", "strictly increasing", "none", "C0");
    row("elu", "alpha=1.001", "strictly increasing", "none", "C0");
    row("celu", "alpha=3", "strictly increasing", "none", "C1");
    row("hardtanh", "min_val=-2;max_val=2", "nondecreasing", "odd", "C0");
    row("hardtanh", "min_val=-2;max_val=0.5", "nondecreasing", "none", "C0");
    row("threshold", "threshold=1;value=0", "nondecreasing", "none", "jump");
    row("threshold", "threshold=1;value=1", "nondecreasing", "none", "C0");
    row("threshold", "threshold=0.1;value=20", "no", "none", "jump");
    row("threshold", "threshold=-1;value=-0.5", "no", "none", "jump");
    row("hardshrink", "lambda=0", "strictly increasing", "odd", "C^inf");
    row("softshrink", "lambda=0", "strictly increasing", "odd", "C^inf");
    row("softshrink", "lambda=2", "nondecreasing", "odd", "C0");
    row("softplus", "beta=50", "strictly increasing", "none", "C^inf");
    row("squareplus", "b=0.0001", "strictly increasing", "none", "C^inf");
    row("swish", "beta=0.1", "no", "none", "C^inf");
    row("sine", "omega=30", "no", "odd", "C^inf");
    row("snake", "a=20", "strictly increasing", "none", "C^inf");
}

void TestFacts::followsParameters()
{
    QFETCH(QString, parameters);
    const std::string id = ReferenceTable::split(QTest::currentDataTag(), ' ')[0];
    const Variant v = variantOf(id, parameters.toStdString());
    const Facts facts = factsOf(*v.activation, v.parameters);
    QTEST(QString(nameOf(facts.monotonicity)), "monotonicity");
    QTEST(QString(nameOf(facts.parity)), "parity");
    QTEST(QString(nameOf(facts.smoothness)), "smoothness");
}

void TestFacts::tails_data()
{
    QTest::addColumn<QString>("parameters");
    QTest::addColumn<QString>("left");
    QTest::addColumn<double>("leftFrom");
    QTest::addColumn<QString>("right");
    QTest::addColumn<double>("rightFrom");
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const auto row = [](const char *id, const char *parameters, const char *left, double leftFrom, const char *right,
                        double rightFrom) {
        QTest::addRow("%s %s", id, parameters) << parameters << left << leftFrom << right << rightFrom;
    };
    // Where σ(1 − σ) = 0.01; where 1 − tanh² = 0.01; where 1/(1 + x²) = 0.01.
    const double sigmoid = std::log((1.0 + std::sqrt(0.96)) / (1.0 - std::sqrt(0.96)));
    const double tanh = std::atanh(std::sqrt(0.99));
    row("sigmoid", "", "saturates", -sigmoid, "saturates", sigmoid);
    row("tanh", "", "saturates", -tanh, "saturates", tanh);
    row("arctan", "", "saturates", -std::sqrt(99.0), "saturates", std::sqrt(99.0));
    row("softsign", "", "saturates", -9.0, "saturates", 9.0);
    row("relu", "", "saturates", 0.0, "linear", none);
    row("relu6", "", "saturates", 0.0, "saturates", 6.0);
    row("hardswish", "", "saturates", -3.0, "linear", none);
    row("elu", "alpha=2", "saturates", std::log(0.005), "linear", none);
    row("leaky_relu", "negative_slope=0.001", "flattens", 0.0, "linear", none);
    row("leaky_relu", "negative_slope=0.01", "linear", none, "linear", none);
    row("binary_step", "", "saturates", infinity, "saturates", -infinity);
    row("squared_relu", "", "saturates", 0.005, "explodes", none);
    row("sine", "", "oscillates", none, "oscillates", none);
    row("snake", "", "oscillates", none, "oscillates", none);
    row("logsigmoid", "", "linear", none, "saturates", std::log(99.0));
    row("softshrink", "", "linear", none, "linear", none);
}

void TestFacts::tails()
{
    QFETCH(QString, parameters);
    QFETCH(double, leftFrom);
    QFETCH(double, rightFrom);
    const std::string id = ReferenceTable::split(QTest::currentDataTag(), ' ')[0];
    const Variant v = variantOf(id, parameters.toStdString());
    const Facts facts = factsOf(*v.activation, v.parameters, 0.01);
    QTEST(QString(nameOf(facts.left.kind)), "left");
    QTEST(QString(nameOf(facts.right.kind)), "right");
    QVERIFY(std::isnan(leftFrom) ? std::isnan(facts.left.from) : same(facts.left.from, leftFrom));
    QVERIFY(std::isnan(rightFrom) ? std::isnan(facts.right.from) : same(facts.right.from, rightFrom));
    const Jet left = v.activation->at(-infinity, v.parameters);
    const Jet right = v.activation->at(infinity, v.parameters);
    const auto equal = [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); };
    QVERIFY(equal(facts.left.limit, left.value) && equal(facts.left.slopeLimit, left.first));
    QVERIFY(equal(facts.right.limit, right.value) && equal(facts.right.slopeLimit, right.first));
}

/// Where |f′| is the threshold at a round place, the tail begins exactly there.
void TestFacts::tailsBeginExactly_data()
{
    QTest::addColumn<double>("threshold");
    QTest::addColumn<double>("left"); // NaN: none
    QTest::addColumn<double>("right");
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("softplus") << 0.5 << 0.0 << none;
    QTest::newRow("softplus beta=7") << 0.5 << 0.0 << none;
    QTest::newRow("squareplus") << 0.5 << 0.0 << none;
    QTest::newRow("squareplus b=0.3") << 0.5 << 0.0 << none;
    QTest::newRow("logsigmoid") << 0.5 << none << 0.0;
    QTest::newRow("gelu_tanh") << 0.5 << 0.0 << none;
    QTest::newRow("gelu") << 0.5 << 0.0 << none;
    QTest::newRow("silu") << 0.5 << 0.0 << none;
    QTest::newRow("swish beta=3") << 0.5 << 0.0 << none;
    QTest::newRow("quick_gelu") << 0.5 << 0.0 << none;
    QTest::newRow("arctan") << 0.5 << -1.0 << 1.0;
    QTest::newRow("arctan ") << 0.1 << -3.0 << 3.0;
    QTest::newRow("softsign") << 0.25 << -1.0 << 1.0;
    QTest::newRow("softsign ") << 0.01 << -9.0 << 9.0;
    QTest::newRow("squared_relu") << 0.3 << 0.15 << none;
    QTest::newRow("star_relu scale=0.5;bias=0") << 0.25 << 0.25 << none;
    QTest::newRow("celu") << 0.5 << -std::log(2.0) << none; // no round place
}

void TestFacts::tailsBeginExactly()
{
    QFETCH(double, threshold);
    QFETCH(double, left);
    QFETCH(double, right);
    const std::vector<std::string> words = ReferenceTable::split(QTest::currentDataTag(), ' ');
    const Variant v = variantOf(words[0], words.size() > 1 ? words[1] : "");
    const Facts facts = factsOf(*v.activation, v.parameters, threshold);
    const auto is = [&](double found, double wanted) {
        return std::isnan(wanted) ? std::isnan(found)
            : words[0] == "celu"  ? same(found, wanted)
                                  : found == wanted && !std::signbit(found + 0.0) == !std::signbit(wanted + 0.0);
    };
    QVERIFY2(is(facts.left.from, left), QByteArray::number(facts.left.from, 'g', 17));
    QVERIFY2(is(facts.right.from, right), QByteArray::number(facts.right.from, 'g', 17));
    const std::vector<Range> stretches = saturation(*v.activation, v.parameters, threshold, {-20.0, 31.0});
    QVERIFY(!stretches.empty());
    if (!std::isnan(left))
        QVERIFY2(is(stretches.front().maximum, left), QByteArray::number(stretches.front().maximum, 'g', 17));
    if (!std::isnan(right))
        QVERIFY2(is(stretches.back().minimum, right), QByteArray::number(stretches.back().minimum, 'g', 17));
}

void TestFacts::slopes_data()
{
    QTest::addColumn<double>("at");
    QTest::addColumn<bool>("attained");
    QTest::newRow("sigmoid") << 0.0 << true;
    QTest::newRow("gelu") << std::sqrt(2.0) << true;
    QTest::newRow("silu") << 2.3993572805154675 << true;
    QTest::newRow("gaussian") << std::sqrt(0.5) << true;
    QTest::newRow("relu") << 1.0 << true;
    QTest::newRow("softplus") << infinity << false;
    QTest::newRow("squareplus") << infinity << false;
    QTest::newRow("bent_identity") << infinity << false;
    QTest::newRow("hardswish") << 3.0 << false; // f′ tends to 1.5 there but is 1 at 3
    QTest::newRow("selu") << 0.0 << true;
    QTest::newRow("softsign") << 0.0 << true;
    QTest::newRow("squared_relu") << infinity << false;
    QTest::newRow("tanhshrink") << -infinity << false;
    QTest::newRow("identity") << 0.0 << true;
}

void TestFacts::slopes()
{
    const Variant v = variantOf(QTest::currentDataTag(), "");
    const Facts facts = factsOf(*v.activation, v.parameters);
    QFETCH(double, at);
    // A symmetric function may have it at both places.
    const double found = std::isinf(at) || at == 0.0 ? facts.largestSlopeAt : std::abs(facts.largestSlopeAt);
    QVERIFY2(same(found, at), QByteArray::number(facts.largestSlopeAt));
    QTEST(facts.slopeAttained, "attained");
}

void TestFacts::isFast()
{
    double slowest = 0.0;
    for (const Variant &v : m_variants) {
        double best = infinity;
        for (int i = 0; i < 11; ++i) {
            const auto start = std::chrono::steady_clock::now();
            const Facts facts = factsOf(*v.activation, v.parameters);
            const auto taken = std::chrono::steady_clock::now() - start;
            QVERIFY(!std::isnan(facts.infimum.value));
            best = std::min(best, std::chrono::duration<double, std::micro>(taken).count());
        }
        std::printf("%-36s facts %6.1f us\n", v.name.c_str(), best);
        slowest = std::max(slowest, best);
    }
    std::printf("slowest: %.1f us\n", slowest);
    // The aim is 200 µs; this holds under sanitizers, too.
    QVERIFY(slowest < 20000.0);
}

QTEST_GUILESS_MAIN(TestFacts)
#include "tst_facts.moc"
