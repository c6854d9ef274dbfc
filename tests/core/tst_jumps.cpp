#include "core/curve/sampling.h"
#include "tests/core/variants.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace actiscope;

namespace {

using Jump = std::tuple<double, double, double, double>; // x, left, right, value
using End = std::tuple<double, double, bool>;            // x, y, closed

View viewOf(Range x, Range y)
{
    return {x, y, 600.0, 300.0};
}

bool near(double a, double b)
{
    return std::abs(a - b) <= 1e-12 * std::max(1.0, std::abs(b));
}

} // namespace

Q_DECLARE_METATYPE(Order)

class TestJumps : public QObject
{
    Q_OBJECT

private slots:
    void discontinuities_data();
    void discontinuities();
    void ends_data();
    void ends();
    void piecesMeetTheirEnds();
    void keepsKinks_data();
    void keepsKinks();
    void extent_data();
    void extent();
    void endsOutsideTheView();
    void survivesBadViews();
};

void TestJumps::discontinuities_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("parameters");
    QTest::addColumn<Order>("order");
    QTest::addColumn<QList<Jump>>("jumps");
    const auto row = [](const char *id, const char *parameters, Order order, QList<Jump> jumps) {
        QTest::addRow("%s %s %s", nameOf(order), id, parameters) << id << parameters << order << jumps;
    };
    const Order f = Order::Value;
    const Order df = Order::First;
    const Order d2f = Order::Second;
    row("identity", "", f, {});
    row("binary_step", "", f, {{0, 0, 1, 1}});
    row("binary_step", "", df, {});
    row("relu", "", f, {});
    row("relu", "", df, {{0, 0, 1, 0}});
    row("relu", "", d2f, {});
    row("leaky_relu", "negative_slope=1", df, {});
    row("prelu", "weight=-0.5", df, {{0, -0.5, 1, -0.5}});
    row("elu", "", df, {});
    row("elu", "", d2f, {{0, 1, 0, 0}});
    row("elu", "alpha=2", df, {{0, 2, 1, 2}});
    row("celu", "alpha=0.5", df, {});
    row("celu", "alpha=0.5", d2f, {{0, 2, 0, 0}});
    row("softsign", "", df, {});
    row("softsign", "", d2f, {{0, 2, -2, 0}});
    row("squared_relu", "", df, {});
    row("squared_relu", "", d2f, {{0, 0, 2, 0}});
    row("relu6", "", f, {});
    row("relu6", "", df, {{0, 0, 1, 0}, {6, 1, 0, 0}});
    row("hardtanh", "min_val=-0.25;max_val=3", df, {{-0.25, 0, 1, 0}, {3, 1, 0, 0}});
    row("hardsigmoid", "", f, {});
    row("hardswish", "", f, {});
    row("hardswish", "", df, {{-3, 0, -0.5, 0}, {3, 1.5, 1, 1}});
    row("hardswish", "", d2f, {{-3, 0, 1.0 / 3, 0}, {3, 1.0 / 3, 0, 0}});
    row("softshrink", "", f, {});
    row("hardshrink", "", f, {{-0.5, -0.5, 0, 0}, {0.5, 0, 0.5, 0}});
    // The identity, with no dot at −0 nor at 0.
    row("hardshrink", "lambda=0", f, {});
    row("hardshrink", "lambda=0", df, {});
    row("hardshrink", "lambda=0", d2f, {});
    row("softshrink", "lambda=0", f, {});
    row("softshrink", "lambda=0", df, {});
    row("threshold", "", f, {{1, 0, 1, 0}});
    row("threshold", "threshold=1;value=1", f, {});
    row("threshold", "threshold=1;value=1", df, {{1, 0, 1, 0}});
    row("gelu", "", d2f, {});
}

void TestJumps::discontinuities()
{
    QFETCH(QString, id);
    QFETCH(QString, parameters);
    QFETCH(Order, order);
    QFETCH(QList<Jump>, jumps);
    const Variant v = variantOf(id.toStdString(), parameters.toStdString());
    const auto found = actiscope::discontinuities(*v.activation, v.parameters, order, {-10.0, 10.0});
    QCOMPARE(found.size(), std::size_t(jumps.size()));
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto [x, left, right, value] = jumps[qsizetype(i)];
        QCOMPARE(found[i].x, x);
        QVERIFY(near(found[i].left, left) && near(found[i].right, right) && near(found[i].value, value));
    }
    QVERIFY(actiscope::discontinuities(*v.activation, v.parameters, order, {7.0, 10.0}).empty());
}

void TestJumps::ends_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<Order>("order");
    QTest::addColumn<double>("minimum");
    QTest::addColumn<double>("maximum");
    QTest::addColumn<QList<End>>("ends");
    QTest::addColumn<int>("pieces");
    QTest::newRow("step") << "binary_step" << Order::Value << -5.0 << 5.0
                          << QList<End>{{0, 0, false}, {0, 1, true}} << 2;
    QTest::newRow("step from its jump") << "binary_step" << Order::Value << 0.0 << 5.0 << QList<End>{{0, 1, true}} << 1;
    QTest::newRow("step to its jump") << "binary_step" << Order::Value << -5.0 << 0.0
                                      << QList<End>{{0, 0, false}, {0, 1, true}} << 1;
    QTest::newRow("relu' from its jump") << "relu" << Order::First << 0.0 << 5.0
                                         << QList<End>{{0, 0, true}, {0, 1, false}} << 1;
    QTest::newRow("relu'") << "relu" << Order::First << -5.0 << 5.0 << QList<End>{{0, 0, true}, {0, 1, false}} << 2;
    QTest::newRow("relu") << "relu" << Order::Value << -5.0 << 5.0 << QList<End>{} << 1;
    QTest::newRow("softsign''") << "softsign" << Order::Second << -5.0 << 5.0
                                << QList<End>{{0, 2, false}, {0, -2, false}, {0, 0, true}} << 2;
    QTest::newRow("hardshrink") << "hardshrink" << Order::Value << -5.0 << 5.0
                                << QList<End>{{-0.5, -0.5, false}, {-0.5, 0, true}, {0.5, 0, true}, {0.5, 0.5, false}}
                                << 3;
}

void TestJumps::ends()
{
    QFETCH(QString, id);
    QFETCH(Order, order);
    QFETCH(double, minimum);
    QFETCH(double, maximum);
    QFETCH(QList<End>, ends);
    const Variant v = variantOf(id.toStdString(), "");
    const SampledCurve curve = sampled(*v.activation, v.parameters, order, viewOf({minimum, maximum}, {-3.0, 3.0}));
    QTEST(int(curve.pieces.size()), "pieces");
    QCOMPARE(curve.jumpEnds.size(), std::size_t(ends.size()));
    for (std::size_t i = 0; i < curve.jumpEnds.size(); ++i) {
        const auto [x, y, closed] = ends[qsizetype(i)];
        QCOMPARE(curve.jumpEnds[i].at.x, x);
        QVERIFY(near(curve.jumpEnds[i].at.y, y));
        QCOMPARE(curve.jumpEnds[i].closed, closed);
    }
}

/// A piece goes up to the jump from either side; none leads across.
void TestJumps::piecesMeetTheirEnds()
{
    const Variant v = variantOf("binary_step", "");
    const SampledCurve curve = sampled(*v.activation, v.parameters, Order::Value, viewOf({-5.0, 5.0}, {-1.0, 2.0}));
    QCOMPARE(curve.pieces.size(), std::size_t(2));
    QVERIFY((curve.pieces[0] == std::vector<Point>{{-5.0, 0.0}, {0.0, 0.0}}));
    QVERIFY((curve.pieces[1] == std::vector<Point>{{0.0, 1.0}, {5.0, 1.0}}));
}

void TestJumps::keepsKinks_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("parameters");
    QTest::addColumn<QList<double>>("corners");
    QTest::newRow("relu") << "relu" << "" << QList<double>{0.0};
    QTest::newRow("leaky") << "leaky_relu" << "negative_slope=0.2" << QList<double>{0.0};
    QTest::newRow("relu6") << "relu6" << "" << QList<double>{0.0, 6.0};
    QTest::newRow("hardtanh") << "hardtanh" << "min_val=-0.3;max_val=1.7" << QList<double>{-0.3, 1.7};
    QTest::newRow("softshrink") << "softshrink" << "lambda=0.1" << QList<double>{-0.1, 0.1};
    QTest::newRow("no kink left") << "leaky_relu" << "negative_slope=1" << QList<double>{};
    QTest::newRow("identity") << "identity" << "" << QList<double>{};
}

void TestJumps::keepsKinks()
{
    QFETCH(QString, id);
    QFETCH(QString, parameters);
    QFETCH(QList<double>, corners);
    const Variant v = variantOf(id.toStdString(), parameters.toStdString());
    const SampledCurve curve = sampled(*v.activation, v.parameters, Order::Value, viewOf({-7.0, 9.0}, {-10.0, 10.0}));
    QCOMPARE(curve.pieces.size(), std::size_t(1));
    const std::vector<Point> &piece = curve.pieces.front();
    QCOMPARE(piece.size(), std::size_t(corners.size() + 2));
    for (std::size_t i = 0; i + 2 < piece.size(); ++i) {
        const double x = corners[qsizetype(i)];
        QVERIFY((piece[i + 1] == Point{x, v.activation->value(x, v.parameters)}));
    }
}

void TestJumps::extent_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("parameters");
    QTest::addColumn<Order>("order");
    QTest::addColumn<double>("minimum");
    QTest::addColumn<double>("maximum");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("greatest");
    const auto row = [](const char *id, const char *parameters, Order order, Range x, Range y) {
        QTest::addRow("%s %s %s %g..%g", nameOf(order), id, parameters, x.minimum, x.maximum)
            << id << parameters << order << x.minimum << x.maximum << y.minimum << y.maximum;
    };
    row("gelu", "", Order::Value, {-5.0, 5.0}, {-0.16997120747990366, 4.9999985667419607});
    row("gelu", "", Order::First, {-5.0, 5.0}, {-0.12890414518515478, 1.1289041451851547});
    row("silu", "", Order::First, {-50.0, 50.0}, {-0.099839320128866912, 1.099839320128867});
    row("gaussian", "", Order::Value, {-1000.0, 1003.0}, {0.0, 1.0});
    row("gaussian", "", Order::First, {-10.0, 10.0}, {-0.85776388496070677, 0.85776388496070677});
    row("binary_step", "", Order::Value, {-5.0, 5.0}, {0.0, 1.0});
    row("binary_step", "", Order::Value, {-5.0, 0.0}, {0.0, 1.0});
    row("relu", "", Order::First, {-5.0, 5.0}, {0.0, 1.0});
    row("softsign", "", Order::Second, {-5.0, 5.0}, {-2.0, 2.0});
    row("hardswish", "", Order::First, {-5.0, 5.0}, {-0.5, 1.5});
    row("sine", "omega=30", Order::First, {-5.0, 5.0}, {-30.0, 30.0});
    row("sine", "", Order::Second, {-5.0, 5.0}, {-1.0, 1.0});
    row("threshold", "threshold=0.1;value=20", Order::Value, {-5.0, 5.0}, {0.1, 20.0});
    row("identity", "", Order::Second, {-5.0, 5.0}, {0.0, 0.0});
    row("squared_relu", "", Order::Value, {-1e6, 1e6}, {0.0, 1e12});
}

void TestJumps::extent()
{
    QFETCH(QString, id);
    QFETCH(QString, parameters);
    QFETCH(Order, order);
    QFETCH(double, minimum);
    QFETCH(double, maximum);
    QFETCH(double, least);
    QFETCH(double, greatest);
    const Variant v = variantOf(id.toStdString(), parameters.toStdString());
    const Range range = actiscope::extent(*v.activation, v.parameters, order, {minimum, maximum});
    const double span = greatest - least;
    // It never claims more than there is, and misses nothing that a thousandth of a pixel would show.
    QVERIFY(range.minimum >= least - 1e-12 * span && range.minimum <= least + 1e-6 * span);
    QVERIFY(range.maximum <= greatest + 1e-12 * span && range.maximum >= greatest - 1e-6 * span);
}

void TestJumps::endsOutsideTheView()
{
    const Variant v = variantOf("squared_relu", "");
    const View view = viewOf({-1e6, 1e6}, {-1.0, 4.0});
    const SampledCurve curve = sampled(*v.activation, v.parameters, Order::Value, view);
    QCOMPARE(curve.pieces.size(), std::size_t(1));
    const Point last = curve.pieces.front().back();
    QVERIFY(last.y > 4.0 && last.y < 4.0 + 40.0 / view.height * view.y.span());
    QVERIFY(sampled(*v.activation, v.parameters, Order::Value, viewOf({1e3, 1e4}, {-1.0, 4.0})).pieces.empty());
}

void TestJumps::survivesBadViews()
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const Variant v = variantOf("gelu", "");
    const View good = viewOf({-5.0, 5.0}, {-1.0, 1.0});
    for (const double bad : {none, infinity, -infinity}) {
        for (double View::*size : {&View::width, &View::height}) {
            View view = good;
            view.*size = bad;
            QVERIFY(sampled(*v.activation, v.parameters, Order::Value, view).pieces.empty());
        }
        for (Range View::*range : {&View::x, &View::y}) {
            View view = good;
            (view.*range).minimum = bad;
            QVERIFY(sampled(*v.activation, v.parameters, Order::Value, view).pieces.empty());
        }
    }
    const View inverted = viewOf({5.0, -5.0}, {-1.0, 1.0});
    QVERIFY(sampled(*v.activation, v.parameters, Order::Value, inverted).pieces.empty());
    const Range empty = actiscope::extent(*v.activation, v.parameters, Order::Value, {1.0, 1.0});
    QVERIFY(std::isfinite(empty.minimum) && std::isfinite(empty.maximum));
}

QTEST_GUILESS_MAIN(TestJumps)
#include "tst_jumps.moc"
