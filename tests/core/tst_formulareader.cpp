#include "core/activation/catalogue/catalogue.h"
#include "core/expression/printers.h"
#include "core/expression/reader.h"

#include <QTest>

#include <string>
#include <vector>

using namespace actiscope;
using namespace actiscope::expression;

namespace {

FunctionRef findBuiltIn(std::string_view name)
{
    for (const FunctionRef &function : catalogue()) {
        if (function->id == name)
            return function;
    }
    return nullptr;
}

std::variant<Reading, Problem> read(const std::string &text)
{
    std::vector<std::string> known;
    for (const FunctionRef &function : catalogue())
        known.push_back(function->id);
    return readFormula(text, findBuiltIn, known);
}

/// The formula as the printer of formulas writes it, or the problem.
QString readAs(const std::string &text)
{
    const auto reading = read(text);
    if (const auto *problem = std::get_if<Problem>(&reading))
        return QString::fromStdString("! " + textOf(*problem, untranslated()));
    return QString::fromStdString(typedText(std::get<Reading>(reading).tree));
}

} // namespace

class FormulaReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void meanings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("meaning"); // in other words; "" if it is printed as it was typed
        const auto row = [](const char *text, const char *meaning = "") { QTest::newRow(text) << QByteArray(text) << QString(meaning); };
        row("x*sigmoid(b*x)");
        row("1/2x", "1/2*x");
        row("-x²", "-(x^2)");
        row("−x^2", "-x^2");
        row("2^3^x", "2^(3^x)");
        row("x**2 × 3 · x ÷ 4", "x^2*3*x/4");
        row("2(x+1)(x-1)", "2*(x+1)*(x-1)");
        row("x(x+1)", "x*(x+1)");
        row("x tanh(x)", "x*tanh(x)");
        row("2e", "2*e");
        row("2e3x", "2000*x");
        row(".5x", "0.5*x");
        row("|x|", "abs(x)");
        row("||x|-1|", "abs(abs(x)-1)");
        row("|x||x+1|", "abs(x)*abs(x+1)");
        row("2|x|x", "2*abs(x)*x");
        row("√x + √(x+1)", "sqrt(x)+sqrt(x+1)");
        row("sin²(x) + cos^2(x)", "sin(x)^2+cos(x)^2");
        row("x⁻¹", "x^(-1)");
        row("αx + β_1", "alpha*x+beta_1");
        row("xσ(x)", "x*sigmoid(x)");
        row("Φ(x)φ(x)", "Phi(x)*phi(x)");
        row("π", "pi");
        row("（x＋1）＊2", "(x+1)*2");
        row("if(x < 0, x, 1)");
        row("where(x<0, x, 1)", "if(x < 0, x, 1)");
        row("x if x > 0 else 0", "if(x > 0, x, 0)");
        row("x > 0 ? x : 0", "if(x > 0, x, 0)");
        row("{x<0: 1, x<1: 2, 3}", "if(x < 0, 1, if(x < 1, 2, 3))");
        row("{x<0: 1, x>=0: 2}", "if(x < 0, 1, 2)");
        row("if(0 < x < 1, 1, 0)", "if(0 < x and x < 1, 1, 0)");
        row("if(not x < 0 or x > 1 && x ≠ 2, 1, 0)", "if(not (x < 0) or x > 1 and x != 2, 1, 0)");
        row("x*(x > 0)", "x*if(x > 0, 1, 0)");
        row("e^{-x}", "e^(-x)");
        row("leaky_relu(x, 0.3)");
        row("softplus(x, 2)");
        row("f(x) = x^2", "x^2");
        row("y = x^2", "x^2");
        row("swoosh(z, b = 2) = z*b", "x*b");
        row("max(0, x, 1)");
        row("log(x) + lg(x)", "ln(x)+log10(x)");
    }
    void meanings()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, meaning);
        const QString wanted = meaning.isEmpty() ? QString::fromUtf8(text) : readAs(meaning.toStdString());
        QVERIFY2(!wanted.startsWith(QLatin1Char('!')), qPrintable(wanted));
        QCOMPARE(readAs(text.toStdString()), meaning.isEmpty() ? readAs(wanted.toStdString()) : wanted);
        QVERIFY2(!readAs(text.toStdString()).startsWith(QLatin1Char('!')), qPrintable(readAs(text.toStdString())));
    }

    void problems_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("wrong"); // what is marked
        QTest::addColumn<QByteArray>("fix");   // the text that it leads to, or nothing
        QTest::addColumn<bool>("unfinished");
        const auto row = [](const char *text, const char *wrong, const char *fix = "", bool unfinished = false) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(wrong) << QByteArray(fix) << unfinished;
        };
        row("sinx + 1", "sinx", "sin(x) + 1");
        row("xtanhx*2", "xtanhx", "x*tanh(x)*2");
        row("xsin(x)+1", "xsin", "x*sin(x)+1");
        row("sigmiod(x)*x", "sigmiod", "sigmoid(x)*x");
        row("a(x+1)*2", "a(x+1)", "a*(x+1)*2");
        row("0,5*x", "0,5", "0.5*x");
        row("exp(0,5)*x", "0,5", "exp(0.5)*x");
        row("1_000*x", "1_000", "1000*x");
        row("1.2.3*x", "1.2.3");
        row("1e999*x", "1e999");
        row("2 3", "2 3", "2*3");
        row("tanh x + 1", "tanh x", "tanh(x) + 1");
        row("log(x, 2)*x", "log(x, 2)", "ln(x)/ln(2)*x");
        row("2*", "", "", true);
        row("sin(", "", "", true);
        row("if(x<0,", "", "", true);
        row("(x+1", "", "(x+1)", true);
        row("x+1)", ")", "x+1");
        row("x < 1", "x < 1", "if(x < 1, 1, 0)", true);
        row("if(x, 1, 2) + 1", "x");
        row("foo.sin(x) + 1", "foo.sin", "sin(x) + 1");
        row("x*[x+1]*2", "[", "x*(x+1)*2");
        row("sin^-1(x)*2", "sin^-1", "asin(x)*2");
        row("x € 2", "€");
        row("{x<0: 1, x>0: 2}", "x>0", "{x<0: 1, 2}");
    }
    void problems()
    {
        QFETCH(QByteArray, text);
        const auto reading = read(text.toStdString());
        const auto *problem = std::get_if<Problem>(&reading);
        QVERIFY2(problem, qPrintable(readAs(text.toStdString())));
        const QByteArray marked = text.mid(static_cast<int>(problem->place.begin), static_cast<int>(problem->place.end - problem->place.begin));
        QTEST(marked, "wrong");
        QTEST(problem->fix ? QByteArray::fromStdString(fixed(text.toStdString(), *problem->fix)) : QByteArray(), "fix");
        QTEST(problem->unfinished, "unfinished");
    }
};

QTEST_GUILESS_MAIN(FormulaReaderTest)
#include "tst_formulareader.moc"
