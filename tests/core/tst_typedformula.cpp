#include "core/activation/catalogue/catalogue.h"
#include "core/expression/exactvalue.h"
#include "core/expression/printers.h"
#include "core/expression/program.h"
#include "core/expression/reader.h"
#include "core/expression/stable.h"
#include "core/expression/typedformula.h"
#include "tests/core/randomtree.h"
#include "tests/core/referencetable.h"

#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

using namespace actiscope;
using namespace actiscope::expression;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double none = std::numeric_limits<double>::quiet_NaN();

Reading readingOf(const std::string &text)
{
    auto result = readFormula(text, [](std::string_view name) { return findActivation(name); });
    if (const auto *problem = std::get_if<Problem>(&result))
        throw std::runtime_error(text + ": " + problem->english);
    return std::get<Reading>(std::move(result));
}

std::shared_ptr<const TypedFormula> typed(const std::string &text, std::span<const FunctionRef> known = {},
                                          std::vector<std::string> parameters = {})
{
    Reading reading = readingOf(text);
    return TypedFormula::make(reading.tree, parameters.empty() ? reading.parameters : std::move(parameters), known);
}

/// Right to a relative 1e-12, or below 1e-300 as it should be.
bool agrees(double got, double expected)
{
    if (std::isnan(expected) || std::isinf(expected))
        return got == expected || (std::isnan(got) && std::isnan(expected));
    return std::abs(got - expected) <= 1e-12 * std::abs(expected)
        || (std::abs(expected) < 1e-300 && std::abs(got) < 1.000001e-300);
}

bool sameBits(double a, double b) { return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b); }

/// Forms beside the built-ins' own: PyTorch's code, and what people type.
struct Form {
    const char *id;
    const char *text;
};
constexpr Form forms[] = {
    {"sigmoid", "torch.sigmoid(x)"},
    {"sigmoid", "exp(x)/(exp(x) + 1)"},
    {"sigmoid", "1 - 1/(1 + e^x)"},
    {"tanh", "(exp(2x) - 1)/(exp(2x) + 1)"},
    {"tanh", "2/(1 + exp(-2*x)) - 1"},
    {"gelu", "0.5 * x * (1 + torch.erf(x / math.sqrt(2)))"},
    {"gelu", "x/2 + x/2*erf(x/sqrt(2))"},
    {"gelu", "F.gelu(x)"},
    {"gelu_tanh", "0.5 * x * (1 + torch.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))"},
    {"gelu_tanh", "F.gelu(x, approximate='tanh')"},
    {"silu", "x * torch.sigmoid(x)"},
    {"swish", "x*sigmoid(beta*x)"},
    {"mish", "x * torch.tanh(F.softplus(x))"},
    {"softplus", "torch.log(1 + torch.exp(beta*x))/beta"},
    {"softplus", "log1p(exp(beta*x))/beta"},
    {"logsigmoid", "ln(1/(1 + exp(-x)))"},
    {"logsigmoid", "F.logsigmoid(x)"},
    {"squareplus", "(sqrt(x^2 + b) + x)/2"},
    {"bent_identity", "x + (sqrt(1 + x^2) - 1)/2"},
    {"elu", "where(x > 0, x, alpha*(exp(x) - 1))"},
    {"celu", "x if x >= 0 else alpha*(exp(x/alpha) - 1)"},
    {"leaky_relu", "torch.where(x > 0, x, negative_slope * x)"},
    {"dyt", "torch.tanh(alpha * x)"},
    {"gaussian", "torch.exp(-x**2)"},
    {"softsign", "x / (1 + torch.abs(x))"},
};

std::vector<std::string> idsOf(const Activation &function)
{
    std::vector<std::string> ids;
    for (const Parameter &parameter : function.parameters)
        ids.push_back(parameter.id);
    return ids;
}

/// Rows of a formula, x, and what f and f′ are there.
void addSlopeColumns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("f");
    QTest::addColumn<double>("df");
}
void addSlope(const char *text, double x, double f, double df)
{
    QTest::addRow("%s at %g", text, x) << text << x << f << df;
}

} // namespace

class TypedFormulaTest : public QObject
{
    Q_OBJECT

private slots:
    void formsAgreeWithReference_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("text");
        const auto add = [](const std::string &id, const std::string &text) {
            QTest::newRow((id + ": " + text).c_str()) << QString::fromStdString(id) << QString::fromStdString(text);
        };
        for (const FunctionRef &function : catalogue()) {
            add(function->id, function->expression);
            if (!function->textbook.empty())
                add(function->id, function->textbook);
        }
        for (const Form &form : forms)
            add(form.id, form.text);
    }
    /// With the built-in's own code, and without.
    void formsAgreeWithReference()
    {
        QFETCH(QString, id);
        QFETCH(QString, text);
        static const ReferenceTable table("dev.csv");
        const FunctionRef function = findActivation(id.toStdString());
        const auto own = typed(text.toStdString(), {}, idsOf(*function));
        const auto delegating = typed(text.toStdString(), catalogue(), idsOf(*function));
        int rows = 0;
        for (std::size_t row = 0; row < table.size(); ++row) {
            if (table.text(row, "function") != function->id)
                continue;
            Parameters p = function->defaults();
            for (const std::string &part : ReferenceTable::split(table.text(row, "parameters"), ';')) {
                if (part.empty())
                    continue;
                const auto pair = ReferenceTable::split(part, '=');
                p[static_cast<std::size_t>(function->parameterIndex(pair.at(0)))] = ReferenceTable::toNumber(pair.at(1));
            }
            ++rows;
            const double x = table.number(row, "x");
            for (const auto &formula : {own, delegating}) {
                const Jet jet = formula->at(x, p);
                const bool isKink = table.text(row, "kind") == "kink";
                const bool good = agrees(jet.value, table.number(row, "f")) && agrees(jet.first, table.number(row, "df"))
                    // The branch that holds at a kink has an f″ of its own.
                    && (agrees(jet.second, table.number(row, "d2f")) || isKink);
                QVERIFY2(good && formula->isCertain(x, p),
                         qPrintable(QString::asprintf("x %.17g %s: %.17g %.17g %.17g", x,
                                                      table.text(row, "parameters").c_str(), jet.value, jet.first, jet.second)));
            }
        }
        QVERIFY(rows > 20);
    }

    void stableForms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("stable");
        const auto add = [](const char *text, const char *stable) { QTest::newRow(text) << text << stable; };
        add("1/(1 + exp(-x))", "sigmoid(x)");
        add("exp(x)/(1 + exp(x))", "sigmoid(x)");
        add("exp(-b x)/(1 + exp(-b x))^2", "sigmoid(-b*x)*sigmoid(b*x)");
        add("1 - sigmoid(x)", "sigmoid(-x)");
        add("(exp(x) - exp(-x))/(exp(x) + exp(-x))", "tanh(x)");
        add("(1 - exp(-2x))/(1 + exp(-2x))", "tanh(x)");
        add("2sigmoid(2x) - 1", "tanh(x)");
        add("1 - tanh(x)^2", "4*sigmoid(2*x)*sigmoid(-(2*x))");
        add("ln(1 + exp(b x))/b", "softplus(b*x)/b");
        add("a*exp(x) - a", "a*expm1(x)");
        add("x/2*(1 + erf(x/sqrt(2)))", "x*Phi(x)");
        add("x + x*erf(x)", "x*erfc(-x)");
        add("1 - cos(x)", "2*sin(0.5*x)^2");
        add("sqrt(1 + x^2) - 1", "x^2/(1 + sqrt(1 + x^2))");
        add("x + sqrt(x^2 + 3)", "if(x < 0, 3/(sqrt(x^2 + 3) - x), x + sqrt(x^2 + 3))");
        // What looks alike and is something else stays.
        add("1/(1 + exp(-x) + x)", "1/(1 + exp(-x) + x)");
        add("2*exp(x) - 1", "2*exp(x) - 1");
        add("x/x", "x/x");
        add("exp(x) - exp(-2x)", "exp(x) - exp(-2*x)");
        add("1 - tanh(x)^3", "1 - tanh(x)^3");
        add("x + sqrt(x^3 + 3)", "x + sqrt(x^3 + 3)");
    }
    void stableForms()
    {
        QFETCH(QString, text);
        QFETCH(QString, stable);
        QCOMPARE(QString::fromStdString(typedText(stableForm(readingOf(text.toStdString()).tree))), stable);
    }

    /// Values made with mpmath.
    void extremes_data()
    {
        addSlopeColumns();
        addSlope("1/(1 + exp(-x))", -690.0, 2.1717382813898272e-300, 2.1717382813898272e-300);
        addSlope("1/(1 + exp(-x))", 690.0, 1.0, 2.1717382813898272e-300);
        addSlope("ln(1 + exp(x))", 700.0, 700.0, 1.0);
        addSlope("ln(1 + exp(x))", -690.0, 2.1717382813898272e-300, 2.1717382813898272e-300);
        addSlope("(exp(x) - exp(-x))/(exp(x) + exp(-x))", 700.0, 1.0, 0.0);
        addSlope("(exp(x) - exp(-x))/(exp(x) + exp(-x))", -1e300, -1.0, 0.0);
        addSlope("x/2*(1 + erf(x/sqrt(2)))", -700.0, 0.0, 0.0);
        addSlope("x/2*(1 + erf(x/sqrt(2)))", 1e300, 1e300, 1.0);
        addSlope("1/(1 + exp(-x))", -infinity, 0.0, 0.0);
        addSlope("x*sigmoid(x)", -infinity, 0.0, 0.0);
        addSlope("x*sigmoid(x)", infinity, infinity, 1.0);
        addSlope("tanh(x)", infinity, 1.0, 0.0);
        addSlope("x*tanh(x)", none, none, none);
        addSlope("1", none, none, none);
        addSlope("ln(x)", -1.0, none, none);
        addSlope("sqrt(x)", -4.0, none, none);
        addSlope("x^3", -1e100, -1e300, 3e200);
        addSlope("exp(x)*exp(-x)", 1000.0, 1.0, 0.0);
        addSlope("x^2/x^2", 1e-200, 1.0, 0.0);
        addSlope("sign(exp(-x))", 1e222, 1.0, 0.0); // no double, and no 0
        addSlope("e^(-1000)*x*e^1000", 1.0, 1.0, 1.0);
        addSlope("x + 0*ln(-1)", 1.0, none, none);
        addSlope("if(ln(x) > 1, x, x)", -1.0, none, none);
    }
    void extremes()
    {
        QFETCH(QString, text);
        QFETCH(double, x);
        QFETCH(double, f);
        QFETCH(double, df);
        const auto formula = typed(text.toStdString());
        const Jet jet = formula->at(x, {});
        QVERIFY2(agrees(jet.value, f) && agrees(jet.first, df), qPrintable(QString::asprintf("%.17g %.17g", jet.value, jet.first)));
        QVERIFY(formula->isCertain(x, {}));
    }

    /// PyTorch's rules.
    void kinks_data()
    {
        addSlopeColumns();
        addSlope("abs(x)", 0.0, 0.0, 0.0);
        addSlope("sign(x)", 0.0, 0.0, 0.0);
        addSlope("step(x)", 0.0, 1.0, 0.0);
        addSlope("max(0, x)", 0.0, 0.0, 0.5);
        addSlope("min(x, 2x)", 0.0, 0.0, 1.5);
        addSlope("max(x, x)", 1.0, 1.0, 1.0);
        addSlope("clamp(x, -1, 2)", -1.0, -1.0, 1.0);
        addSlope("clamp(x, -1, 2)", 2.0, 2.0, 1.0);
        addSlope("clamp(x, 3, 2)", 2.5, 2.0, 0.0);
        addSlope("relu(x)", 0.0, 0.0, 0.0);
        addSlope("if(x > 0, 3x, x)", 0.0, 0.0, 1.0);
        addSlope("if(x >= 0, 3x, x)", 0.0, 0.0, 3.0);
        addSlope("if(x > -1 and x < 1, x^2, 1)", 1.0, 1.0, 0.0);
        addSlope("if(not x <= 2, 1, x)", 2.0, 2.0, 1.0);
        addSlope("if(x == 3, 5, x)", 3.0, 5.0, 0.0);
    }
    void kinks()
    {
        QFETCH(QString, text);
        QFETCH(double, x);
        QFETCH(double, f);
        QFETCH(double, df);
        for (const auto known : {std::span<const FunctionRef>(), catalogue()}) {
            const auto formula = typed(text.toStdString(), known);
            const Jet jet = formula->at(x, {});
            QCOMPARE(jet.value, f);
            QCOMPARE(jet.first, df);
            QVERIFY(formula->isCertain(x, {}));
        }
    }

    /// f, f′ and f″ where more than one rule of calculus is at its end: what was found on the way towards x is no proof.
    void singularPlaces_data()
    {
        addSlopeColumns();
        QTest::addColumn<double>("d2f");
        QTest::addColumn<bool>("isCertain");
        const auto row = [](const char *text, double x, double f, double df, double d2f, bool isCertain) {
            QTest::addRow("%s at %g", text, x) << text << x << f << df << d2f << isCertain;
        };
        const double root8 = std::sqrt(8.0);
        // u′ = 0 where g′ = ∞.
        row("sqrt(x^4)", 0.0, 0.0, 0.0, 2.0, false);
        row("(x^6)^(1/3)", 0.0, 0.0, 0.0, 2.0, false);
        row("acos(1 - x^4)", 0.0, 0.0, 0.0, root8, false);
        row("asin(1 - x^4)", 0.0, std::asin(1.0), 0.0, -root8, false);
        row("acosh(1 + x^4)", 0.0, 0.0, 0.0, root8, false);
        row("sqrt((1 - cos(x))^2)", 0.0, 0.0, 0.0, 1.0, false);
        row("sqrt(x^3)", 0.0, 0.0, 0.0, infinity, false);
        row("sqrt(abs(x))", 0.0, 0.0, none, -infinity, false);
        row("abs(sqrt(x))", 0.0, 0.0, infinity, -infinity, false);
        // g′ = 0 where u′ = ∞.
        row("cos(sqrt(x))", 0.0, 1.0, -0.5, 1.0 / 12.0, false);
        row("sqrt(x)^2", 0.0, 0.0, 1.0, 0.0, false);
        row("x^1.5*x^0.5", 0.0, 0.0, 0.0, 2.0, false);
        row("(x > 0)*sqrt(abs(x))", 0.0, 0.0, none, none, false);
        // What does not move with x may do as it likes; a factor that vanishes and has a slope wins.
        row("sqrt(0)*x + x^2", 0.0, 0.0, 0.0, 2.0, true);
        row("x^3*sqrt(x)", 0.0, 0.0, 0.0, 0.0, true);
        row("sqrt(relu(x))", -1.0, 0.0, 0.0, 0.0, true);
        row("sqrt(max(0, x))", -1.0, 0.0, 0.0, 0.0, true);
        row("sqrt(max(0, x))", 0.0, 0.0, infinity, -infinity, true);
        // Vertical tangents on both sides.
        row("cbrt(x)", 0.0, 0.0, infinity, -infinity, true);
        row("cbrt(0.5 - x)", 0.5, 0.0, -infinity, -infinity, true);
        row("cbrt(x)", -8.0, -2.0, 1.0 / 12.0, 1.0 / 144.0, true);
        row("2*sign(x)*sqrt(abs(x))", 0.0, 0.0, infinity, -infinity, true);
        row("sign(x)*abs(x)^2", 0.0, 0.0, 0.0, 0.0, true);
        // Of what is not defined 1 is no power.
        row("(1/x)^0", 0.0, none, none, none, true);
        row("x^0", 0.0, 1.0, 0.0, 0.0, true);
        // PyTorch's f″ of a function is not that of its form written out.
        row("elu(x)", 0.0, 0.0, 1.0, 0.0, true);
        row("elu(x) + 0*x", 0.0, 0.0, 1.0, 0.0, true);
        row("elu(2*x, 3)", 0.0, 0.0, 6.0, 0.0, true);
        row("where(x > 0, x, exp(x) - 1)", 0.0, 0.0, 1.0, 1.0, true);
        row("1*where(x > 0, x, exp(x) - 1)", 0.0, 0.0, 1.0, 1.0, true);
    }
    void singularPlaces()
    {
        QFETCH(QString, text);
        QFETCH(double, x);
        QFETCH(double, f);
        QFETCH(double, df);
        QFETCH(double, d2f);
        QFETCH(bool, isCertain);
        for (const auto known : {std::span<const FunctionRef>(), catalogue()}) {
            const auto formula = typed(text.toStdString(), known);
            const Jet jet = formula->at(x, {});
            QVERIFY2(agrees(jet.value, f) && agrees(jet.first, df) && agrees(jet.second, d2f),
                     qPrintable(QString::asprintf("%.17g %.17g %.17g", jet.value, jet.first, jet.second)));
            QCOMPARE(formula->isCertain(x, {}), isCertain);
        }
    }

    /// A built-in within a longer formula, where it breaks: as it is alone.
    void builtInsBreakAlike()
    {
        int places = 0;
        for (const FunctionRef &function : catalogue()) {
            const Parameters p = function->defaults();
            const auto twice = typed("2*" + function->id + "(x)");
            for (const double x : function->formula->breakpoints(p)) {
                ++places;
                const Jet jet = twice->at(x, {}), own = function->at(x, p);
                QVERIFY2(agrees(jet.value, 2.0 * own.value) && agrees(jet.first, 2.0 * own.first)
                             && agrees(jet.second, 2.0 * own.second) && twice->isCertain(x, {}),
                         qPrintable(QString::asprintf("%s at %g: %g %g %g", function->id.c_str(), x, jet.value, jet.first,
                                                      jet.second)));
            }
        }
        QVERIFY(places > 20);
    }

    /// One zero, from every tier.
    void hasNoNegativeZero()
    {
        for (const char *text : {"(x > 0)*x", "-x^3*(x > 0)", "-(0*x)", "x/(1 - 1e300)*(x > 0)"}) {
            const auto formula = typed(text);
            for (const double x : {-1.0, -1e-200, 0.0, -0.0}) {
                double f = 1.0, df = 1.0;
                formula->slopes({&x, 1}, {}, {&f, 1}, {&df, 1});
                const Jet at = formula->at(x, {}), sketch = formula->sketch(x, {});
                for (const double number : {f, df, formula->value(x, {}), at.value, at.first, at.second, sketch.value, sketch.first})
                    QVERIFY2(!std::signbit(number), text);
            }
        }
    }

    /// f and f′ from every member, over places that need doubles, wide numbers and more.
    void membersGiveSameBits_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"x*sigmoid(1.3x) + 0.5x", "x/2*(1 + erf(x/sqrt(2)))", "silu(x)", "hardswish(x)", "sin(100x)/x",
                                 "exp(x) - 1 - x", "max(x, x^2) - x^2", "x^x", "ln(cosh(x))", "leaky_relu(x, 0.3)"})
            QTest::newRow(text) << text;
    }
    void membersGiveSameBits()
    {
        QFETCH(QString, text);
        const auto formula = typed(text.toStdString(), catalogue());
        std::vector<double> x;
        for (const double size : {0.0, 1e-300, 1e-20, 1e-9, 1e-5, 0.01, 0.3, 1.0, 1.2784645427610738, 2.5, 37.0, 300.0, 750.0, 1e5,
                                  1e300, infinity}) {
            x.push_back(size);
            x.push_back(-size);
        }
        for (int i = 0; i < 100; ++i)
            x.push_back(0.07 * i - 3.5);
        std::vector<double> f(x.size()), df(x.size());
        formula->slopes(x, {}, f, df);
        for (std::size_t i = 0; i < x.size(); ++i) {
            const Jet at = formula->at(x[i], {}), sketch = formula->sketch(x[i], {});
            const bool same = sameBits(at.value, f[i]) && sameBits(sketch.value, f[i])
                && sameBits(formula->value(x[i], {}), f[i]) && sameBits(at.first, df[i]) && sameBits(sketch.first, df[i]);
            QVERIFY2(same || (std::isnan(f[i]) && std::isnan(at.value)), qPrintable(QString::number(x[i], 'g', 17)));
        }
    }

    void delegatesGiveBuiltInsBits()
    {
        const std::pair<const char *, const char *> rows[] = {
            {"leaky_relu(x, 0.25)", "leaky_relu"}, {"1/(1 + exp(-x))", "sigmoid"}, {"x/(1 + exp(-x))", "silu"}};
        for (const auto &[text, id] : rows) {
            const auto formula = typed(text, catalogue());
            const FunctionRef function = findActivation(id);
            Parameters p = function->defaults();
            std::fill(p.begin(), p.end(), 0.25);
            for (double x = -5.0; x < 5.0; x += 0.37) {
                QVERIFY(sameBits(formula->value(x, {}), function->value(x, p)));
                QVERIFY(sameBits(formula->at(x, {}).first, function->at(x, p).first));
            }
        }
    }

    void parametersAreVariablesToo()
    {
        const auto formula = typed("x*sigmoid(b*x) + a*x^2 + 3^a", {}, {"a", "b"});
        const std::vector<double> p{0.5, 1.7};
        const double x = -1.25, s = 1.0 / (1.0 + std::exp(-1.7 * x));
        QVERIFY(agrees(formula->byParameter(x, p, 0).first, x * x + std::log(3.0) * std::sqrt(3.0)));
        QVERIFY(agrees(formula->byParameter(x, p, 1).first, x * x * s * (1.0 - s)));
        const auto swish = typed("x/(1 + exp(-x*k))", catalogue());
        QVERIFY(agrees(swish->byParameter(x, std::vector{1.7}, 0).first, x * x * s * (1.0 - s)));
    }

    /// What is said to be certain is so: against many bits over the tree as it stands.
    void randomTrees()
    {
        RandomTrees trees(20);
        int certain = 0, all = 0;
        for (int i = 0; i < 100; ++i) {
            const Tree tree = trees.next();
            const auto formula = TypedFormula::make(tree, {"a"}, {});
            const Program program = Program::of(tree, {"a"});
            // Beside places of every size those where something may be at its end.
            const std::vector<double> p{trees.parameter()};
            std::vector<double> places = {trees.place(), trees.place(), trees.place(), 0.0, 1.0, -1.0};
            const std::vector<double> breaks = formula->breakpoints(p);
            places.insert(places.end(), breaks.begin(), breaks.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(breaks.size(), 2)));
            for (const double x : places) {
                const Jet jet = formula->at(x, p);
                const ExactJet exact = exactJetOf(program, x, p, 2);
                ++all;
                if (!formula->isCertain(x, p))
                    continue;
                ++certain;
                const double got[] = {jet.value, jet.first, jet.second};
                const double expected[] = {exact.jet.value, exact.jet.first, exact.jet.second};
                for (std::size_t c = 0; c < 3; ++c) {
                    // Of what stays open there is a number that is likely, or none.
                    const bool good = agrees(got[c], expected[c])
                        || (exact.certainty[c] == Certainty::Open && std::isnan(expected[c]));
                    QVERIFY2(good, qPrintable(QString::asprintf("%s at %.17g, a = %.17g: %.17g, not %.17g",
                                                                typedText(tree).c_str(), x, p[0], got[c], expected[c])));
                }
            }
        }
        QVERIFY2(certain > all * 4 / 5, qPrintable(QString("%1 of %2").arg(certain).arg(all)));
    }
};

QTEST_APPLESS_MAIN(TypedFormulaTest)
#include "tst_typedformula.moc"
