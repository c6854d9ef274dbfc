#include "core/activation/catalogue/catalogue.h"
#include "core/code/code.h"
#include "core/code/codewriter.h"
#include "tests/core/codecases.h"
#include "tests/core/scriptrunner.h"
#include "tests/core/typedcase.h"
#include "tests/need.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace actiscope;

namespace {

/// The points, a line a case.
QByteArray pointsOf(const ReferenceTable &table, const std::vector<Case> &cases)
{
    QByteArray text;
    for (const Case &one : cases) {
        for (const std::size_t row : one.rows)
            text += QByteArray::fromStdString(table.text(row, "x")) + (row == one.rows.back() ? '\n' : ' ');
    }
    return text;
}

/// Reads a line of numbers for each of the modules m0, m1, …, and prints f and f′ of their array; `prepare` makes one of
/// the list `x`. A warning is a failure where no result overflows.
QByteArray pythonDriver(const QByteArray &prepare)
{
    return "import sys, importlib, warnings\n" + prepare
        + "for i, line in enumerate(sys.stdin):\n"
          "    x = [float(word) for word in line.split()]\n"
          "    m = importlib.import_module(f'm{i}')\n"
          "    warnings.simplefilter('ignore' if m.overflows else 'error')\n"
          "    for f, df in zip(m.f(array(x)).tolist(), m.df(array(x)).tolist()):\n"
          "        print(repr(f), repr(df))\n";
}

/// Runs each case's Python code, a module of its own, on arrays.
ScriptAnswer runPython(const QString &python, const ReferenceTable &table, const std::vector<Case> &cases,
                       CodeLanguage language, const char *prepare)
{
    const QTemporaryDir folder;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Variant &variant = cases[i].variant;
        const bool overflows = std::any_of(cases[i].rows.begin(), cases[i].rows.end(),
                                           [&](std::size_t row) { return std::isinf(table.number(row, "f")); });
        const std::string id = variant.activation->id;
        const std::string code = codeOf(*variant.activation, variant.parameters, language) + "\nf, df = " + id + ", " + id
            + "_derivative\noverflows = " + (overflows ? "True" : "False") + '\n';
        writeText(folder.filePath(QStringLiteral("m%1.py").arg(i)), QByteArray::fromStdString(code));
    }
    writeText(folder.filePath(QStringLiteral("driver.py")), pythonDriver(prepare));
    return runScript(python, {QStringLiteral("driver.py")}, folder.path(), pointsOf(table, cases));
}

/// The name of the first function that code defines for somebody's own.
std::string definedName(const std::string &code, const std::string &marker)
{
    const std::size_t end = code.find("_derivative(");
    const std::size_t begin = code.rfind(marker, end) + marker.size();
    return code.substr(begin, end - begin);
}

/// All snippets in one file, each in a namespace of its own; lines "f df" at each number of each line.
ScriptAnswer runCpp(const std::vector<Variant> &variants, const QByteArray &points)
{
    const QTemporaryDir folder;
    QByteArray code, table;
    for (std::size_t i = 0; i < variants.size(); ++i) {
        const Variant &variant = variants[i];
        const QByteArray name = "a" + QByteArray::number(i);
        code += QByteArray::fromStdString(codeOf(*variant.activation, variant.parameters, CodeLanguage::Cpp))
                    .replace("namespace activation", "namespace " + name);
        const QByteArray id = QByteArray::fromStdString(
            variant.activation->family == Family::Own
                ? definedName(codeOf(*variant.activation, variant.parameters, CodeLanguage::Cpp), "inline double ")
                : variant.activation->id);
        table += "    {[](double x) { return " + name + "::" + id + "(x); }, [](double x) { return " + name + "::" + id
            + "_derivative(x); }},\n";
    }
    code += "#include <cstdio>\n#include <cstdlib>\n#include <iostream>\n#include <sstream>\n#include <string>\n"
            "struct Pair { double (*f)(double); double (*df)(double); };\nconst Pair pairs[] = {\n" + table
        + "};\nint main()\n{\n    std::string line, word;\n"
          "    for (const Pair &pair : pairs) {\n        std::getline(std::cin, line);\n"
          "        std::istringstream words(line);\n        while (words >> word) {\n"
          "            const double x = std::strtod(word.c_str(), nullptr);\n"
          "            std::printf(\"%.17g %.17g\\n\", pair.f(x), pair.df(x));\n        }\n    }\n}\n";
    writeText(folder.filePath(QStringLiteral("all.cpp")), code);
    const ScriptAnswer compiled =
        runScript(QStringLiteral(ACTISCOPE_COMPILER),
                  {QStringLiteral("-std=c++17"), QStringLiteral("-Wall"), QStringLiteral("-Wextra"),
                   QStringLiteral("-Werror"), QStringLiteral("-o"), QStringLiteral("all"), QStringLiteral("all.cpp")},
                  folder.path());
    if (compiled.status != 0)
        return compiled;
    return runScript(folder.filePath(QStringLiteral("all")), {}, folder.path(), points);
}

/// Every function with its parameters at their defaults, and each at either limit.
std::vector<Variant> atTheLimits()
{
    std::vector<Variant> variants;
    for (const FunctionRef &function : catalogue()) {
        const Parameters defaults = function->defaults();
        variants.push_back({function->id, function, defaults});
        for (std::size_t i = 0; i < defaults.size(); ++i) {
            const ParameterLimits limits = limitsOf(*function, defaults, i);
            for (const double limit : {limits.least, limits.greatest}) {
                Parameters parameters = defaults;
                parameters[i] = limit;
                variants.push_back({function->id + ' ' + function->parameters[i].id + '=' + std::to_string(limit),
                                    function, parameters});
            }
        }
    }
    return variants;
}

/// The whole span of finite numbers, and what is next to 0.
std::vector<double> extremes()
{
    std::vector<double> numbers;
    for (const double size : {5e-324, 1.7e-310, 3e-308, 1e-200, 1e100, 1.4e154, 1e200, 1.9e306, 4.5e307, 1e308, 1.797e308})
        numbers.insert(numbers.end(), {size, -size});
    return numbers;
}

QByteArray lineOf(const std::vector<double> &numbers)
{
    QByteArray line;
    for (const double number : numbers)
        line += QByteArray::number(number, 'g', 17) + ' ';
    return line + '\n';
}

/// Lines "f df" for each variant at each of the numbers, against f and f′ as the program computes them. A sine far out
/// depends on how its argument is rounded: there it has to be finite and in bounds.
QString problemAtExtremes(const std::vector<Variant> &variants, const std::vector<double> &numbers, const QByteArray &output)
{
    const QList<QByteArray> lines = output.trimmed().split('\n');
    if (lines.size() != static_cast<qsizetype>(variants.size() * numbers.size()))
        return QStringLiteral("%1 lines").arg(lines.size());
    QStringList wrong;
    qsizetype next = 0;
    for (const Variant &variant : variants) {
        const bool isWave = variant.activation->id == "sine" || variant.activation->id == "snake";
        for (const double x : numbers) {
            const QList<QByteArray> values = lines[next++].split(' ');
            Jet right = variant.activation->at(x, variant.parameters);
            if (variant.activation->id == "arctan" && std::abs(x) > 1e100)
                right.first = 1.0 / x / x;
            if (variant.activation->id == "squareplus" && x < -1e100)
                right.value = 0.25 * variant.parameters.front() / -x;
            for (const auto &[word, expected] : {std::pair(values[0], right.value), std::pair(values[1], right.first)}) {
                const double got = ReferenceTable::toNumber(word.toStdString());
                const double allowed = relative * std::abs(expected) + subnormal;
                const bool good = isWave && std::abs(x) > 1.0
                    ? std::isfinite(got) && (std::abs(got) <= 100.0 || std::abs(got - x) <= 1e-12 * std::abs(x))
                    : got == expected || std::abs(got - expected) <= allowed;
                if (!good)
                    wrong << QStringLiteral("%1 at %2: %3 is not %4").arg(QString::fromStdString(variant.name)).arg(x)
                                 .arg(QString::fromUtf8(word)).arg(expected, 0, 'g', 17);
            }
        }
    }
    return wrong.mid(0, 25).join(u'\n');
}

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

/// The code that is given away is run, and its numbers compared with those of the reference table.
class CodeTest : public QObject
{
    Q_OBJECT

private slots:
    void numpy()
    {
        const QString python = pythonWith(QStringLiteral("numpy"));
        ACTISCOPE_NEEDS(!python.isEmpty(), "python3-numpy");
        const ScriptAnswer answer =
            runPython(python, m_table, m_cases, CodeLanguage::NumPy, "import numpy\narray = numpy.array\n");
        QVERIFY2(answer.status == 0 && answer.errors.isEmpty(), answer.errors.constData());
        const QString wrong = verdict(m_table, m_cases, answer.output, exactly());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    /// f is PyTorch's, and held to single precision for moderate x alone; f′ is ours. Far out torch.sigmoid goes
    /// to 0 too early.
    void torch()
    {
        const QString python = pythonWith(QStringLiteral("torch"));
        if (python.isEmpty())
            QSKIP("Needs Python 3 with PyTorch (python3-torch).");
        const ScriptAnswer answer = runPython(python, m_table, m_cases, CodeLanguage::PyTorch,
                                              "import torch\narray = lambda x: torch.tensor(x, dtype=torch.float64)\n");
        QVERIFY2(answer.status == 0, answer.errors.constData());
        const QString wrong = verdict(m_table, m_cases, answer.output, nearly(1e-6));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void jax()
    {
        const QString python = pythonWith(QStringLiteral("jax"));
        if (python.isEmpty())
            QSKIP("Needs Python 3 with JAX.");
        const ScriptAnswer answer = runPython(python, m_table, m_cases, CodeLanguage::Jax,
                                              "import jax\njax.config.update('jax_enable_x64', True)\n"
                                              "array = jax.numpy.array\n");
        QVERIFY2(answer.status == 0, answer.errors.constData());
        const QString wrong = verdict(m_table, m_cases, answer.output, nearly(relative));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void cpp()
    {
        ACTISCOPE_NEEDS(runScript(QStringLiteral(ACTISCOPE_COMPILER), {QStringLiteral("--version")}, QStringLiteral("/tmp")).status == 0,
                        "a C++ compiler with the options of g++");
        std::vector<Variant> variants;
        for (const Case &one : m_cases)
            variants.push_back(one.variant);
        const ScriptAnswer answer = runCpp(variants, pointsOf(m_table, m_cases));
        QVERIFY2(answer.status == 0, answer.errors.left(4000).constData());
        const QString wrong = verdict(m_table, m_cases, answer.output, exactly());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    /// No result is lost on the way: where f and f′ are finite, no warning is given either.
    void numpyAtExtremes()
    {
        const QString python = pythonWith(QStringLiteral("numpy"));
        ACTISCOPE_NEEDS(!python.isEmpty(), "python3-numpy");
        const std::vector<Variant> variants = atTheLimits();
        const std::vector<double> numbers = extremes();
        const QTemporaryDir folder;
        QByteArray points;
        for (std::size_t i = 0; i < variants.size(); ++i) {
            const auto overflows = [&](double x) {
                const Jet at = variants[i].activation->at(x, variants[i].parameters);
                return std::isinf(at.value) || std::isinf(at.first);
            };
            const bool any = std::any_of(numbers.begin(), numbers.end(), overflows);
            const std::string id = variants[i].activation->id;
            writeText(folder.filePath(QStringLiteral("m%1.py").arg(i)),
                      QByteArray::fromStdString(codeOf(*variants[i].activation, variants[i].parameters, CodeLanguage::NumPy)
                                                + "\nf, df = " + id + ", " + id + "_derivative\noverflows = " + (any ? "True" : "False") + '\n'));
            points += lineOf(numbers);
        }
        writeText(folder.filePath(QStringLiteral("driver.py")), pythonDriver("import numpy\narray = numpy.array\n"));
        const ScriptAnswer answer = runScript(python, {QStringLiteral("driver.py")}, folder.path(), points);
        QVERIFY2(answer.status == 0 && answer.errors.isEmpty(), answer.errors.constData());
        const QString wrong = problemAtExtremes(variants, numbers, answer.output);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void cppAtExtremes()
    {
        std::vector<Variant> variants = atTheLimits();
        const std::vector<double> numbers = extremes();
        QByteArray points;
        for (std::size_t i = 0; i < variants.size(); ++i)
            points += lineOf(numbers);
        const ScriptAnswer answer = runCpp(variants, points);
        QVERIFY2(answer.status == 0, answer.errors.left(4000).constData());
        const QString wrong = problemAtExtremes(variants, numbers, answer.output);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    /// What goes in as single or half precision comes out so, of arrays and of single numbers, and means the same.
    void numpyKeepsTheType()
    {
        const QString python = pythonWith(QStringLiteral("numpy"));
        ACTISCOPE_NEEDS(!python.isEmpty(), "python3-numpy");
        const std::vector<Variant> variants = atTheLimits();
        const QTemporaryDir folder;
        for (std::size_t i = 0; i < variants.size(); ++i) {
            const std::string id = variants[i].activation->id;
            writeText(folder.filePath(QStringLiteral("m%1.py").arg(i)),
                      QByteArray::fromStdString("name = '" + variants[i].name + "'\n"
                                                + codeOf(*variants[i].activation, variants[i].parameters, CodeLanguage::NumPy)
                                                + "\nall = " + id + ", " + id + "_derivative\n"));
        }
        const QByteArray driver = R"(import importlib, sys, warnings
import numpy as np
warnings.simplefilter("error")
moderate = [-4.0, -2.5, -1.0, -0.25, 0.0, 0.5, 1.5, 3.0, 5.0]
for i in range(int(sys.argv[1])):
    m = importlib.import_module(f"m{i}")
    wave = any(word in m.name for word in ("sine", "snake"))
    for g in m.all:
        for kind in (np.float16, np.float32, np.float64):
            far = [] if wave else [np.finfo(kind).max, 0.6 * np.finfo(kind).max, np.finfo(kind).tiny / 4]
            x = np.array(moderate + far + [-y for y in far], dtype=kind)
            with np.errstate(over="ignore", under="ignore"), warnings.catch_warnings():
                warnings.simplefilter("ignore", RuntimeWarning if kind is np.float16 else DeprecationWarning)
                right = g(x.astype(np.float64)).astype(kind)
                got = g(x)
                single = [g(y) for y in x]
            size = np.where(np.isfinite(right), np.abs(right), 1).astype(float)
            # What an argument of the function is rounded by counts as often as the slope says.
            allowed = np.finfo(kind).eps * 400 * (size + 1)
            for name, values in (("array", got), ("number", np.array(single))):
                types = {type(y) for y in single} if name == "number" else {got.dtype.type}
                if types != {kind} or got.shape != x.shape:
                    print(m.name, g.__name__, name, kind.__name__, "gives", types, got.shape)
                with np.errstate(invalid="ignore"):
                    same = (values == right) | (np.abs(values.astype(float) - right.astype(float)) <= allowed)
                if not same.all():
                    print(m.name, g.__name__, name, kind.__name__, x[~same], values[~same], "is not", right[~same])
        if g([1, 2]).dtype != np.float64 or g(2).dtype != np.float64 or g(np.zeros((2, 0))).shape != (2, 0):
            print(m.name, g.__name__, "lists, whole numbers, nothing")
)";
        writeText(folder.filePath(QStringLiteral("driver.py")), driver);
        const ScriptAnswer answer =
            runScript(python, {QStringLiteral("driver.py"), QString::number(variants.size())}, folder.path());
        QVERIFY2(answer.status == 0 && answer.errors.isEmpty(), answer.errors.constData());
        QVERIFY2(answer.output.isEmpty(), answer.output.left(4000).constData());
    }

    void ownFunctions_data()
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

    /// Functions of people's own.
    void ownFunctions()
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
    void ownNames()
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

    /// One document as it stands, and one that has the equations of all.
    void latex()
    {
        if (!latexHas({QStringLiteral("amsmath.sty")}))
            QSKIP("Needs pdflatex with amsmath (texlive-latex-base).");
        const QTemporaryDir folder;
        std::string all;
        for (const Case &one : m_cases) {
            const std::string code = codeOf(*one.variant.activation, one.variant.parameters, CodeLanguage::Latex);
            const std::size_t begin = code.find("\\begin{align*}"), end = code.find("\\end{document}");
            QVERIFY(begin != std::string::npos && end != std::string::npos);
            all += all.empty() ? code.substr(0, end) : code.substr(begin, end - begin);
        }
        QVERIFY(writeText(folder.filePath(QStringLiteral("all.tex")), QByteArray::fromStdString(all + "\\end{document}\n")));
        const Activation &gelu = *findActivation("gelu");
        QVERIFY(writeText(folder.filePath(QStringLiteral("one.tex")),
                          QByteArray::fromStdString(codeOf(gelu, {}, CodeLanguage::Latex))));
        std::string own;
        for (const Variant &variant : ownVariants()) {
            if (variant.activation->name == "Random")
                continue; // may be one fraction that is wider than the page
            const std::string code = codeOf(*variant.activation, variant.parameters, CodeLanguage::Latex);
            const std::size_t begin = code.find("\\begin{align*}"), end = code.find("\\end{document}");
            own += own.empty() ? code.substr(0, end) : code.substr(begin, end - begin);
        }
        QVERIFY(writeText(folder.filePath(QStringLiteral("own.tex")), QByteArray::fromStdString(own + "\\end{document}\n")));
        for (const QString &name : {QStringLiteral("all"), QStringLiteral("one"), QStringLiteral("own")}) {
            const ScriptAnswer answer = runScript(
                QStringLiteral("pdflatex"), {QStringLiteral("-interaction=nonstopmode"), QStringLiteral("-halt-on-error"), name},
                folder.path());
            QVERIFY2(answer.status == 0, answer.output.right(2000).constData());
            QVERIFY2(!answer.output.contains("Overfull"), answer.output.constData());
        }
    }

    /// The parameters stand in the code as they are.
    void parametersAreExact()
    {
        const Activation &leaky = *findActivation("leaky_relu");
        const double slope = 0.1 + 0.2;
        for (const CodeLanguage language : {CodeLanguage::NumPy, CodeLanguage::PyTorch, CodeLanguage::Jax, CodeLanguage::Cpp,
                                            CodeLanguage::Latex}) {
            const std::string code = codeOf(leaky, {slope}, language);
            QVERIFY2(code.find("0.30000000000000004") != std::string::npos, code.c_str());
            QVERIFY(code.find('$') == std::string::npos || language == CodeLanguage::Latex); // no mark is left
        }
        const std::string shrink = codeOf(*findActivation("softshrink"), {1.0}, CodeLanguage::NumPy);
        QVERIFY2(shrink.find("def softshrink(x, lambd=1.0):") != std::string::npos, shrink.c_str());
    }

    /// The comparison itself finds what is wrong.
    void comparisonCanFail()
    {
        const std::vector<Case> first(m_cases.begin(), m_cases.begin() + 1); // identity
        QByteArray good, bad;
        for (const std::size_t row : first.front().rows) {
            const QByteArray x = QByteArray::fromStdString(m_table.text(row, "f"));
            good += x + " 1\n";
            bad += x + (row == first.front().rows.back() ? " 1.00000000001\n" : " 1\n");
        }
        QVERIFY(verdict(m_table, first, good, exactly()).isEmpty());
        QVERIFY(verdict(m_table, first, bad, exactly()).startsWith(QStringLiteral("1 wrong")));
        QVERIFY(!verdict(m_table, first, good + "1 1\n", exactly()).isEmpty());
        QVERIFY(!verdict(m_table, first, "1 1\n", exactly()).isEmpty());
    }

private:
    Bound exactly() const
    {
        return [this](const Case &one, std::size_t row, const char *column) { return allowed(m_table, one, row, column); };
    }
    /// For moderate x; elsewhere nothing is asked.
    Bound nearly(double error) const
    {
        return [this, error](const Case &one, std::size_t row, const char *column) {
            const double x = m_table.number(row, "x");
            const bool isValue = std::string_view(column) == "f";
            if (std::abs(x) > 300.0 || (isValue && x != 0.0 && std::abs(x) < 1e-100))
                return -1.0;
            return allowed(m_table, one, row, column) + (isValue ? error * (1.0 + std::abs(m_table.number(row, column))) : 1e-13);
        };
    }

    const ReferenceTable m_table{"dev.csv"};
    const std::vector<Case> m_cases = casesOf(m_table);
};

QTEST_APPLESS_MAIN(CodeTest)
#include "tst_code.moc"
