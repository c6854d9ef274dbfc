#include "core/expression/breaks.h"
#include "core/expression/exactvalue.h"

#include "tests/core/postfix.h"
#include "tests/core/referencetable.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace actiscope;
using namespace actiscope::expression;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr std::array parameters = {0.7, -1.3};

using Numbers = std::vector<double>;

QString text(const Numbers &numbers)
{
    QStringList words;
    for (const double number : numbers)
        words << QString::number(number, 'g', 17);
    return words.join(u' ');
}

} // namespace

Q_DECLARE_METATYPE(Numbers)

/// Where typed formulas break, and what they are between two numbers.
class BreaksTest : public QObject {
    Q_OBJECT

private slots:
    void findsBreakpoints_data()
    {
        QTest::addColumn<Numbers>("expected");
        const auto row = [](const char *formula, const Numbers &expected) { QTest::newRow(formula) << expected; };
        row("x exp", {});
        row("x sigmoid x *", {});
        row("x abs", {0.0});
        row("0 x max", {0.0});
        row("x 1 - abs x 0.1 + abs +", {-0.1, 1.0});
        row("x 3 / 1 + abs", {-3.0});
        row("a x * b + abs", {1.3 / 0.7});
        row("0 x 3 + 6 min max 6 /", {-3.0, 3.0});
        row("x 6 / 0.5 + 0 1 clamp", {-3.0, 3.0});
        row("x 1 3 / - sign", {1.0 / 3.0});
        row("0 x 1 x - clamp", {0.0, 0.5, 1.0}); // where the ends meet they change places
        row("x 3 2 x - clamp", {-1.0, 1.0, 3.0});
        row("x 0 < x exp 1 - x choose", {0.0});
        row("x 1 > x -1 < or x 0 choose", {-1.0, 1.0});
        row("x 1 > x sqrt 0 choose", {1.0});
        row("x 0 > x log 0 choose", {0.0});
        row("x 5 > x abs 1 choose", {5.0});
        row("x abs 1 max", {-1.0, 1.0});
        row("x 2 ^ 2 - abs", {-std::sqrt(2.0), std::sqrt(2.0)});
        row("x 2 ^ x - 1 - abs", {-0.61803398874989485, 1.6180339887498949});
        row("x exp 2 - abs", {0.69314718055994531});
        row("x sigmoid 0.25 - abs", {-1.0986122886681098});
        row("x tanh a - step", {0.86730052769405308});
        row("x x 2 ^ max", {0.0, 1.0});
        row("1 x 1 - 2 ^ /", {1.0});
        row("1 x exp x + /", {-0.56714329040978387}); // −W(1)
        row("x cos x - abs", {0.73908513321516064});
        row("x 3 ^ x - 2 - abs", {1.5213797068045676});
        row("x sin x 2 / - abs", {-1.8954942670339809, 0.0, 1.8954942670339809});
        row("1 e x * x exp - /", {1.0}); // touches 0 where it turns
        row("1 x cos 1 - x x * 3 / + /", {-2.1608194581083957, 0.0, 2.1608194581083957});
        row("1 x 3 ^ 3 x * - 2 + /", {-2.0, 1.0});
        row("1 x exp 2 - 2 ^ /", {0.69314718055994531});
        row("x 2 ^ x exp + 2 - abs", {-1.3159737777962900, 0.53727444917385663});
        row("x log", {0.0});
        row("x 2 - sqrt", {2.0});
        row("x acos", {-1.0, 1.0});
        row("x 1 + log1p", {-2.0});
        row("x a ^", {0.0});
        row("x 3 ^", {});
        row("x 3 neg ^", {0.0});
        row("2 x ^", {});
        row("x abs x abs +", {0.0});
        row("1 x x * 1 + /", {});
        row("1 x neg exp 1 + /", {});
        row("a 2 > x abs x choose", {});
        row("x 1e-300 - abs", {1e-300});
        row("x 1e300 - abs", {1e300});
    }
    void findsBreakpoints()
    {
        QFETCH(Numbers, expected);
        const Numbers found = breakpointsOf(programFromPostfix(QTest::currentDataTag()), parameters);
        QVERIFY2(found == expected, qPrintable(text(found)));
    }

    /// However much else there is in the formula.
    void searchesWhatBelongsToIt()
    {
        std::string formula = "x sin";
        for (int i = 1; i < 500; ++i)
            formula += " x " + std::to_string(i) + " + sin +";
        const Numbers found = breakpointsOf(programFromPostfix(formula + " x 5 ^ x - 1 - abs +"), parameters);
        QVERIFY2(found == Numbers{1.1673039782614187}, qPrintable(text(found)));
    }

    void takesTheNearestOfInfinitelyMany()
    {
        const auto verify = [](const char *formula, auto &&place) {
            const Numbers found = breakpointsOf(programFromPostfix(formula), parameters);
            QVERIFY(found.size() > 30 && found.size() <= mostBreakpoints);
            QVERIFY(std::is_sorted(found.begin(), found.end()));
            const auto near = [](double x, double y) { return std::abs(x - y) <= 5e-16 * std::abs(y); };
            QVERIFY2(std::all_of(found.begin(), found.end(), [&](double x) { return near(x, place(x)); }), qPrintable(text(found)));
        };
        const double pi = std::acos(-1.0);
        verify("x sin abs", [=](double x) { return std::round(x / pi) * pi; });
        verify("x 2 * tan", [=](double x) { return (std::round(x * 2.0 / pi - 0.5) + 0.5) * pi / 2.0; });
        verify("x pi * cos sign", [](double x) { return std::round(x - 0.5) + 0.5; });
        verify("x 2 ^ sin abs", [=](double x) { return std::copysign(std::sqrt(std::round(x * x / pi) * pi), x); });
    }

    /// Whatever a narrow or a wide interval holds has its numbers within the enclosure.
    void enclosesWhatItHolds()
    {
        const ReferenceTable table("formulas.csv");
        std::mt19937_64 random(7);
        const auto unit = [&] { return static_cast<double>(random() >> 11) * 0x1p-53; };
        int checked = 0;
        for (std::size_t i = 0; i < table.size(); ++i) {
            const Program program = programFromPostfix(table.text(i, "formula"));
            const double x = table.number(i, "x");
            const std::array numbers = {table.number(i, "f"), table.number(i, "df"), table.number(i, "d2f")};
            for (const double width : {0.0, 1e-9, 0.1, 3.0, 1e3}) {
                const double low = x - width * unit(), high = x + width * unit();
                const IntervalJet jet = enclosureOf(program, {low, high}, parameters);
                const std::array parts = {jet.value, jet.first, jet.second};
                for (std::size_t k = 0; k < 3; ++k) {
                    QVERIFY2(std::isnan(numbers[k]) || parts[k].contains(numbers[k]),
                             qPrintable(QString::asprintf("%s in [%.17g, %.17g]: derivative %zu, %.17g not in [%.17g, %.17g]",
                                                          table.text(i, "formula").c_str(), low, high, k, numbers[k],
                                                          parts[k].low, parts[k].high)));
                    ++checked;
                }
            }
        }
        QVERIFY(checked > 5000);
    }

    /// They would contain everything if they were all numbers.
    void isNarrow()
    {
        const auto verify = [](const char *formula, double x, double most) {
            const IntervalJet jet = enclosureOf(programFromPostfix(formula), {x, x + 1e-6}, parameters);
            const ExactJet exact = exactJetOf(programFromPostfix(formula), x, parameters, 2);
            const auto width = [](const Interval &a) { return a.high - a.low; };
            const QString found = QString::asprintf("%s: %g %g %g", formula, width(jet.value), width(jet.first), width(jet.second));
            QVERIFY2(width(jet.value) <= most * (1e-6 * std::abs(exact.jet.first) + 1e-14), qPrintable(found));
            QVERIFY2(width(jet.second) <= 1e-3, qPrintable(found));
        };
        verify("x sigmoid x *", 0.3, 1.5);
        verify("x 1 x exp + log tanh *", 0.3, 1.5);
        verify("x 2 / 1 x 2 sqrt / erf + *", -0.75, 12.0); // beside its minimum
        verify("x 1 x abs + /", 2.0, 1.5);
        verify("x 3 ^ 1 3 / ^ x asinh -", 2.0, 1.5);
        verify("x cos x atan * x phi +", 2.0, 1.5);
        verify("x log x sqrt * x acosh +", 4.0, 1.5);
    }

    void survivesWhatIsNoNumber()
    {
        for (const double value : {inf, -inf, std::nan("")}) {
            const std::array odd = {value, value};
            for (const char *formula : {"x a - b * abs", "x a * 2 ^ b a - * 1 + abs sqrt", "a b - x * 2 ^ abs"}) {
                QVERIFY(breakpointsOf(programFromPostfix(formula), odd).empty());
                enclosureOf(programFromPostfix(formula), {-1.0, 1.0}, odd);
                exactJetOf(programFromPostfix(formula), 0.5, odd, 2);
            }
        }
    }

    void knowsJumpsAndKinks()
    {
        const auto enclosure = [](const char *formula, double low, double high) {
            return enclosureOf(programFromPostfix(formula), {low, high}, parameters);
        };
        const IntervalJet kink = enclosure("x abs", -1.0, 2.0);
        QVERIFY(kink.value.contains(0.0) && kink.value.low > -1e-9 && kink.value.contains(2.0) && kink.first.contains(-1.0)
                && kink.first.contains(0.0) && kink.first.contains(1.0));
        const IntervalJet jump = enclosure("x 0 > 3 -2 choose", 0.0, 1.0);
        QVERIFY(jump.value.contains(-2.0) && jump.value.contains(3.0));
        QCOMPARE(enclosure("x 0 > 3 -2 choose", 1e-300, 1.0).value.low, 3.0);
        const IntervalJet tie = enclosure("0 x max", 0.0, 1e-6);
        QVERIFY(tie.first.contains(0.5) && tie.first.contains(1.0));
        const IntervalJet far = enclosure("x tanh", 100.0, inf);
        QVERIFY(far.value.contains(1.0) && far.value.low > 0.999);
    }
};

QTEST_GUILESS_MAIN(BreaksTest)
#include "tst_breaks.moc"
