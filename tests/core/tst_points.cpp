#include "core/activation/formula/compiledformula.h"
#include "core/curve/points.h"
#include "tests/core/variants.h"
#include "tests/verify.h"

#include <QTest>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <numbers>

using namespace actiscope;

namespace {

constexpr double pi = std::numbers::pi;

QString wordOf(PointKind kind)
{
    switch (kind) {
    case PointKind::Zero: return "zero";
    case PointKind::Minimum: return "min";
    case PointKind::Maximum: return "max";
    case PointKind::Inflection: return "inflection";
    }
    return "";
}

bool same(double a, double b, double relative)
{
    return std::abs(a - b) <= relative * std::max(1.0, std::abs(b));
}

using Found = std::tuple<QString, double, double>; // kind, x, y

/// x⁴ touches zero at 0, and so does its second derivative.
struct Quartic : formula::Smooth {
    template<Number T>
    static T f(const T &x, const T *) { return x * x * x * x; }
};

/// Falls to 1, jumps over zero, and rises on.
struct Torn {
    template<Number T>
    static T f(const T &x, const T *) { return x < 1.0 ? -1.0 - x : 1.0 + x; }
    static std::vector<double> breakpoints(const double *) { return {1.0}; }
};

QList<double> properties(const char *function, const char *property)
{
    const ReferenceTable table("properties.csv");
    QList<double> values;
    for (std::size_t row = 0; row < table.size(); ++row) {
        if (table.text(row, "function") == function && table.text(row, "property") == property)
            values.push_back(table.number(row, "value"));
    }
    return values;
}

} // namespace

Q_DECLARE_METATYPE(Order)

class TestPoints : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void agreesWithTheReference_data();
    void agreesWithTheReference();
    void isSoundForAll();
    void touchingIsNoCrossing();
    void capsTheirNumber();
    void saturation_data();
    void saturation();
    void saturationAgreesWithSlopes();
    void isFast();
};

void TestPoints::finds_data()
{
    QTest::addColumn<QString>("parameters");
    QTest::addColumn<Order>("order");
    QTest::addColumn<QList<Found>>("expected");
    const auto row = [](const char *id, const char *parameters, Order order, QList<Found> expected) {
        QTest::addRow("%s %s %s", id, nameOf(order), parameters) << parameters << order << expected;
    };
    const Order f = Order::Value;
    const Order df = Order::First;
    const Order d2f = Order::Second;
    row("identity", "", f, {{"zero", 0, 0}});
    row("identity", "", df, {});
    row("relu", "", f, {});
    row("relu", "", df, {});
    row("relu6", "", f, {});
    row("squared_relu", "", f, {});
    row("binary_step", "", f, {});
    row("leaky_relu", "", f, {{"zero", 0, 0}});
    row("prelu", "weight=-0.5", f, {{"zero", 0, 0}, {"min", 0, 0}});
    row("prelu", "weight=-0.5", df, {});
    row("softshrink", "", f, {});
    row("hardshrink", "", f, {});
    row("threshold", "threshold=-1;value=-0.5", f, {{"zero", 0, 0}});
    row("threshold", "threshold=-1;value=0.5", f, {{"zero", 0, 0}});
    row("hardtanh", "", f, {{"zero", 0, 0}});
    row("hardtanh", "min_val=0.5;max_val=1", f, {});
    row("sigmoid", "", f, {{"inflection", 0, 0.5}});
    row("sigmoid", "", df, {{"max", 0, 0.25}});
    row("sigmoid", "", d2f, {{"max", -1.3169578969248166, 0.096225044864937627}, {"zero", 0, 0},
                             {"min", 1.3169578969248166, -0.096225044864937627}});
    row("tanh", "", f, {{"zero", 0, 0}, {"inflection", 0, 0}});
    row("softsign", "", f, {{"zero", 0, 0}});
    row("softsign", "", df, {{"max", 0, 1}});
    row("tanhshrink", "", f, {{"zero", 0, 0}, {"inflection", 0, 0}});
    row("tanhshrink", "", df, {{"zero", 0, 0}, {"min", 0, 0}});
    row("gaussian", "", f, {{"inflection", -std::sqrt(0.5), std::exp(-0.5)}, {"max", 0, 1},
                            {"inflection", std::sqrt(0.5), std::exp(-0.5)}});
    row("hardswish", "", f, {{"min", -1.5, -0.375}, {"zero", 0, 0}});
    row("hardswish", "", df, {{"zero", -1.5, 0}});
    row("elu", "alpha=2", f, {{"zero", 0, 0}});
    row("elu", "alpha=2", df, {});
    row("sine", "omega=0.5", f, {{"zero", -2 * pi, 0}, {"inflection", -2 * pi, 0}, {"min", -pi, -1}, {"zero", 0, 0},
                                 {"inflection", 0, 0}, {"max", pi, 1}, {"zero", 2 * pi, 0},
                                 {"inflection", 2 * pi, 0}});
    row("snake", "a=0.3", df, {{"max", -1.5 * pi / 0.6, 2}, {"zero", -0.5 * pi / 0.6, 0},
                               {"min", -0.5 * pi / 0.6, 0}, {"max", 0.5 * pi / 0.6, 2}, {"zero", 1.5 * pi / 0.6, 0},
                               {"min", 1.5 * pi / 0.6, 0}});
}

void TestPoints::finds()
{
    QFETCH(QString, parameters);
    QFETCH(Order, order);
    QFETCH(QList<Found>, expected);
    const Variant v = variantOf(ReferenceTable::split(QTest::currentDataTag(), ' ')[0], parameters.toStdString());
    const auto points = pointsOfInterest(*v.activation, v.parameters, order, {-8.0, 9.0});
    QStringList text;
    for (const PointOfInterest &point : points)
        text += QString("%1 (%2, %3)").arg(wordOf(point.kind)).arg(point.at.x, 0, 'g', 17).arg(point.at.y, 0, 'g', 17);
    QVERIFY2(points.size() == std::size_t(expected.size()), qPrintable(text.join("; ")));
    // A peak of f″ is found by its height alone, which leaves half of the digits of its place.
    const double relative = order == Order::Second ? 1e-7 : 2e-15;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto [kind, x, y] = expected[qsizetype(i)];
        QVERIFY2(wordOf(points[i].kind) == kind && same(points[i].at.x, x, relative)
                     && same(points[i].at.y, y, 2e-15), qPrintable(text.join("; ")));
    }
}

void TestPoints::agreesWithTheReference_data()
{
    QTest::addColumn<QString>("property");
    for (const char *id : {"silu", "swish", "gelu", "gelu_tanh", "quick_gelu", "mish", "gaussian", "sigmoid", "tanh"})
        QTest::newRow(id);
}

void TestPoints::agreesWithTheReference()
{
    const char *id = QTest::currentDataTag();
    const Variant v = variantOf(id, "");
    QList<double> inflections;
    for (const auto &point : pointsOfInterest(*v.activation, v.parameters, Order::Value, {-20.0, 30.0})) {
        if (point.kind == PointKind::Inflection)
            inflections.push_back(point.at.x);
        if (point.kind == PointKind::Minimum) {
            QVERIFY(same(point.at.x, properties(id, "global_min_x").value(0), 1e-15));
            QVERIFY(same(point.at.y, properties(id, "global_min_value").value(0), 1e-15));
        }
    }
    QList<double> expected = properties(id, "inflection_x");
    std::sort(expected.begin(), expected.end());
    QCOMPARE(inflections.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i)
        QVERIFY(same(inflections[i], expected[i], 1e-15));

    for (const auto &point : pointsOfInterest(*v.activation, v.parameters, Order::First, {-20.0, 30.0})) {
        const char *property = point.kind == PointKind::Minimum ? "df_min" : "df_max";
        const QList<double> bound = properties(id, property);
        if (point.kind != PointKind::Zero && !bound.isEmpty())
            QVERIFY(same(point.at.y, bound[0], 1e-15));
    }
}

/// For all functions: points are inside, ascending, on the curve, and what they are called.
void TestPoints::isSoundForAll()
{
    for (const Variant &v : referenceVariants()) {
        for (const Order order : allOrders) {
            for (const Range x : {Range{-5.0, 5.0}, Range{-50.0, 50.0}, Range{0.0, 1.0}, Range{1e5, 1e6}}) {
                const auto points = pointsOfInterest(*v.activation, v.parameters, order, x);
                const QByteArray what = QByteArray::fromStdString(v.name) + ' ' + nameOf(order);
                QVERIFY2(points.size() <= 64, what);
                const auto at = [&](double place) { return component(v.activation->at(place, v.parameters), order); };
                for (std::size_t i = 0; i < points.size(); ++i) {
                    const Point p = points[i].at;
                    QVERIFY2(p.x > x.minimum && p.x < x.maximum, what);
                    QVERIFY2(i == 0 || points[i - 1].at.x <= p.x, what);
                    QVERIFY2(i == 0 || points[i - 1].at.x < p.x || points[i - 1].kind != points[i].kind, what);
                    const double h = 1e-3 * std::min(1.0, 1e3 * x.span() / 1e5);
                    const double before = at(p.x - h);
                    const double after = at(p.x + h);
                    if (x.maximum > 100.0)
                        continue;
                    if (points[i].kind == PointKind::Minimum)
                        QVERIFY2(before > p.y && after > p.y, what);
                    if (points[i].kind == PointKind::Maximum)
                        QVERIFY2(before < p.y && after < p.y, what);
                    if (points[i].kind == PointKind::Zero)
                        QVERIFY2(p.y == 0.0 && before != 0.0 && after != 0.0, what);
                }
            }
        }
    }
}

void TestPoints::touchingIsNoCrossing()
{
    Activation quartic{};
    quartic.formula = formulaOf<Quartic>();
    const std::vector<PointOfInterest> lowest{{PointKind::Zero, {0.0, 0.0}}, {PointKind::Minimum, {0.0, 0.0}}};
    QVERIFY(pointsOfInterest(quartic, {}, Order::Value, {-2.0, 3.0}) == lowest);

    Activation torn{};
    torn.formula = formulaOf<Torn>();
    const std::vector<PointOfInterest> crossing{{PointKind::Zero, {-1.0, 0.0}}};
    QVERIFY(pointsOfInterest(torn, {}, Order::Value, {-2.0, 3.0}) == crossing);
}

void TestPoints::capsTheirNumber()
{
    const Variant v = variantOf("sine", "omega=30");
    const auto points = pointsOfInterest(*v.activation, v.parameters, Order::Value, {-5.0, 5.0}, 10);
    QCOMPARE(points.size(), std::size_t(10));
    for (const PointOfInterest &point : points)
        QVERIFY(std::abs(point.at.x) < 0.4); // those nearest to zero
    QCOMPARE(pointsOfInterest(*v.activation, v.parameters, Order::Value, {-1000.0, 1000.0}).size(), std::size_t(64));
}

void TestPoints::saturation_data()
{
    using Ranges = QList<std::pair<double, double>>;
    QTest::addColumn<QString>("parameters");
    QTest::addColumn<double>("threshold");
    QTest::addColumn<Ranges>("stretches");
    const auto row = [](const char *id, const char *parameters, double threshold, Ranges stretches) {
        QTest::addRow("%s %s %g", id, parameters, threshold) << parameters << threshold << stretches;
    };
    const double sigmoid = std::log((1.0 + std::sqrt(0.96)) / (1.0 - std::sqrt(0.96)));
    const double tanh = std::atanh(std::sqrt(0.99));
    row("sigmoid", "", 0.01, {{-8.0, -sigmoid}, {sigmoid, 9.0}});
    row("sigmoid", "", 0.3, {{-8.0, 9.0}});
    row("tanh", "", 0.01, {{-8.0, -tanh}, {tanh, 9.0}});
    row("relu", "", 0.01, {{-8.0, 0.0}});
    row("relu6", "", 0.01, {{-8.0, 0.0}, {6.0, 9.0}});
    row("binary_step", "", 0.01, {{-8.0, 9.0}});
    row("softshrink", "lambda=0.5", 0.01, {{-0.5, 0.5}});
    row("hardtanh", "", 0.01, {{-8.0, -1.0}, {1.0, 9.0}});
    row("leaky_relu", "", 0.01, {}); // 0.01 is not below 0.01
    row("leaky_relu", "", 0.02, {{-8.0, 0.0}});
    row("identity", "", 0.01, {});
    row("hardswish", "", 0.01, {{-8.0, -3.0}, {-1.5 - 0.03, -1.5 + 0.03}});
    row("tanhshrink", "", 0.01, {{-std::atanh(0.1), std::atanh(0.1)}});
    row("squared_relu", "", 0.01, {{-8.0, 0.005}});
    const auto around = [](std::initializer_list<double> middles, double half) {
        Ranges ranges;
        for (const double middle : middles)
            ranges.push_back({middle - half, middle + half});
        return ranges;
    };
    row("sine", "", 0.01, around({-2.5 * pi, -1.5 * pi, -0.5 * pi, 0.5 * pi, 1.5 * pi, 2.5 * pi}, std::asin(0.01)));
    // 1 + sin 2x < 0.01
    row("snake", "", 0.01, around({-2.25 * pi, -1.25 * pi, -0.25 * pi, 0.75 * pi, 1.75 * pi, 2.75 * pi},
                                  0.5 * (0.5 * pi - std::asin(0.99))));
}

void TestPoints::saturation()
{
    using Ranges = QList<std::pair<double, double>>;
    QFETCH(QString, parameters);
    QFETCH(double, threshold);
    QFETCH(Ranges, stretches);
    const Variant v = variantOf(ReferenceTable::split(QTest::currentDataTag(), ' ')[0], parameters.toStdString());
    const auto found = actiscope::saturation(*v.activation, v.parameters, threshold, {-8.0, 9.0});
    QCOMPARE(found.size(), std::size_t(stretches.size()));
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto [from, to] = stretches[qsizetype(i)];
        QVERIFY2(same(found[i].minimum, from, 1e-13), QByteArray::number(found[i].minimum, 'g', 17));
        QVERIFY2(same(found[i].maximum, to, 1e-13), QByteArray::number(found[i].maximum, 'g', 17));
    }
}

void TestPoints::saturationAgreesWithSlopes()
{
    for (const Variant &v : referenceVariants()) {
        const std::vector<double> breaks = v.activation->breakpoints(v.parameters);
        const double reach = v.name == "sine omega=30.0" ? 1.0 : 20.0; // so that its oscillations are resolved
        for (const double threshold : {0.001, 0.01, 0.1}) {
            const auto stretches = actiscope::saturation(*v.activation, v.parameters, threshold, {-reach, reach});
            for (int i = 1; i < 4000; ++i) {
                const double x = reach * (i / 2000.0 - 1.0);
                const bool inside = std::any_of(stretches.begin(), stretches.end(),
                                                [x](const Range &stretch) { return stretch.contains(x); });
                const double slope = std::abs(v.activation->at(x, v.parameters).first);
                const bool atBreak = std::any_of(breaks.begin(), breaks.end(),
                                                 [x](double at) { return std::abs(x - at) < 1e-9; });
                if (!atBreak && std::abs(slope - threshold) > 1e-12)
                    ACTISCOPE_VERIFY(inside == (slope < threshold), QByteArray::fromStdString(v.name) + ' ' + QByteArray::number(x));
            }
        }
    }
}

void TestPoints::isFast()
{
    double slowest[2] = {};
    double sum[2] = {};
    const std::vector<Variant> variants = referenceVariants();
    for (const Variant &v : variants) {
        const auto start = std::chrono::steady_clock::now();
        for (int i = 0; i < 10; ++i)
            pointsOfInterest(*v.activation, v.parameters, Order::Value, {-5.0, 5.0});
        const auto between = std::chrono::steady_clock::now();
        for (int i = 0; i < 10; ++i)
            actiscope::saturation(*v.activation, v.parameters, 0.01, {-5.0, 5.0});
        const auto end = std::chrono::steady_clock::now();
        const double taken[] = {std::chrono::duration<double, std::micro>(between - start).count() / 10,
                                std::chrono::duration<double, std::micro>(end - between).count() / 10};
        for (int i = 0; i < 2; ++i) {
            slowest[i] = std::max(slowest[i], taken[i]);
            sum[i] += taken[i] / static_cast<double>(variants.size());
        }
    }
    std::printf("points of interest: mean %.1f us, slowest %.1f us\n", sum[0], slowest[0]);
    std::printf("saturation: mean %.1f us, slowest %.1f us\n", sum[1], slowest[1]);
    QVERIFY(slowest[0] < 50000.0 && slowest[1] < 50000.0);
}

QTEST_GUILESS_MAIN(TestPoints)
#include "tst_points.moc"
