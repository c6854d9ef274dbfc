#include "core/advice/plainremark.h"
#include "core/expression/plainarithmetic.h"
#include "core/expression/reader.h"
#include "core/expression/typedformula.h"
#include "core/state/functions.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <variant>

using namespace actiscope;
using namespace actiscope::expression;

namespace {

Activation typed(const QByteArray &text)
{
    auto reading = readFormula(text.toStdString(), [](std::string_view) { return FunctionRef(); });
    const auto &read = std::get<Reading>(reading);
    Activation function;
    function.family = Family::Own;
    function.formula = TypedFormula::make(read.tree, read.parameters, {});
    return function;
}

std::optional<PlainLoss> lossOf(const QByteArray &text, double least, double greatest)
{
    const Activation function = typed(text);
    const auto formula = typedFormulaOf(function);
    return plainLossOf(Program::of(formula->tree(), formula->parameters()), *formula, {}, least, greatest);
}

} // namespace

class TestPlainArithmetic : public QObject
{
    Q_OBJECT

private slots:
    void computesAsNumPyDoes_data();
    void computesAsNumPyDoes();
    void findsWhatGoesWrong_data();
    void findsWhatGoesWrong();
    void leavesGoodFormsAlone_data();
    void leavesGoodFormsAlone();
    void saysSo();
};

// From NumPy 1.24 in double precision; the slopes by the rules of PyTorch's autograd.
void TestPlainArithmetic::computesAsNumPyDoes_data()
{
    QTest::addColumn<QByteArray>("formula");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("first");
    const double nan = std::nan("");
    const double inf = HUGE_VAL;
    const auto row = [](const char *formula, double x, double value, double first) {
        QTest::addRow("%s at %g", formula, x) << QByteArray(formula) << x << value << first;
    };
    row("1/(1 + exp(-x))", -710.0, 0.0, nan);
    row("ln(1 + exp(x))", -38.0, 0.0, 3.1391327920480296e-17);
    row("ln(1 + exp(x))", 710.0, inf, nan);
    row("1 - tanh(x)", 20.0, 0.0, 0.0);
    row("sigmoid(x)", 40.0, 1.0, 0.0);
    row("max(0, x)", 0.0, 0.0, 0.5);
    row("abs(x)", 0.0, 0.0, 0.0);
    row("clamp(x, -1, 1)", 1.0, 1.0, 1.0);
    row("(1 - cos(x))/x^2", 1e-9, 0.0, 1e9);
    row("{x < 0: x^2, 2x}", -3.0, 9.0, -6.0);
}

void TestPlainArithmetic::computesAsNumPyDoes()
{
    QFETCH(QByteArray, formula);
    QFETCH(double, x);
    QFETCH(double, value);
    QFETCH(double, first);
    const Activation function = typed(formula);
    const auto tree = typedFormulaOf(function)->tree();
    const PlainJet jet = plainJetOf(Program::of(tree, {}), x, {});
    QCOMPARE(jet.value, value);
    if (std::isnan(first))
        QVERIFY(std::isnan(jet.first));
    else
        QVERIFY(std::abs(jet.first - first) <= 1e-15 * std::abs(first));
}

void TestPlainArithmetic::findsWhatGoesWrong_data()
{
    QTest::addColumn<QByteArray>("formula");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("greatest");
    QTest::addColumn<Loss>("loss");
    QTest::addColumn<bool>("ofSlope");
    QTest::addColumn<double>("edge"); // within 1%
    const auto row = [](const char *formula, double least, double greatest, Loss loss, bool ofSlope, double edge) {
        QTest::newRow(formula) << QByteArray(formula) << least << greatest << loss << ofSlope << edge;
    };
    row("1 + erf(x/sqrt(2))", -12.0, 5.0, Loss::Zero, false, -8.3);
    row("ln(1 + exp(x))", -100.0, 5.0, Loss::Zero, false, -36.74);
    row("sigmoid(x)", -5.0, 100.0, Loss::Zero, true, 36.74);
    row("exp(x)/(1 + exp(x))", -5.0, 1000.0, Loss::Zero, true, 37.37); // f itself is NaN only beyond 710
    row("exp(x)*exp(-x)", -5.0, 800.0, Loss::Overflow, false, 709.78); // NaN beyond 745
    row("x/2*(1 + erf(x/sqrt(2)))", -50.0, 5.0, Loss::Zero, false, -8.3); // not where it is 1e-300
    row("ln(1 + exp(x))", -1000.0, 1000.0, Loss::Zero, false, -36.74); // nearer than the overflow at 710
    row("(exp(x) - 1)/(exp(x) + 1)", -1.0, 1.0, Loss::FewDigits, false, 0.0);
}

void TestPlainArithmetic::findsWhatGoesWrong()
{
    QFETCH(QByteArray, formula);
    QFETCH(double, least);
    QFETCH(double, greatest);
    QFETCH(Loss, loss);
    QFETCH(bool, ofSlope);
    QFETCH(double, edge);
    const std::optional<PlainLoss> found = lossOf(formula, least, greatest);
    QVERIFY(found);
    QCOMPARE(found->loss, loss);
    QCOMPARE(found->ofSlope, ofSlope);
    QVERIFY2(std::abs(found->x - edge) < std::max(1e-9, 0.01 * std::abs(edge)), qPrintable(QString::number(found->x)));
    QVERIFY(found->from <= found->x && found->x <= found->to);
    QVERIFY(std::isfinite(found->exact) && found->exact != 0.0);
}

void TestPlainArithmetic::leavesGoodFormsAlone_data()
{
    QTest::addColumn<QByteArray>("formula");
    for (const char *formula : {"x", "x^2", "max(0, x)", "tanh(x)", "x*sigmoid(x)", "sin(x)", "x/(1 + abs(x))", "softplus(x)"})
        QTest::newRow(formula) << QByteArray(formula);
}

void TestPlainArithmetic::leavesGoodFormsAlone()
{
    QFETCH(QByteArray, formula);
    QVERIFY(!lossOf(formula, -5.0, 5.0));
}

void TestPlainArithmetic::saysSo()
{
    const std::string remark = plainRemark(typed("ln(1 + exp(x))"), {}, {-50.0, 5.0}, untranslated());
    QVERIFY2(remark.starts_with("As typed, plain double arithmetic gives f(x) = 0 left of x = −36.7; at x = −36.7 the true value is 1.1"),
             remark.c_str());
    QVERIFY2(remark.find("A better form: softplus(x)") != std::string::npos, remark.c_str());
    QCOMPARE(plainRemark(typed("x^2"), {}, {-5.0, 5.0}, untranslated()), std::string());
    const QString few = QString::fromStdString(plainRemark(typed("if(x < 0, exp(x) - 1, x)"), {}, {-5.0, 5.0}, untranslated()));
    const QRegularExpressionMatch numbers = QRegularExpression(QStringLiteral("it gives (\\S+), the true value is (\\S+)\\. ")).match(few);
    QVERIFY2(numbers.hasMatch() && numbers.captured(1) != numbers.captured(2), qPrintable(few));
    const FunctionRef softplus = Functions::builtIn().find("softplus");
    const std::string builtIn = plainRemark(*softplus, softplus->defaults(), {-50.0, 5.0}, untranslated());
    QVERIFY2(builtIn.starts_with("Computed as ln(1 + exp("), builtIn.c_str());
}

QTEST_APPLESS_MAIN(TestPlainArithmetic)
#include "tst_plainarithmetic.moc"
