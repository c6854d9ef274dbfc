#include "core/code/code.h"
#include "core/code/codewriter.h"
#include "tests/core/codecases.h"
#include "tests/core/coderuns.h"
#include "tests/core/scriptrunner.h"
#include "tests/core/typedcase.h"
#include "tests/need.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace actiscope;

namespace {

/// Functions as people type them, of all kinds: operators, calls, conditions, kinks; forms that plain doubles spoil and those
/// that they do not; names and parameters that are words of the languages.
std::vector<Variant> ownVariants()
{
    struct Own {
        const char *formula;
        Parameters parameters = {};
        const char *name = "My swish!";
    };
    const Own all[] = {
        {"x*sigmoid(b*x) + a*x", {2.0, -0.25}},
        {"1/(1 + exp(-x))", {}, "sigmoid"},
        {"ln(1 + exp(x))", {}, "log1p(exp)"},
        {"x/2*(1 + erf(x/sqrt(2)))"},
        {"(exp(x) - exp(-x))/(exp(x) + exp(-x))", {}, "Tanh"},
        {"x*tanh(ln(1 + exp(x)))", {}, "3 times"},
        {"x*Phi(x) - phi(x)"},
        {"if(x > 0, x, lambda*(exp(x) - 1))", {1.5}, "lambda"},
        {"if(x >= c or x < -c, x - sign(x)*c, 0)", {0.5}, "return"},
        {"if(a > 1, x^2, x^3)", {1.0}},
        {"if(not (x < -1) and x <= 1, sin(3*x), 0)"},
        {"max(0, x)^2 + min(x, 1, a)", {0.5}},
        {"max(sin(x), cos(x))"},
        {"clamp(x, -a, a)/a + exp(-a)", {2.0}},
        {"abs(x)/(1 + abs(x)) + step(x - 1)"},
        {"x/sqrt(1 + int*x^2)", {3.0}, "double"},
        {"atan(x) + asinh(x) + log1p(x^2)"},
        {"cosh(x/20) - sinh(x/20)*tan(x/200)"},
        {"x*e^(-x^2/2) + 2^(x/10)"},
        {"(1 + x^2)^a", {0.75}},
        {"-(-x)^3 + erf(x)*erfc(a)", {0.25}},
        {"asin(tanh(x))*acos(sigmoid(x)) + atanh(x/(1 + x^2))"},
        {"log10(1 + x^2) + log2(3 + sin(x)) + logsigmoid(x)"},
        {"softplus(x) - softplus(a)", {1.0}},
        {"a", {3.0}},
        {"b*x + int", {2.0, 1.0}, "Line"},
    };
    std::vector<Variant> variants;
    for (const Own &own : all) {
        const FunctionRef function = ownFunction(own.formula, own.parameters, own.name);
        variants.push_back({own.formula, function, function->defaults()});
    }
    RandomTrees trees(19690720);
    for (int i = 0; i < 30; ++i) {
        const std::string text = expression::typedText(trees.next(4));
        const FunctionRef function = ownFunction(text, {0.75, -1.25}, "Random");
        variants.push_back({text, function, function->defaults()});
    }
    return variants;
}

std::vector<double> ownPoints()
{
    std::vector<double> points = {0.0};
    for (const double size : {1e-9, 0.003, 0.25, 0.5, 0.9, 1.0, 1.7, 2.0, 4.3, 8.9, 21.0, 36.5, 80.0, 200.0})
        points.insert(points.end(), {size, -size});
    return points;
}

/// Lines "f df" for each of the points: within 1e-12 but where the code itself says that digits are lost.
QString problemOfOwn(const std::vector<Variant> &variants, const std::vector<double> &points, const QByteArray &output,
                     CodeLanguage language)
{
    const QList<QByteArray> lines = output.trimmed().split('\n');
    if (lines.size() != static_cast<qsizetype>(variants.size() * points.size()))
        return QStringLiteral("%1 lines").arg(lines.size());
    QStringList wrong;
    qsizetype next = 0;
    for (const Variant &variant : variants) {
        const std::string code = codeOf(*variant.activation, variant.parameters, language);
        const bool valueLost = code.find(" f in plain doubles") != std::string::npos;
        const bool slopeLost = code.find(" f' in plain doubles") != std::string::npos;
        for (const double x : points) {
            const QList<QByteArray> words = lines[next++].split(' ');
            const Jet right = variant.activation->at(x, variant.parameters);
            for (const auto &[word, expected, lost] : {std::tuple(words[0], right.value, valueLost), std::tuple(words[1], right.first, slopeLost)}) {
                const double got = ReferenceTable::toNumber(word.toStdString());
                // What comes at random may cancel at one of the points and at none of those at which the code was judged.
                const double allowed = variant.activation->name == "Random" ? 1e-9 * (std::abs(expected) + 1e-3)
                                                                             : relative * std::abs(expected) + 1e-300;
                if (!lost && std::isfinite(expected) && !(got == expected || std::abs(got - expected) <= allowed))
                    wrong << QStringLiteral("%1 at %2: %3 is not %4").arg(QString::fromStdString(variant.name)).arg(x)
                                 .arg(QString::fromUtf8(word)).arg(expected, 0, 'g', 17);
            }
        }
    }
    return wrong.mid(0, 25).join(u'\n');
}

ScriptAnswer runOwnPython(const QString &python, const std::vector<Variant> &variants, CodeLanguage language, const char *prepare)
{
    const QTemporaryDir folder;
    QByteArray points;
    for (std::size_t i = 0; i < variants.size(); ++i) {
        const std::string code = codeOf(*variants[i].activation, variants[i].parameters, language);
        const std::string name = definedName(code, "def ");
        writeText(folder.filePath(QStringLiteral("m%1.py").arg(i)),
                  QByteArray::fromStdString(code + "\nf, df = " + name + ", " + name + "_derivative\noverflows = False\n"));
        points += lineOf(ownPoints());
    }
    writeText(folder.filePath(QStringLiteral("driver.py")), pythonDriver(prepare));
    return runScript(python, {QStringLiteral("driver.py")}, folder.path(), points);
}

} // namespace

/// The code of functions of people's own is run, and its numbers compared with those of the program.
class OwnCodeTest : public QObject
{
    Q_OBJECT

private slots:
    void numbers_data()
    {
        QTest::addColumn<QString>("modules");
        QTest::addColumn<int>("language");
        QTest::addColumn<QString>("prepare");

        QTest::newRow("numpy") << QStringLiteral("numpy") << static_cast<int>(CodeLanguage::NumPy)
                               << QStringLiteral("import numpy\narray = numpy.array\n");
        QTest::newRow("torch") << QStringLiteral("torch") << static_cast<int>(CodeLanguage::PyTorch)
                               << QStringLiteral("import torch\narray = lambda x: torch.tensor(x, dtype=torch.float64)\n");
        QTest::newRow("jax") << QStringLiteral("jax") << static_cast<int>(CodeLanguage::Jax)
                             << QStringLiteral("import jax\njax.config.update('jax_enable_x64', True)\narray = jax.numpy.array\n");
        QTest::newRow("c++") << QString() << static_cast<int>(CodeLanguage::Cpp) << QString();
    }

    void numbers()
    {
        QFETCH(const QString, modules);
        QFETCH(const int, language);
        QFETCH(const QString, prepare);
        const std::vector<Variant> variants = ownVariants();
        ScriptAnswer answer;
        if (modules.isEmpty()) {
            QByteArray points;
            for (std::size_t i = 0; i < variants.size(); ++i)
                points += lineOf(ownPoints());
            answer = runCpp(variants, points);
        } else {
            const QString python = pythonWith(modules);
            if (python.isEmpty() && modules != QLatin1String("numpy"))
                QSKIP("Needs Python 3 with this module.");
            ACTISCOPE_NEEDS(!python.isEmpty(), "python3-numpy");
            answer = runOwnPython(python, variants, static_cast<CodeLanguage>(language), prepare.toUtf8().constData());
        }
        QVERIFY2(answer.status == 0, answer.errors.left(4000).constData());
        const QString wrong = problemOfOwn(variants, ownPoints(), answer.output, static_cast<CodeLanguage>(language));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    /// Names are words that the languages take; parameters keep their ids but where those are taken.
    void names()
    {
        const auto starts = [](const char *formula, const char *name, const char *expected) {
            const FunctionRef own = ownFunction(formula, {}, name);
            const std::string code = codeOf(*own, own->defaults(), CodeLanguage::PyTorch);
            return code.find(std::string("def ") + expected) != std::string::npos;
        };
        QVERIFY(starts("a*x", "My swish!", "my_swish(x, a=1.0):"));
        QVERIFY(starts("x", "def", "def_2(x):"));
        QVERIFY(starts("x", "relu", "relu_2(x):"));
        QVERIFY(starts("x", "2 x", "f_2_x(x):"));
        QVERIFY(starts("x", "摆动", "own_1(x):"));
        QVERIFY(starts("x*sigmoid(2*x)", "x·σ(2x)", "own_1(x):"));
        QVERIFY(starts("x*sigmoid(2*x)", "x·σ…", "own_1(x):"));
        QVERIFY(starts("lambda*x", "L", "l(x, lambd=1.0):"));
        QVERIFY(starts("np*x", "L", "l(x, np_=1.0):"));
    }

    /// What is nested deeply makes no text that grows with every level.
    void deepNesting()
    {
        using namespace expression;
        for (int index = 0; index <= static_cast<int>(Function::LogSigmoid); ++index) {
            for (const Tree &inside : {call(Function::Sqrt, {variable()}), number(2.0)}) {
                Tree tree = inside;
                for (int depth = 0; depth < 60; ++depth)
                    tree = call(static_cast<Function>(index), {tree});
                for (const std::string &text : {pythonBody(tree), cppBody(tree), typedText(tree), readableText(tree), latexText(tree)})
                    QVERIFY2(!text.empty() && text.size() < 20'000, text.substr(0, 100).c_str());
                const Tree derivative = derivativeOf(tree);
                QVERIFY(!derivative || !isLargerThan(derivative, mostNodes));
            }
        }
    }

    /// Where plain doubles lose digits, the code says so, and only there.
    void lostDigitsAreTold()
    {
        const auto code = [](const char *formula) {
            const FunctionRef own = ownFunction(formula);
            return codeOf(*own, own->defaults(), CodeLanguage::NumPy);
        };
        QVERIFY(code("sqrt(x^2 + 3) - sqrt(x^2 + 2)").find("# f in plain doubles") != std::string::npos);
        QVERIFY(code("x*sigmoid(b*x)").find("plain doubles") == std::string::npos);
    }

    void latex()
    {
        if (!latexHas({QStringLiteral("amsmath.sty")}))
            QSKIP("Needs pdflatex with amsmath (texlive-latex-base).");
        std::vector<std::string> documents;
        for (const Variant &variant : ownVariants()) {
            if (variant.activation->name != "Random") // which may be one fraction that is wider than the page
                documents.push_back(codeOf(*variant.activation, variant.parameters, CodeLanguage::Latex));
        }
        const QByteArray document = together(documents);
        QVERIFY(!document.isEmpty());
        const QByteArray problem = typesettingProblem(document);
        QVERIFY2(problem.isEmpty(), problem.constData());
    }
};

QTEST_APPLESS_MAIN(OwnCodeTest)
#include "tst_owncode.moc"
