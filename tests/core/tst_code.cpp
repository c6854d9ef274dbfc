#include "core/activation/catalogue/catalogue.h"
#include "core/code/code.h"
#include "tests/core/codecases.h"
#include "tests/core/coderuns.h"
#include "tests/core/scriptrunner.h"
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

    /// One document as it stands, and one that has the equations of all.
    void latex()
    {
        if (!latexHas({QStringLiteral("amsmath.sty")}))
            QSKIP("Needs pdflatex with amsmath (texlive-latex-base).");
        std::vector<std::string> documents;
        for (const Case &one : m_cases)
            documents.push_back(codeOf(*one.variant.activation, one.variant.parameters, CodeLanguage::Latex));
        for (const QByteArray &document : {together(documents),
                                           QByteArray::fromStdString(codeOf(*findActivation("gelu"), {}, CodeLanguage::Latex))}) {
            QVERIFY(!document.isEmpty());
            const QByteArray problem = typesettingProblem(document);
            QVERIFY2(problem.isEmpty(), problem.constData());
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
