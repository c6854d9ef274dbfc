#include "core/activation/catalogue/catalogue.h"
#include "core/code/code.h"
#include "tests/core/codecases.h"
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

/// Runs each case's Python code, a module of its own, on arrays; `prepare` makes one of the list `x`. A warning is a
/// failure where no result overflows.
ScriptAnswer runPython(const QString &python, const ReferenceTable &table, const std::vector<Case> &cases,
                       CodeLanguage language, const char *prepare)
{
    const QTemporaryDir folder;
    QByteArray driver = "import sys, importlib, warnings\n" + QByteArray(prepare)
        + "for i, line in enumerate(sys.stdin):\n"
          "    x = [float(word) for word in line.split()]\n"
          "    m = importlib.import_module(f'm{i}')\n"
          "    warnings.simplefilter('ignore' if m.overflows else 'error')\n"
          "    for f, df in zip(m.f(array(x)).tolist(), m.df(array(x)).tolist()):\n"
          "        print(repr(f), repr(df))\n";
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Variant &variant = cases[i].variant;
        const bool overflows = std::any_of(cases[i].rows.begin(), cases[i].rows.end(),
                                           [&](std::size_t row) { return std::isinf(table.number(row, "f")); });
        const std::string id = variant.activation->id;
        const std::string code = codeOf(*variant.activation, variant.parameters, language) + "\nf, df = " + id + ", " + id
            + "_derivative\noverflows = " + (overflows ? "True" : "False") + '\n';
        writeText(folder.filePath(QStringLiteral("m%1.py").arg(i)), QByteArray::fromStdString(code));
    }
    writeText(folder.filePath(QStringLiteral("driver.py")), driver);
    return runScript(python, {QStringLiteral("driver.py")}, folder.path(), pointsOf(table, cases));
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

    /// All snippets in one file, each in a namespace of its own.
    void cpp()
    {
        ACTISCOPE_NEEDS(runScript(QStringLiteral(ACTISCOPE_COMPILER), {QStringLiteral("--version")}, QStringLiteral("/tmp")).status == 0,
                        "a C++ compiler with the options of g++");
        const QTemporaryDir folder;
        QByteArray code, table;
        for (std::size_t i = 0; i < m_cases.size(); ++i) {
            const Variant &variant = m_cases[i].variant;
            const QByteArray name = "a" + QByteArray::number(i);
            code += QByteArray::fromStdString(codeOf(*variant.activation, variant.parameters, CodeLanguage::Cpp))
                        .replace("namespace activation", "namespace " + name);
            const QByteArray id = QByteArray::fromStdString(variant.activation->id);
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
        QVERIFY(writeText(folder.filePath(QStringLiteral("all.cpp")), code));
        const ScriptAnswer compiled =
            runScript(QStringLiteral(ACTISCOPE_COMPILER),
                      {QStringLiteral("-std=c++17"), QStringLiteral("-Wall"), QStringLiteral("-Wextra"),
                       QStringLiteral("-Werror"), QStringLiteral("-o"), QStringLiteral("all"), QStringLiteral("all.cpp")},
                      folder.path());
        QVERIFY2(compiled.status == 0, compiled.errors.left(4000).constData());
        const ScriptAnswer answer = runScript(folder.filePath(QStringLiteral("all")), {}, folder.path(), pointsOf(m_table, m_cases));
        QCOMPARE(answer.status, 0);
        const QString wrong = verdict(m_table, m_cases, answer.output, exactly());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
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
        for (const QString &name : {QStringLiteral("all"), QStringLiteral("one")}) {
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
