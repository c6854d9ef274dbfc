#include "core/activation/catalogue/catalogue.h"
#include "core/expression/build.h"
#include "core/expression/printers.h"
#include "tests/core/typedcase.h"

#include <QTest>

using namespace actiscope;
using namespace actiscope::expression;

class PrintersTest : public QObject
{
    Q_OBJECT

private slots:
    void text_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("readable");
        QTest::addColumn<QString>("latex");

        const auto row = [](const char *typed, const char *readable, const char *latex) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(readable) << QString::fromUtf8(latex);
        };
        row("x*sigmoid(b*x) + alpha*x", "x·σ(bx) + αx", R"(x\,\sigma(bx) + \alpha x)");
        row("max(0, x)", "max(0, x)", R"(\max(0, x))");
        row("x^2", "x²", "x^2");
        row("x^10 - x^(-1)", "x¹⁰ − x⁻¹", "x^{10} - x^{-1}");
        row("if(x < 0, a, b)", "{x < 0: a, b}", R"(\begin{cases} a & x < 0 \\ b & x \ge 0 \end{cases})");
        row("if(x >= 6, 6, if(x > 0, x, 0))", "{x ≥ 6: 6, x > 0: x, 0}",
            R"(\begin{cases} 6 & x \ge 6 \\ x & x > 0 \\ 0 & \text{otherwise} \end{cases})");
        row("if(-1 <= x <= 1, x, 0)", "{−1 ≤ x ≤ 1: x, 0}",
            R"(\begin{cases} x & -1 \le x \le 1 \\ 0 & \text{otherwise} \end{cases})");
        row("1/(1 + exp(-x))", "1/(1 + exp(−x))", R"(\frac{1}{1 + e^{-x}})");
        row("abs(x)/sqrt(2)", "|x|/√2", R"(\frac{\lvert x\rvert}{\sqrt{2}})");
        row("x/2*(1 + erf(x/sqrt(2)))", "x/2·(1 + erf(x/√2))",
            R"(\frac{x}{2}\,\left(1 + \operatorname{erf}\left(\frac{x}{\sqrt{2}}\right)\right))");
        row("if(x < 0, a, b) + x", "{x < 0: a, b} + x",
            R"(\left(\begin{cases} a & x < 0 \\ b & x \ge 0 \end{cases}\right) + x)");
        row("x*if(x < 0, a, b)", "x·{x < 0: a, b}",
            R"(x\,\left(\begin{cases} a & x < 0 \\ b & x \ge 0 \end{cases}\right))");
        row("if(x < 0, a, if(x == 0, b, x))", "{x < 0: a, x = 0: b, x}",
            R"(\begin{cases} a & x < 0 \\ b & x = 0 \\ x & x > 0 \end{cases})");
        row("if(x == 1, a, if(0 < x < 1, b, if(x <= 0, x, pi)))", "{x = 1: a, 0 < x < 1: b, x ≤ 0: x, π}",
            R"(\begin{cases} a & x = 1 \\ b & 0 < x < 1 \\ x & x \le 0 \\ \pi & x > 1 \end{cases})");
        row("asinh(x)^2*sqrt(1 + x^2)", "asinh(x)²·√(1 + x²)", R"(\operatorname{arsinh}^2(x)\,\sqrt{1 + x^2})");
        row("sin(x)*a*cos(x)", "sin(x)·a·cos(x)", R"(\sin(x)\,a\,\cos x)");
        row("(1 + sin(x))*a", "(1 + sin(x))·a", R"((1 + \sin x)\,a)");
        row("e^(sin(x)/a)", "e^(sin(x)/a)", R"(e^{\sin(x)/a})");
        row("tanh(x)^2", "tanh(x)²", R"(\tanh^2 x)");
        row("sin(omega*x)", "sin(ωx)", R"(\sin(\omega x))");
        row("x*Phi(x)", "x·Φ(x)", R"(x\,\Phi(x))");
        row("2*x*(x + 1)", "2x·(x + 1)", R"(2x\,(x + 1))");
        row("2*(x + 1)", "2(x + 1)", R"(2\,(x + 1))");
        row("x*x*2", "x·x·2", R"(x \cdot x \cdot 2)");
        row("-(2*x)", "−2x", "-2x");
        row("(-x)^2", "(−x)²", "(-x)^2");
        row("-x^2", "−x²", "-x^2");
        row("a - (b - x)", "a − b + x", "a - b + x");
        row("a/(b*x)", "a/(bx)", R"(\frac{a}{bx})");
        row("(a/b)^(x/2)", "(a/b)^(x/2)", R"(\left(\frac{a}{b}\right)^{x/2})");
        row("a*(-b)", "a·(−b)", R"(a\,(-b))");
        row("2/3*x", "2/3·x", R"(\tfrac{2}{3}\,x)");
        row("e^(-x)", "e^(−x)", "e^{-x}");
        row("alpha*expm1(x/alpha)", "α·expm1(x/α)", R"(\alpha\,(e^{x/\alpha} - 1))");
        row("ln(1 + exp(beta*x))/beta", "ln(1 + exp(βx))/β", R"(\frac{\ln(1 + e^{\beta x})}{\beta})");
        row("scale*x + w_1", "scale·x + w_1", R"(\mathit{scale}\,x + w_{1})");
        row("0.0000002*x", "2·10⁻⁷·x", R"(2 \cdot 10^{-7}\,x)");
        row("if(x > 0 or not (a == 1 and b != 2), x, pi)", "{x > 0 or not (a = 1 and b ≠ 2): x, π}",
            R"(\begin{cases} x & x > 0\text{ or }\text{not }(a = 1\text{ and }b \ne 2) \\ \pi & \text{otherwise} \end{cases})");
    }

    void text()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, readable);
        QFETCH(const QString, latex);
        const Tree tree = treeOf(typed.toStdString());
        if (typed != QLatin1String("0.0000002*x"))
            QCOMPARE(QString::fromStdString(typedText(tree)), typed);
        QCOMPARE(QString::fromStdString(readableText(tree)), readable);
        QCOMPARE(QString::fromStdString(latexText(tree)), latex);
        QVERIFY(areSame(treeOf(typedText(tree)), tree));
    }

    /// Functions of others stand by their names, with their parameters.
    void calls()
    {
        const FunctionRef leaky = findActivation("leaky_relu");
        const Tree tree = applied(leaky, {variable(), number(0.3)});
        QCOMPARE(QString::fromStdString(typedText(tree)), QStringLiteral("leaky_relu(x, 0.3)"));
        QCOMPARE(QString::fromStdString(latexText(tree)), QStringLiteral(R"(\operatorname{Leaky\ ReLU}(x, 0.3))"));
        const Tree own = applied(ownFunction("x^2", {}, "my_square"), {variable()});
        QCOMPARE(QString::fromStdString(readableText(own)), QStringLiteral("my_square(x)"));
        const Tree unspeakable = applied(ownFunction("x^2", {}, "What a function!"), {variable()});
        QCOMPARE(QString::fromStdString(typedText(unspeakable)), QStringLiteral("own_1(x)"));
    }

    void symbols()
    {
        QCOMPARE(QString::fromStdString(symbolOf("alpha")), QStringLiteral("α"));
        QCOMPARE(QString::fromStdString(symbolOf("slope")), QStringLiteral("slope"));
    }

    /// What is typed reads back as the same tree.
    void readsBack()
    {
        RandomTrees trees(20240607);
        for (int i = 0; i < 400; ++i) {
            const Tree tree = trees.next(4);
            const std::string text = typedText(tree);
            QVERIFY2(areSame(treeOf(text), tree), text.c_str());
            QVERIFY(text.size() > 0 && readableText(tree).size() > 0 && latexText(tree).size() > 0);
        }
        for (const FunctionRef &function : catalogue()) {
            for (const std::string &text : {function->expression, function->textbook}) {
                if (!text.empty())
                    QCOMPARE(QString::fromStdString(typedText(treeOf(text))), QString::fromStdString(text));
            }
        }
    }
};

QTEST_APPLESS_MAIN(PrintersTest)
#include "tst_printers.moc"
