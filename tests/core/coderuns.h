#pragma once

#include "core/code/code.h"
#include "tests/core/scriptrunner.h"
#include "tests/core/variants.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <string>
#include <vector>

/// Reads a line of numbers for each of the modules m0, m1, …, and prints f and f′ of their array; `prepare` makes one
/// of the list `x`. A warning is a failure where no result overflows.
inline QByteArray pythonDriver(const QByteArray &prepare)
{
    return "import sys, importlib, warnings\n" + prepare
        + "for i, line in enumerate(sys.stdin):\n"
          "    x = [float(word) for word in line.split()]\n"
          "    m = importlib.import_module(f'm{i}')\n"
          "    warnings.simplefilter('ignore' if m.overflows else 'error')\n"
          "    for f, df in zip(m.f(array(x)).tolist(), m.df(array(x)).tolist()):\n"
          "        print(repr(f), repr(df))\n";
}

/// The numbers, separated by blanks.
inline QByteArray lineOf(const std::vector<double> &numbers)
{
    QByteArray line;
    for (const double number : numbers)
        line += QByteArray::number(number, 'g', 17) + ' ';
    return line + '\n';
}

/// The name of the first function that code defines for somebody's own.
inline std::string definedName(const std::string &code, const std::string &marker)
{
    const std::size_t end = code.find("_derivative(");
    const std::size_t begin = code.rfind(marker, end) + marker.size();
    return code.substr(begin, end - begin);
}

/// All snippets in one file, each in a namespace of its own; lines "f df" at each number of each line.
inline ScriptAnswer runCpp(const std::vector<Variant> &variants, const QByteArray &points)
{
    using namespace actiscope;
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

/// The equations of all these LaTeX documents in one; nothing if a document has none.
inline QByteArray together(const std::vector<std::string> &documents)
{
    std::string all;
    for (const std::string &document : documents) {
        const std::size_t begin = document.find("\\begin{align*}"), end = document.find("\\end{document}");
        if (begin == std::string::npos || end == std::string::npos)
            return {};
        all += all.empty() ? document.substr(0, end) : document.substr(begin, end - begin);
    }
    return QByteArray::fromStdString(all + "\\end{document}\n");
}

/// What pdflatex says of a document that is wrong, or wider than its page; else nothing.
inline QByteArray typesettingProblem(const QByteArray &document)
{
    const QTemporaryDir folder;
    writeText(folder.filePath(QStringLiteral("all.tex")), document);
    const ScriptAnswer answer = runScript(
        QStringLiteral("pdflatex"),
        {QStringLiteral("-interaction=nonstopmode"), QStringLiteral("-halt-on-error"), QStringLiteral("all")},
        folder.path());
    if (answer.status != 0)
        return "pdflatex ends with an error: " + answer.output.right(2000);
    return answer.output.contains("Overfull") ? answer.output : QByteArray();
}
