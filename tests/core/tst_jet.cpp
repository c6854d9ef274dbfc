#include "core/math/algebraic.h"
#include "core/math/exponential.h"
#include "core/math/normal.h"
#include "core/math/trigonometric.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numbers>

using namespace actiscope;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();

bool close(double a, double b, double relative = 1e-14)
{
    return a == b || std::abs(a - b) <= relative * std::max({1.0, std::abs(a), std::abs(b)});
}

bool close(const Jet &a, const Jet &b, double relative = 1e-14)
{
    return close(a.value, b.value, relative) && close(a.first, b.first, relative)
        && close(a.second, b.second, relative);
}

std::string text(const Jet &a)
{
    return QString::asprintf("(%.17g, %.17g, %.17g)", a.value, a.first, a.second).toStdString();
}

// A jet with every part different from 0 and 1, so that no term of a rule can hide.
Jet general(double x) { return {x, 1.5, -0.75}; }

using Primitive = std::function<Jet(const Jet &)>;

} // namespace

Q_DECLARE_METATYPE(Primitive)

#define COMPARE_JETS(a, b) QVERIFY2(close(a, b), (text(a) + " and " + text(b)).c_str())

/// The arithmetic of jets and the primitives, against identities that any correct ones satisfy.
class JetTest : public QObject {
    Q_OBJECT

private slots:
    void arithmetic()
    {
        const Jet a{2.0, 3.0, 5.0}, b{-4.0, 0.5, 7.0};
        COMPARE_JETS(a + b, (Jet{-2.0, 3.5, 12.0}));
        COMPARE_JETS(a - b, (Jet{6.0, 2.5, -2.0}));
        COMPARE_JETS(a * b, (Jet{-8.0, 2.0 * 0.5 - 4.0 * 3.0, 2.0 * 7.0 + 2.0 * 3.0 * 0.5 - 4.0 * 5.0}));
        COMPARE_JETS(a / b * b, a);
        COMPARE_JETS(-a + a, Jet{});
        COMPARE_JETS(a * 2.0, a + a);
        COMPARE_JETS(1.0 - a, Jet::constant(1.0) - a);
        COMPARE_JETS(3.0 / b, Jet::constant(3.0) / b);
        COMPARE_JETS(b / 4.0, b * Jet::constant(0.25));
    }

    void differentiatesPolynomialsAndQuotients()
    {
        const Jet x = Jet::variable(3.0);
        COMPARE_JETS(x * x * x, (Jet{27.0, 27.0, 18.0}));
        COMPARE_JETS(1.0 / x, (Jet{1.0 / 3.0, -1.0 / 9.0, 2.0 / 27.0}));
    }

    void anExactZeroWinsOverInfinity()
    {
        const Jet constant = Jet::constant(0.25), x = Jet::variable(-inf);
        QCOMPARE((constant * x).first, 0.25);
        QCOMPARE((x * x).second, 2.0);
        QCOMPARE((1.0 / x).first, 0.0);
        QCOMPARE(term(Jet::constant(0.0), x).value, 0.0);
    }

    void preciseKeepsWhatRoundingLoses()
    {
        const Precise<double> product = exact(0.1) * 3.0;
        QCOMPARE(product.main, 0.1 * 3.0);
        QCOMPARE(product.rest, std::fma(0.1, 3.0, -product.main));
        QVERIFY(product.rest != 0.0);

        const Precise<double> sum = exact(1e16) + 1.0;
        QCOMPARE(sum.main, 1e16);
        QCOMPARE(sum.rest, 1.0);

        const Precise<double> third = exact(1.0) / 3.0;
        QCOMPARE(std::fma(third.main, 3.0, -1.0) + 3.0 * third.rest, 0.0);
        QCOMPARE((third * 3.0).rounded(), 1.0);
    }

    /// Each primitive's own f′ and f″ against differences of f and f′ of the same primitive.
    void primitivesKnowTheirDerivatives_data()
    {
        QTest::addColumn<Primitive>("primitive");
        QTest::addColumn<bool>("positive");
        const auto row = [](const char *name, Primitive primitive, bool positive = false) {
            QTest::newRow(name) << primitive << positive;
        };
        row("exp", [](const Jet &u) { return exp(exact(u)); });
        row("expm1", [](const Jet &u) { return expm1(exact(u)); });
        row("sigmoid", [](const Jet &u) { return sigmoid(exact(u)); });
        row("gated", [](const Jet &u) { return gated(u, exact(u)); });
        row("gated, steep", [](const Jet &u) { return gated(u, exact(3.0) * u); });
        row("softplus", [](const Jet &u) { return softplus(exact(u)); });
        row("logSigmoid", [](const Jet &u) { return logSigmoid(exact(u)); });
        row("tanh", [](const Jet &u) { return tanh(exact(u)); });
        row("tanhDefect", [](const Jet &u) { return tanhDefect(u); });
        row("normalCdf", [](const Jet &u) { return normalCdf(u); });
        row("sqrt", [](const Jet &u) { return sqrt(u); }, true);
        row("abs", [](const Jet &u) { return actiscope::abs(u); }, true);
        const Jet constant = Jet::constant(0.7);
        row("halfOfSumWithRoot, first", [=](const Jet &u) { return halfOfSumWithRoot(u, constant); });
        row("halfOfSumWithRoot, second", [=](const Jet &u) { return halfOfSumWithRoot(constant, u); }, true);
        row("halfOfSumWithRoot, both", [](const Jet &u) { return halfOfSumWithRoot(u, u * u + 0.5); });
        row("overRootOfOnePlusSquare, first", [=](const Jet &u) { return overRootOfOnePlusSquare(u, constant); });
        row("overRootOfOnePlusSquare, second", [=](const Jet &u) { return overRootOfOnePlusSquare(constant, u); }, true);
        row("overRootOfOnePlusSquare, both", [](const Jet &u) { return overRootOfOnePlusSquare(u, u * u + 0.5); });
        row("sin", [](const Jet &u) { return sin(exact(u)); });
        row("plusSineSquared, first", [=](const Jet &u) { return plusSineSquared(u, constant); });
        row("plusSineSquared, second", [=](const Jet &u) { return plusSineSquared(constant, u); }, true);
        row("plusSineSquared, both", [](const Jet &u) { return plusSineSquared(u, 0.1 * u * u + 0.5); });
        row("atan", [](const Jet &u) { return atan(u); });
    }
    void primitivesKnowTheirDerivatives()
    {
        QFETCH(Primitive, primitive);
        QFETCH(bool, positive);
        constexpr double step = 1e-4;
        for (double x = positive ? 0.3 : -4.1; x < 4.2; x += 0.45) {
            const Jet at = primitive(Jet::variable(x));
            const auto slope = [&](double Jet::*part) {
                const auto value = [&](double k) { return primitive(Jet::variable(x + k * step)).*part; };
                return (8.0 * (value(1) - value(-1)) - (value(2) - value(-2))) / (12.0 * step);
            };
            QVERIFY2(close(at.first, slope(&Jet::value), 1e-10), std::to_string(x).c_str());
            QVERIFY2(close(at.second, slope(&Jet::first), 1e-10), std::to_string(x).c_str());

            // The chain rule: g(u) along a curve u(t) with u′ and u″.
            const Jet u = general(x), along = primitive(u);
            COMPARE_JETS(along, (Jet{at.value, at.first * u.first,
                                     at.second * u.first * u.first + at.first * u.second}));
        }
    }

    void identitiesHoldForJets()
    {
        for (double x = -9.75; x < 10.0; x += 0.5) {
            const Jet u = general(x);
            const auto e = exact(u);
            const Jet a{0.8, 0.25, -0.5};
            COMPARE_JETS(sigmoid(e) + sigmoid(-e), Jet::constant(1.0));
            COMPARE_JETS(tanh(e), 2.0 * sigmoid(exact(2.0 * u)) - 1.0);
            COMPARE_JETS(gated(u, e), u * sigmoid(e));
            COMPARE_JETS(softplus(e) - softplus(-e), u);
            COMPARE_JETS(exp(e) - 1.0, expm1(e));
            COMPARE_JETS(exp(exact(logSigmoid(e))), sigmoid(e));
            COMPARE_JETS(tanhDefect(u) + tanh(e), u);
            COMPARE_JETS(normalCdf(u) + normalCdf(-u), Jet::constant(1.0));
            COMPARE_JETS(plusSineSquared(u, a), u + sin(a * e) * sin(a * e) / a);
            COMPARE_JETS(sin(e + std::numbers::pi), -sin(e));
            COMPARE_JETS(halfOfSumWithRoot(u, a), 0.5 * (u + sqrt(u * u + a)));
            COMPARE_JETS(overRootOfOnePlusSquare(u, a), u / sqrt(1.0 + a * u * u));
            COMPARE_JETS(atan(u) + atan(1.0 / u), Jet::constant(std::copysign(std::numbers::pi / 2.0, x)));
            COMPARE_JETS(actiscope::abs(u), sqrt(u * u));
        }
    }

    /// Values to 60 digits by mpmath, at places whose squares are no doubles.
    void knownValues()
    {
        const auto verify = [](const Jet &got, const Jet &expected) {
            const auto near = [](double a, double b) { return std::abs(a - b) <= 1e-15 * std::abs(b); };
            QVERIFY2(near(got.value, expected.value) && near(got.first, expected.first)
                         && near(got.second, expected.second),
                     (text(got) + " and " + text(expected)).c_str());
        };
        const auto cdf = [](double x) { return normalCdf(Jet::variable(x)); };
        verify(cdf(-33.7), {2.890337256050584e-249, 9.748998183482908e-248, 3.28541238783374e-246});
        verify(cdf(-11.3), {6.560899940904157e-30, 7.471002275883455e-29, 8.442232571748305e-28});
        verify(cdf(-2.7), {0.0034669738030406664, 0.01042093481442259, 0.028136523998940993});
        const auto defect = [](double x) { return tanhDefect(Jet::variable(x)); };
        verify(defect(0.3), {0.008687387548409094, 0.08486303817337079, 0.5331818782014544});
        verify(defect(0.9), {0.18370212980097558, 0.5130826388516585, 0.6975557375069725});
        verify(defect(1.49), {0.5866752574398104, 0.8159955905214328, 0.3324314716443329});
    }

    /// Where e^(−v) has too few bits doubles have no answer; before that wide numbers give the same, and far beyond it
    /// both give 0.
    void doublesSayWhereTheyEnd()
    {
        const auto verify = [](const Jet &got, const WideJet &wide, bool known) {
            const auto same = [=](double a, Wide b) {
                return known ? std::abs(a - b) <= 2e-15L * std::abs(b) : std::isnan(a) && b > 0.0L && b < 1e-298L;
            };
            QVERIFY(same(got.value, wide.value) && same(got.first, wide.first) && same(got.second, wide.second));
        };
        for (const double v : {3.25, 600.0, 689.9, 690.1, 745.0, 799.9}) {
            const bool known = v < 690.0;
            verify(sigmoid(exact(Jet::variable(-v))), sigmoid(exact(WideJet::variable(-v))), known);
            verify(softplus(exact(Jet::variable(-v))), softplus(exact(WideJet::variable(-v))), known);
            verify(exp(exact(Jet::variable(-v))), exp(exact(WideJet::variable(-v))), known);
            const double root = -std::sqrt(2.0 * v);
            verify(normalCdf(Jet::variable(root)), normalCdf(WideJet::variable(root)), known);
        }
        for (const double v : {801.0, 1e300, inf}) {
            COMPARE_JETS(sigmoid(exact(Jet::variable(-v))), Jet{});
            COMPARE_JETS(exp(exact(Jet::variable(-v))), Jet{});
            COMPARE_JETS(normalCdf(Jet::variable(-v)), Jet{});
            QCOMPARE(tanh(exact(Jet::variable(v))).value, 1.0);
        }
    }

    void wideProductsLoseNothing()
    {
        // (2⁴⁰ + 1)² = 2⁸⁰ + 2⁴¹ + 1 takes 81 bits.
        const Wide number = 0x1p40L + 1.0L, rounded = number * number;
        QVERIFY((rounded - 0x1p80L) + lostBy(number, number, rounded) == 0x1p41L + 1.0L);
        const Wide huge = 0x1.8p2040L;
        QVERIFY(lostBy(huge, number, huge * number) == 0.0L);
    }

    void residualsReachTheResult()
    {
        // e^(h + l) = e^h·e^l and so on: a residual of 2⁻⁴⁰ must show in full, with either sign of h.
        constexpr double l = 0x1p-40;
        for (const double h : {-650.5, -30.25, -3.0, -0.25, 0.25, 3.0, 30.25}) {
            const Precise<Jet> u{Jet::variable(h), l}, moved{Jet::variable(h + l), h - (h + l) + l};
            const auto same = [](const Jet &a, const Jet &b) {
                return std::abs(a.value - b.value) <= 1e-15 * std::abs(b.value)
                    && std::abs(a.first - b.first) <= 1e-15 * std::abs(b.first)
                    && std::abs(a.second - b.second) <= 2e-15 * std::abs(b.second);
            };
            QVERIFY(same(exp(u), exp(moved)));
            QVERIFY(same(expm1(u), expm1(moved)));
            QVERIFY(same(sigmoid(u), sigmoid(moved)));
            QVERIFY(same(softplus(u), softplus(moved)));
            QVERIFY(same(tanh(u), tanh(moved)));
            QVERIFY(same(sin(u), sin(moved)));
        }
    }

    void gatesSurviveUnderflow()
    {
        // σ(−745) is one subnormal bit; x·σ(x) is 745 times that and has nine.
        const WideJet x = WideJet::variable(-745.0);
        const auto product = static_cast<double>(term(x, sigmoid(exact(x))).value);
        const double expected = -745.0 * std::exp(-645.0) * std::exp(-100.0);
        QVERIFY(std::abs(product - expected) <= 2.0 * std::numeric_limits<double>::denorm_min());
        const WideJet left = WideJet::variable(-inf), right = WideJet::variable(inf);
        QVERIFY(term(left, sigmoid(exact(left))).value == 0.0L);
        QVERIFY(term(right, sigmoid(exact(right))).first == 1.0L);
        QCOMPARE(term(Jet::variable(50.0), normalCdf(Jet::variable(50.0))).value, 50.0);
    }
};

QTEST_GUILESS_MAIN(JetTest)
#include "tst_jet.moc"
