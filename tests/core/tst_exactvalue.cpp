#include "core/expression/exactvalue.h"

#include "tests/core/postfix.h"
#include "tests/core/referencetable.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace actiscope;
using namespace actiscope::expression;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr std::array parameters = {0.7, -1.3};
constexpr double none = std::numeric_limits<double>::quiet_NaN();

bool isRight(double got, double expected)
{
    if (std::isnan(expected))
        return std::isnan(got);
    return got == expected || std::abs(got - expected) <= 1e-13 * std::abs(expected)
        || (std::abs(got) <= 1e-300 && std::abs(expected) <= 1e-300);
}

std::string text(const ExactJet &jet)
{
    return QString::asprintf("%.17g, %.17g, %.17g", jet.jet.value, jet.jet.first, jet.jet.second).toStdString();
}

/// Of the values: c for certain, u for undefined, o for open.
std::string certaintyOf(const ExactJet &jet)
{
    std::string letters;
    for (const Certainty certainty : jet.certainty)
        letters += certainty == Certainty::Certain ? 'c' : certainty == Certainty::Undefined ? 'u' : 'o';
    return letters;
}

} // namespace

/// Formulas with as many bits as they take, against mpmath and against what is known of them.
class ExactValueTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithReference()
    {
        const ReferenceTable table("formulas.csv");
        QVERIFY(table.size() > 300);
        for (std::size_t i = 0; i < table.size(); ++i) {
            const ExactJet jet = exactJetOf(programFromPostfix(table.text(i, "formula")), table.number(i, "x"),
                                            parameters, 2);
            const std::string place = table.text(i, "formula") + " at " + table.text(i, "x") + ": " + text(jet) + " "
                + certaintyOf(jet) + ", not " + table.text(i, "f") + ", " + table.text(i, "df") + ", " + table.text(i, "d2f");
            const double f = table.number(i, "f"), df = table.number(i, "df"), d2f = table.number(i, "d2f");
            const std::string expected = std::isnan(f) ? "uuu" : "ccc";
            QVERIFY2(isRight(jet.jet.value, f) && isRight(jet.jet.first, df) && isRight(jet.jet.second, d2f)
                         && certaintyOf(jet) == expected,
                     place.c_str());
        }
    }

    /// Values, slopes and what is known of them, by hand.
    void decides_data()
    {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("f");
        QTest::addColumn<double>("df");
        QTest::addColumn<double>("d2f");
        QTest::addColumn<QString>("certainty");
        const auto row = [](const char *formula, double x, double f, double df, double d2f, const char *certainty) {
            QTest::addRow("%s; %g", formula, x) << x << f << df << d2f << certainty;
        };
        // Kinks.
        row("x abs", 0.0, 0.0, 0.0, 0.0, "ccc");
        row("x sign", 0.0, 0.0, 0.0, 0.0, "ccc");
        row("x step", 0.0, 1.0, 0.0, 0.0, "ccc");
        row("0 x max", 0.0, 0.0, 0.5, 0.0, "ccc");
        row("0 x max 6 min", 6.0, 6.0, 0.5, 0.0, "ccc");
        row("x -1 1 clamp", -1.0, -1.0, 1.0, 0.0, "ccc");
        row("x 1 -1 clamp", 0.0, -1.0, 0.0, 0.0, "ccc");
        row("x 0 > x 0 choose", 0.0, 0.0, 0.0, 0.0, "ccc");
        row("x 0 >= x 0 choose", 0.0, 0.0, 1.0, 0.0, "ccc");
        row("x x 0 > *", 2.0, 2.0, 1.0, 0.0, "ccc");
        row("x 0 > x 1 < and x 2 == or not", 2.0, 0.0, 0.0, 0.0, "ccc");
        row("x x * sqrt", 0.0, 0.0, 0.0, 0.0, "ccc");
        // What is equal only exactly: 0.1 is a double, a third is none.
        row("x 0.1 - abs", 0.1, 0.0, 0.0, 0.0, "ccc");
        row("x 1 3 / - abs", 1.0 / 3.0, 1.8503717077085943e-17, -1.0, 0.0, "ccc");
        // Ends of domains.
        row("x sqrt", 0.0, 0.0, inf, -inf, "ccc");
        row("x sqrt", -1e-300, none, none, none, "uuu");
        row("x asin", 1.0, 1.5707963267948966, inf, inf, "ccc");
        row("x acosh", 1.0, 0.0, inf, -inf, "ccc");
        row("x log", 0.0, none, none, none, "uuu");
        row("x atanh", -1.0, none, none, none, "uuu");
        row("x 1.5 ^", 0.0, 0.0, 0.0, inf, "ccc");
        row("x 0.5 ^", -1.0, none, none, none, "uuu");
        row("1 x /", 0.0, none, none, none, "uuu");
        row("x x /", 0.0, none, none, none, "uuu");
        row("x x ^", 0.0, 1.0, none, none, "cuu");
        row("0 x ^", 3.0, 0.0, 0.0, 0.0, "ccc");
        row("x log 0 > 1 2 choose", -1.0, none, none, none, "uuu");
        row("x 0 > x log 0 > and 1 2 choose", -1.0, 2.0, 0.0, 0.0, "ccc");
        row("x", none, none, none, none, "uuu");
        // Far beyond doubles, on the way and in the end.
        row("x exp exp", 100.0, inf, inf, inf, "ccc");
        row("1 x exp exp / x +", 100.0, 100.0, 1.0, 0.0, "ccc");
        row("x exp x exp 1 + /", 1e5, 1.0, 0.0, 0.0, "ccc");
        row("x 1 x neg exp + /", -1e5, 0.0, 0.0, 0.0, "ccc");
        // What no number of bits can tell.
        row("2 log exp 2 - x *", 3.0, 0.0, 0.0, 0.0, "ccc");
        row("2 log exp 2 == x 0 choose", 3.0, 3.0, 1.0, 0.0, "ooc");
        row("x 2 log exp 2 - /", 3.0, none, none, none, "ooo");
        row("x sin 2 ^ x cos 2 ^ + 1 - abs", 3.0, 0.0, 0.0, 0.0, "ccc");
        row("x sin 2 ^ x cos 2 ^ + 1 - sqrt", 3.0, 0.0, none, none, "ooo");
        // What is likely.
        row("x x sqrt *", 0.0, 0.0, 0.0, inf, "coo");
        row("x x abs sqrt *", 0.0, 0.0, 0.0, none, "coo");
        row("x abs sqrt", 0.0, 0.0, none, -inf, "coo");
        row("x exp 1 + log", 1e150, 1e150, 1.0, 0.0, "ooo");
        // Limits.
        row("1 x neg exp 1 + /", inf, 1.0, 0.0, 0.0, "ccc");
        row("1 x neg exp 1 + /", -inf, 0.0, 0.0, 0.0, "ccc");
        row("x 1 x neg exp 1 + / *", inf, inf, 1.0, 0.0, "ccc");
        row("x 1 x neg exp 1 + / *", -inf, 0.0, 0.0, 0.0, "ccc");
        row("x 1 x abs + /", inf, 1.0, 0.0, 0.0, "ccc");
        row("x 1 x abs + /", -inf, -1.0, 0.0, 0.0, "ccc");
        row("x Phi x *", -inf, 0.0, 0.0, 0.0, "ccc");
        row("x exp x neg exp - x exp x neg exp + /", inf, 1.0, 0.0, 0.0, "ccc");
        row("x x * x -", inf, inf, inf, 2.0, "ccc");
        row("x x x * 1 + sqrt -", inf, 0.0, 0.0, 0.0, "ccc");
        row("1 x log /", inf, 0.0, 0.0, 0.0, "ccc");
        row("x log", inf, inf, 0.0, 0.0, "ccc");
        row("x log", -inf, none, none, none, "uuu");
        row("x sin", inf, none, none, none, "ooo");
        row("x sin x /", inf, 0.0, 0.0, 0.0, "ccc");
        row("x pi * sin", inf, none, none, none, "ooo");
        row("x neg exp sign", inf, 1.0, 0.0, 0.0, "ccc");
        row("x x sin 2 + *", inf, inf, inf, inf, "coo");
        row("x 0 > x x neg exp * 0 choose", inf, 0.0, 0.0, 0.0, "ccc");
        // A few places tell nothing of what goes to and fro, or changes beyond them.
        row("x sin step", inf, 0.0, 0.0, 0.0, "occ");
        row("x sin 0 > 1 0 choose", inf, 0.0, 0.0, 0.0, "occ");
        row("x 1e300 < 0 1 choose 0 x sin * +", inf, 1.0, 0.0, 0.0, "ccc");
        row("x log log 8 > 1 0 choose x / x *", inf, 0.0, 0.0, 0.0, "ooo");
        row("x x 2 * max", inf, inf, 2.0, 0.0, "ccc");
        row("2", inf, 2.0, 0.0, 0.0, "ccc");
    }
    void decides()
    {
        QFETCH(double, x);
        QFETCH(double, f);
        QFETCH(double, df);
        QFETCH(double, d2f);
        QFETCH(QString, certainty);
        const std::string formula = QString(QTest::currentDataTag()).section(';', 0, 0).toStdString();
        const ExactJet jet = exactJetOf(programFromPostfix(formula), x, parameters, 2);
        QVERIFY2(isRight(jet.jet.value, f) && isRight(jet.jet.first, df) && isRight(jet.jet.second, d2f), text(jet).c_str());
        QCOMPARE(QString::fromStdString(certaintyOf(jet)), certainty);
    }

    void differentiatesByParameters()
    {
        const Program program = programFromPostfix("x a * tanh b x abs * +");
        const ExactJet byA = exactJetOf(program, -1.5, parameters, 1, 0);
        const double tanh = std::tanh(1.05);
        QVERIFY(std::abs(byA.jet.first + 1.5 * (1.0 - tanh * tanh)) < 1e-15);
        QCOMPARE(exactJetOf(program, -1.5, parameters, 2, 1).jet.first, 1.5);
        QCOMPARE(exactJetOf(program, 0.0, parameters, 2, 1).jet.first, 0.0);
    }

    /// However many derivatives are wanted, each is the same.
    void ordersAgree()
    {
        for (const char *formula : {"x x * sqrt", "x abs sqrt", "x 3 ^ tanh", "0 x max"}) {
            const Program program = programFromPostfix(formula);
            const ExactJet all = exactJetOf(program, 0.0, parameters, 2);
            QCOMPARE(exactJetOf(program, 0.0, parameters, 0).jet.value, all.jet.value);
            QVERIFY(isRight(exactJetOf(program, 0.0, parameters, 1).jet.first, all.jet.first));
            QVERIFY(exactJetOf(program, 0.0, parameters, 1).certainty[1] == all.certainty[1]);
        }
    }

    /// Whatever the formula, it ends.
    void isBounded()
    {
        std::string formula = "x sin 2 ^ x cos 2 ^ + 1 -"; // never told from 0
        for (int i = 0; i < 600; ++i)
            formula += " " + std::to_string(i + 1) + " x + sin exp atan *";
        formula = "1 " + formula + " /";
        const ExactJet jet = exactJetOf(programFromPostfix(formula), 0.7, {}, 2);
        QCOMPARE(certaintyOf(jet), std::string("ooo"));
    }
};

QTEST_GUILESS_MAIN(ExactValueTest)
#include "tst_exactvalue.moc"
