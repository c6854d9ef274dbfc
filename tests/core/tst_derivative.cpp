#include "core/activation/catalogue/catalogue.h"
#include "core/expression/build.h"
#include "core/expression/definition.h"
#include "core/expression/derivative.h"
#include "core/expression/printers.h"
#include "tests/core/typedcase.h"
#include "tests/core/variants.h"

#include <QTest>

#include <cmath>

using namespace actiscope;
using namespace actiscope::expression;

namespace {

const std::vector<std::string> ids = {"a", "b"};

std::shared_ptr<const TypedFormula> formulaOf(const Tree &tree) { return TypedFormula::make(tree, ids, {}); }

bool agree(double got, double expected) { return std::abs(got - expected) <= 1e-11 * std::abs(expected) + 1e-13; }

} // namespace

class DerivativeTest : public QObject
{
    Q_OBJECT

private slots:
    void derivative_data()
    {
        QTest::addColumn<QString>("derivative");

        const auto row = [](const char *formula, const char *derivative) {
            QTest::newRow(formula) << QString::fromUtf8(derivative);
        };
        row("x*sigmoid(b*x) + a*x", "σ(bx)·(1 + bx·(1 − σ(bx))) + a");
        row("tanh(x)", "1 − tanh(x)²");
        row("sigmoid(x)", "σ(x)·(1 − σ(x))");
        row("softplus(beta*x)/beta", "σ(βx)");
        row("x^3 - 2*x^2 + x/2 - 1", "3x² − 4x + 1/2");
        row("(x + 1)/(x - 1)", "−2/(x − 1)²");
        row("x^2/(1 + x^2)", "2x/(1 + x²)²");
        row("(a*x + b)/(c*x + d)", "(ad − cb)/(cx + d)²");
        row("x/(1 + abs(x))", "1/(1 + |x|)²");
        row("x/sqrt(1 + alpha*x^2)", "1/(1 + αx²)^(3/2)");
        row("x/(1 + exp(-x))", "(1 + exp(−x)·(1 + x))/(1 + exp(−x))²");
        row("exp(-x^2)", "−2x·exp(−x²)");
        row("x*Phi(x)", "Φ(x) + x·φ(x)");
        row("x/2*(1 + erf(x/sqrt(2)))", "(1 + erf(x/√2))/2 + x·exp(−x²/2)/√(2π)");
        row("abs(x)", "sign(x)");
        row("x*abs(x)", "2·|x|");
        row("x - tanh(x)", "tanh(x)²");
        row("x + sin(a*x)^2/a", "1 + sin(2ax)");
        row("if(x > 0, x, alpha*(exp(x) - 1))", "{x > 0: 1, α·exp(x)}");
        row("if(x > 0, x + 1, x)", "1");
        row("max(0, x)", "{x < 0: 0, x = 0: 1/2, 1}");
        row("min(x, a)", "{x < a: 1, x > a: 0, 1/2}");
        row("max(0, x)^2", "2·max(0, x)");
        row("clamp(x, -1, 1)", "{−1 ≤ x ≤ 1: 1, 0}");
        row("step(x) + sign(x)", "0");
        row("x^a", "a·x^(a − 1)");
        row("2^x", "ln(2)·2^x");
        row("x^x", "x^x·(ln(x) + 1)");
        row("e^(-x)", "−e^(−x)");
        row("sqrt(x)", "1/(2·√x)");
        row("ln(x)", "1/x");
        row("0.1*x + 0.2*x", "0.3"); // not 0.30000000000000004
        row("0.25*x + 0.5*x", "0.75");
        row("sqrt(max(0, x))", "{x ≥ 0: 1/(2·√x), 0}");  // no 0/0 on the left
        row("max(0, 2*x)^(1/3)", "{2x ≥ 0: 2(2x)^(−2/3)/3, 0}");
        row("1e-200*x*1e-200*1e300", "10⁻²⁰⁰·10⁻²⁰⁰·10³⁰⁰"); // no 0, which the first two make as doubles
        row("0.044715*x^3", "0.134145x²");
        row("0.1*x/3", "1/30");
        row("(x/2)^2", "x/2");
        row("x^3/2^2", "3x²/4");
        row("max(x, 0.01*x)", "{x < 0: 0.01, x = 0: 0.505, 1}");
        row("x*min(max(x + 3, 0), 6)/6", "{x < −3: 0, x = −3: −1/4, −3 < x < 3: (2x + 3)/6, x = 3: 5/4, 1}");
        row("min(max(0, x), 6)", "{x = 0 or x = 6: 1/2, 0 < x < 6: 1, 0}");
        row("x*clamp(x/6 + 1/2, 0, 1)", "{x < −3: 0, −3 ≤ x ≤ 3: x/3 + 1/2, 1}");
        row("max(x, 0) + max(-x, 0)", "{x < 0: −1, x = 0: 0, 1}");
        row("max(abs(x), 1)", "{x < −1: −1, x = −1: −1/2, −1 < x < 1: 0, x = 1: 1/2, 1}");
        row("max(x, 0)*x", "{x ≤ 0: 0, 2x}");
        row("abs(x) + max(x, 2*x)", "{x < 0: 0, x = 0: 3/2, 3}");
        row("if(2*x - 1 > 0, x^2, if(x > 0, x, 0))", "{x ≤ 0: 0, 0 < x ≤ 1/2: 1, 2x}");
        row("if(x > 0, 1, 0)*x", "{x > 0: 1, 0}");
        row("clamp(x, a, 1)", "{a ≤ x ≤ 1: 1, 0}");
        row("max(x^2, x)", "{x² > x: 2x, x² < x: 1, (2x + 1)/2}");
        row("alpha*max(0, x) + sin(x)*max(0, x)", "{x < 0: 0, x = 0: α/2, α + x·cos(x) + sin(x)}");
        row("max(0.1*x + 0.3, 0)", "{0.1x + 0.3 > 0: 0.1, 0.1x + 0.3 < 0: 0, 0.05}"); // as doubles they meet beside −3
    }

    void derivative()
    {
        QFETCH(const QString, derivative);
        QCOMPARE(QString::fromStdString(readableText(derivativeOf(treeOf(QTest::currentDataTag())))), derivative);
    }

    /// Lists of cases are the same function as what they come from, at their edges, beside them and between.
    void casesAgreeWithJets()
    {
        for (const char *text : {"max(x, 0.01*x)", "x*min(max(x + 3, 0), 6)/6", "x*clamp(x/6 + 1/2, 0, 1)", "min(max(0, x), 6)",
                                 "max(abs(x), 1)", "abs(abs(x) - 1) + max(x, -2)", "max(x, 0)*exp(x) + max(1, x)*sin(x)",
                                 "max(1, x)/max(2, 3 - x)", "if(2*x - 1 > 0, x^2, if(x > 0, x, 0))", "clamp(x, 2, -2)*x",
                                 "clamp(3*x, -x, 2)", "if(x == 0, 1, max(x, 2))", "max(x, 2*x, 3*x - 1)", "max(x, x)",
                                 "if(x > -1 and not (x >= 1), max(x, 0), min(x, 3))", "step(x)*max(x, -1)", "sign(x)*max(x, -1)^2",
                                 "max(0.1*x + 0.3, 0)", "max(0.3*x + 0.1, 0.1*x + 0.3)*x", "max(3*x - 1, 0)*a", "max(x, a)*max(x, 0)",
                                 "x*(x > 0)", "max(x, (x > 1)*x)", "if(x > 1, 2*max(x, 3), x)/4", "max(x, 0)^2*max(1, x)", "max(sqrt(4)*x, 1)"}) {
            const Tree tree = treeOf(text);
            const auto function = formulaOf(tree);
            const auto slope = formulaOf(derivativeOf(tree));
            for (const double edge : {-6.0, -3.0, -2.0, -1.0, -0.5, 0.0, 1.0 / 3.0, 0.5, 2.0 / 3.0, 1.0, 2.0, 3.0, 6.0}) {
                for (const double x : {edge, std::nextafter(edge, -10.0), std::nextafter(edge, 10.0), edge + 0.2}) {
                    const double got = slope->value(x, {{0.75, -1.25}}), expected = function->at(x, {{0.75, -1.25}}).first;
                    const QString what = QStringLiteral("%1 at %2: %3 is not %4; %5").arg(QLatin1String(text)).arg(x, 0, 'g', 17)
                                             .arg(got, 0, 'g', 17).arg(expected, 0, 'g', 17)
                                             .arg(QString::fromStdString(readableText(slope->tree())));
                    QVERIFY2(agree(got, expected), qPrintable(what));
                }
            }
        }
    }

    /// A built-in is differentiated as what it is made of.
    void ofCalls()
    {
        const Tree tree = applied(findActivation("leaky_relu"), {number(2.0) * variable(), number(0.5)});
        QCOMPARE(QString::fromStdString(readableText(derivativeOf(tree))), QStringLiteral("{x ≤ 0: 1, 2}"));
        const Tree root = call(Function::Sqrt, {applied(findActivation("relu"), {variable()})});
        QCOMPARE(QString::fromStdString(readableText(derivativeOf(root))), QStringLiteral("{x > 0: 1/(2·√x), 0}"));
    }

    void simplified_data()
    {
        QTest::addColumn<QString>("simple");

        const auto row = [](const char *formula, const char *simple) { QTest::newRow(formula) << QString::fromUtf8(simple); };
        row("x + 0*a", "x");
        row("x/x", "1");
        row("2*x + 3*x", "5*x");
        row("x*x*x", "x^3");
        row("(x + 1)*(x - 1)", "(x + 1)*(x - 1)");
        row("sqrt(x)^2", "x");
        row("sqrt(x^2)", "sqrt(x^2)");
        row("x - (x - 1)", "1");
        row("if(x > 0, a, a)", "a");
    }

    void simplified()
    {
        QFETCH(const QString, simple);
        QCOMPARE(QString::fromStdString(typedText(expression::simplified(treeOf(QTest::currentDataTag())))), simple);
    }

    /// Whatever the formula, at kinks too: the value of its derivative is the slope that jets have.
    void agreesWithJets()
    {
        RandomTrees trees(19450806);
        const std::vector<double> p = {0.75, -1.25};
        int compared = 0;
        for (int i = 0; i < 150; ++i) {
            const Tree tree = trees.next(4);
            const auto function = formulaOf(tree);
            const std::string text = typedText(tree);
            std::vector<std::shared_ptr<const TypedFormula>> slopes;
            for (const Tree &derivative : {derivativeOf(tree), stableDerivativeOf(expanded(tree))}) {
                QVERIFY2(derivative, text.c_str());
                slopes.push_back(formulaOf(derivative));
            }
            const auto simple = formulaOf(expression::simplified(tree));
            for (const double x : {-3.7, -1.0, -0.4, 0.0, 0.5, 1.0, 2.3}) {
                const Jet jet = function->at(x, p);
                if (!std::isfinite(jet.value) || !std::isfinite(jet.first) || std::abs(jet.first) > 1e100)
                    continue;
                ++compared;
                QVERIFY2(agree(simple->value(x, p), jet.value), (text + " simplified at " + std::to_string(x)).c_str());
                for (const auto &slope : slopes) {
                    const double got = slope->value(x, p);
                    const QString what = QStringLiteral("%1 at %2: %3 is not %4; %5")
                                             .arg(QString::fromStdString(text)).arg(x).arg(got, 0, 'g', 17)
                                             .arg(jet.first, 0, 'g', 17)
                                             .arg(QString::fromStdString(typedText(slope->tree())));
                    QVERIFY2(agree(got, jet.first), qPrintable(what));
                }
            }
        }
        QVERIFY(compared > 700);
    }

    /// A formula is never made longer than may be, nor takes long.
    void sizeIsBounded()
    {
        Tree tree = variable();
        for (int i = 0; i < 180; ++i)
            tree = call(Function::Sin, {tree * variable()});
        const Tree derivative = derivativeOf(tree);
        QVERIFY(!derivative || sizeOf(derivative) <= mostNodes);
        Tree sum = variable();
        for (int i = 0; i < 900; ++i)
            sum = sum + call(Function::Sin, {number(i) * variable()});
        const Tree slope = derivativeOf(sum);
        QVERIFY(!slope || sizeOf(slope) <= mostNodes);
    }

    /// Long products are differentiated at once, not factor by factor.
    void longProducts()
    {
        Tree product = variable(), quotient = variable();
        for (int i = 1; i < 900; ++i) {
            product = product * call(Function::Sin, {variable()});
            quotient = quotient / variable();
        }
        QCOMPARE(QString::fromStdString(readableText(derivativeOf(product))),
                 QStringLiteral("sin(x)⁸⁹⁸·(sin(x) + 899x·cos(x))"));
        QCOMPARE(QString::fromStdString(readableText(derivativeOf(quotient))), QStringLiteral("−898/x⁸⁹⁹"));
    }

    /// What the records say in words, and what textbooks say, is what the program computes.
    void builtIns_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("xName");
        QTest::addColumn<QString>("valueName");
        QTest::addColumn<QString>("slopeName");
        QTest::newRow("everywhere") << QStringLiteral("dev.csv") << QStringLiteral("x") << QStringLiteral("f") << QStringLiteral("df");
        QTest::newRow("kinks") << QStringLiteral("kinks.csv") << QStringLiteral("kink_x") << QStringLiteral("our_f")
                               << QStringLiteral("our_df");
    }

    void builtIns()
    {
        QFETCH(const QString, table);
        QFETCH(const QString, xName);
        QFETCH(const QString, valueName);
        QFETCH(const QString, slopeName);
        const ReferenceTable reference(table.toStdString());
        std::string last;
        std::vector<std::shared_ptr<const TypedFormula>> forms;
        Variant variant;
        for (std::size_t row = 0; row < reference.size(); ++row) {
            const std::string key = reference.text(row, "function") + ' ' + reference.text(row, "parameters");
            if (key != last) {
                last = key;
                variant = variantOf(reference.text(row, "function"), reference.text(row, "parameters"));
                std::vector<std::string> names;
                for (const Parameter &parameter : variant.activation->parameters)
                    names.push_back(parameter.id);
                forms.clear();
                for (const Tree &tree : {definitionOf(*variant.activation), textbookOf(*variant.activation)}) {
                    QVERIFY2(tree, variant.activation->id.c_str());
                    forms.push_back(TypedFormula::make(tree, names, {}));
                }
            }
            // A sample: each of the numbers takes as many bits as it needs.
            const double x = reference.number(row, xName.toStdString());
            if (table == QLatin1String("dev.csv") && row % 11 != 0)
                continue;
            const double value = reference.number(row, valueName.toStdString());
            const double slope = reference.number(row, slopeName.toStdString());
            for (const auto &form : forms) {
                const Jet jet = form->at(x, variant.parameters);
                const auto near = [](double got, double expected) {
                    return got == expected || std::abs(got - expected) <= 1e-12 * std::abs(expected) + 1e-300;
                };
                const QString what = QStringLiteral("%1 as %2 at %3: %4 %5 is not %6 %7")
                                         .arg(QString::fromStdString(variant.name), QString::fromStdString(typedText(form->tree())))
                                         .arg(x, 0, 'g', 17).arg(jet.value, 0, 'g', 17).arg(jet.first, 0, 'g', 17)
                                         .arg(value, 0, 'g', 17).arg(slope, 0, 'g', 17);
                QVERIFY2(near(jet.value, value) && near(jet.first, slope), qPrintable(what));
            }
        }
    }
};

QTEST_APPLESS_MAIN(DerivativeTest)
#include "tst_derivative.moc"
