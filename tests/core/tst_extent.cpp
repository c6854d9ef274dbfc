#include "core/curve/boundfunction.h"
#include "core/curve/sampling.h"
#include "core/curve/scan.h"
#include "tests/core/drawnvariant.h"
#include "tests/core/variants.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace actiscope;

namespace {

constexpr int sets = 6;     // of parameters of a function
constexpr int ranges = 8;   // of x for each
constexpr int samples = 1500;

} // namespace

/// What encloses a curve, and the extent that is proved by it.
class TestExtent : public QObject
{
    Q_OBJECT

private slots:
    void encloses_data() { addFunctions(); }
    void encloses();
    void narrowBoxesSayMuch_data() { addFunctions(); }
    void narrowBoxesSayMuch();
    void knownExtremes_data();
    void knownExtremes();
    void nothingIsCutOff_data() { addFunctions(); }
    void nothingIsCutOff();

private:
    static void addFunctions()
    {
        QTest::addColumn<QString>("id");
        for (const FunctionRef &activation : catalogue())
            QTest::newRow(activation->id.c_str()) << QString::fromStdString(activation->id);
    }
};

void TestExtent::encloses()
{
    QFETCH(QString, id);
    const FunctionRef activation = findActivation(id.toStdString());
    Generator random(1);
    for (int set = 0; set < sets; ++set) {
        const Parameters parameters = drawn(*activation, random, set);
        const BoundFunction function(*activation, parameters);
        for (int i = 0; i < 200; ++i) {
            const double a = anySize(random, -6.0, 6.0);
            const double b = random.uniform() < 0.3 ? anySize(random, -6.0, 6.0) : a + anySize(random, -9.0, 1.0);
            const Interval box{std::min(a, b), std::max(a, b)};
            const IntervalJet all = function.enclosure(box);
            for (int k = 0; k <= 20; ++k) {
                const double x = std::clamp(box.low + k / 20.0 * (box.high - box.low), box.low, box.high);
                const Jet at = function.at(x);
                const auto holds = [](const Interval &range, double y) { return range.contains(y) || std::isnan(y); };
                if (!holds(all.value, at.value) || !holds(all.first, at.first) || !holds(all.second, at.second))
                    QFAIL(qPrintable(QString("[%1, %2] at %3: %4 in [%5, %6], %7 in [%8, %9], ").arg(box.low, 0, 'g', 17).arg(box.high, 0, 'g', 17)
                                     .arg(x, 0, 'g', 17).arg(at.value, 0, 'g', 17).arg(all.value.low, 0, 'g', 17)
                                     .arg(all.value.high, 0, 'g', 17).arg(at.first, 0, 'g', 17).arg(all.first.low, 0, 'g', 17)
                                     .arg(all.first.high, 0, 'g', 17)
                                     + QString("%1 in [%2, %3]").arg(at.second, 0, 'g', 17).arg(all.second.low, 0, 'g', 17)
                                     .arg(all.second.high, 0, 'g', 17)));
            }
        }
    }
}

/// An enclosure of all numbers would be right and worth nothing.
void TestExtent::narrowBoxesSayMuch()
{
    QFETCH(QString, id);
    const FunctionRef activation = findActivation(id.toStdString());
    const BoundFunction function(*activation, activation->defaults());
    for (double x = -20.0; x < 20.0; x += 0.37) {
        const IntervalJet all = function.enclosure({x, x + 1e-6});
        const auto width = [](const Interval &range) { return range.high - range.low; };
        QVERIFY2(width(all.value) < 1e-4 * (1.0 + std::abs(all.value.low)), qPrintable(QString::number(x)));
        QVERIFY2(width(all.first) < 1e-3 * (1.0 + std::abs(all.first.low)), qPrintable(QString::number(x)));
        QVERIFY2(width(all.second) < 1e-2 * (1.0 + std::abs(all.second.low)), qPrintable(QString::number(x)));
    }
}

void TestExtent::knownExtremes_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("parameters");
    QTest::addColumn<int>("order");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("greatest");
    const auto row = [](const char *id, const char *parameters, int order, double from, double to, double least,
                        double greatest) {
        QTest::addRow("%s %s f%d on %g:%g", id, parameters, order, from, to)
                << QString(id) << QString(parameters) << order << from << to << least << greatest;
    };
    row("sine", "omega=5.248679237420458", 0, 0.0, 569.0309114128485, -1.0, 1.0);
    row("sine", "omega=22.7", 1, 0.0, 100.0, -22.7, 22.7);
    row("sine", "omega=22.7", 2, 0.0, 100.0, -22.7 * 22.7, 22.7 * 22.7);
    row("sine", "", 0, -12.56, 17.41, -1.0, 1.0);
    row("sine", "omega=100", 0, -1e6, 1e6, -1.0, 1.0);
    row("sine", "omega=100", 0, 999999.0, 1e6, -1.0, 1.0);
    row("sine", "", 0, 0.0, 1.5, 0.0, std::sin(1.5));
    row("sine", "", 0, 0.0, 1.6, 0.0, 1.0);
    row("snake", "a=36.87", 1, -24.03, -14.31, 0.0, 2.0);
    row("snake", "a=36.87", 2, -24.03, -14.31, -73.74, 73.74);
    row("snake", "a=100", 1, -1e6, 1e6, 0.0, 2.0);
    row("silu", "", 0, -150.0, -0.2, -0.27846454276107383, -1.0762517672205563e-63);
    row("silu", "", 0, -150.0, 0.0, -0.27846454276107383, 0.0);
    row("gelu", "", 0, -1e6, 0.0, -0.16997120747990369, 0.0);
    row("mish", "", 0, -1e6, 0.0, -0.30884341301725039, 0.0);
    row("gaussian", "", 1, 0.041, 220.0, -0.85776388496070683, 0.0);
    row("gaussian", "", 0, -1e6, 17.0, 0.0, 1.0);
    row("gaussian", "", 2, -1e6, 1e6, -2.0, 4.0 * std::exp(-1.5));
    row("sigmoid", "", 1, -1e6, 3e5, 0.0, 0.25);
    row("tanh", "", 2, -1e6, 1e6, -4.0 / (3.0 * std::sqrt(3.0)), 4.0 / (3.0 * std::sqrt(3.0)));
    row("dyt", "alpha=100", 1, -1e6, 1e6, 0.0, 100.0);
    row("isru", "alpha=100", 1, -1e6, 1e6, 0.0, 1.0);
    row("isru", "alpha=5", 2, -1e6, 1e6, -0.85865010335991921 * std::sqrt(5.0), 0.85865010335991921 * std::sqrt(5.0));
    row("softsign", "", 2, -1e6, 1e6, -2.0, 2.0);
    row("relu", "", 0, -1e6, -1.0, 0.0, 0.0);
    row("relu", "", 1, -1.0, 1.0, 0.0, 1.0);
    row("hardswish", "", 0, -10.0, 2.0, -0.375, 5.0 / 3.0);
    row("binary_step", "", 0, -1.0, 1.0, 0.0, 1.0);
    row("identity", "", 1, -1e6, 1e6, 1.0, 1.0);
    row("threshold", "threshold=1;value=20", 0, -1.0, 5.0, 1.0, 20.0);
}

void TestExtent::knownExtremes()
{
    QFETCH(QString, id);
    QFETCH(QString, parameters);
    QFETCH(int, order);
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(double, least);
    QFETCH(double, greatest);
    const Variant v = variantOf(id.toStdString(), parameters.toStdString());
    const Range y = extent(*v.activation, v.parameters, static_cast<Order>(order), {from, to});
    const double close = 1e-8 * (greatest - least);
    QVERIFY2(std::abs(y.minimum - least) <= close, qPrintable(QString::number(y.minimum, 'g', 17)));
    QVERIFY2(std::abs(y.maximum - greatest) <= close, qPrintable(QString::number(y.maximum, 'g', 17)));
}

void TestExtent::nothingIsCutOff()
{
    QFETCH(QString, id);
    const FunctionRef activation = findActivation(id.toStdString());
    Generator random(2);
    for (int set = 0; set < sets; ++set) {
        const Parameters parameters = drawn(*activation, random, set);
        const BoundFunction function(*activation, parameters);
        for (int i = 0; i < ranges; ++i) {
            const Range x = drawnRange(random);
            std::vector<Jet> curve;
            for (const Segment &segment : smoothSegments(function.breakpoints(), x)) {
                for (int k = 0; k <= samples; ++k) {
                    // Half of the places evenly, half crowding at both ends.
                    const double part = (k + 0.5 * random.uniform()) / (samples + 1.0);
                    const double even = segment.begin + part * (segment.end - segment.begin);
                    const double end = part < 0.5 ? segment.begin : segment.end;
                    const double away = (segment.end - segment.begin) * std::pow(10.0, -12.0 * std::abs(part - 0.5));
                    const double crowded = end + (part < 0.5 ? 0.5 : -0.5) * away;
                    curve.push_back(function.at(segment.inside(k % 2 == 0 ? even : crowded)));
                }
            }
            for (const Order order : allOrders) {
                const Range y = extent(*activation, parameters, order, x);
                QVERIFY(y.minimum <= y.maximum);
                const double allowed = (order == Order::Second ? 1e-3 : 1e-7) * y.span() + 1e-13 * std::max(std::abs(y.minimum), std::abs(y.maximum))
                        + 1e-300;
                for (const Jet &at : curve) {
                    const double height = component(at, order);
                    if (height < y.minimum - allowed || height > y.maximum + allowed)
                        QFAIL(qPrintable(QString("%1 on %2:%3, %4 is outside of %5:%6").arg(nameOf(order))
                                                 .arg(x.minimum, 0, 'g', 17).arg(x.maximum, 0, 'g', 17).arg(height, 0, 'g', 17)
                                                 .arg(y.minimum, 0, 'g', 17).arg(y.maximum, 0, 'g', 17)));
                }
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestExtent)
#include "tst_extent.moc"
