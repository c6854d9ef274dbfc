#include "core/activation/catalogue/catalogue.h"
#include "core/layer/toylayer.h"
#include "tests/core/variants.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

using namespace actiscope;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double none = std::numeric_limits<double>::quiet_NaN();

bool sameBits(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) || (a != a && b != b);
}

} // namespace

class TestLayerPoint : public QObject
{
    Q_OBJECT

private slots:
    void followsTheDefinition_data();
    void followsTheDefinition();
    void atInfinity();
};

void TestLayerPoint::followsTheDefinition_data()
{
    QTest::addColumn<double>("weight");
    QTest::addColumn<double>("bias");
    QTest::newRow("as it is") << 1.0 << 0.0;
    QTest::newRow("moved") << 1.0 << -1.5;
    QTest::newRow("steep, turned") << -3.7 << 0.25;
    QTest::newRow("flat") << 0.01 << 2.0;
    QTest::newRow("shut") << 0.0 << 0.5;
}

void TestLayerPoint::followsTheDefinition()
{
    QFETCH(double, weight);
    QFETCH(double, bias);
    for (const Variant &function : referenceVariants()) {
        for (const double x : {-40.0, -3.0, -1.0, -0.1, 0.0, 1e-3, 0.5, 1.0, 2.5, 6.0, 800.0}) {
            const LayerPoint point = layerAt(*function.activation, function.parameters, weight, bias, x);
            QVERIFY(point.x == x);
            QVERIFY(point.z == weight * x + bias);
            const Jet at = function.activation->at(point.z, function.parameters);
            QVERIFY(sameBits(point.a, function.activation->value(point.z, function.parameters)));
            QVERIFY(sameBits(point.da_db, at.first));
            QVERIFY(point.da_dx == at.first * weight);
            QVERIFY(point.da_dw == at.first * x);
        }
    }
}

void TestLayerPoint::atInfinity()
{
    const auto at = [](const char *id, double weight, double bias, double x) {
        return layerAt(*findActivation(id), findActivation(id)->defaults(), weight, bias, x);
    };
    const LayerPoint dead = at("relu", 1.0, 0.0, -infinity);
    QVERIFY(dead.z == -infinity && dead.a == 0.0 && dead.da_dx == 0.0 && dead.da_dw == 0.0 && dead.da_db == 0.0);
    const LayerPoint open = at("relu", 2.0, 0.0, infinity);
    QVERIFY(open.a == infinity && open.da_dx == 2.0 && open.da_dw == infinity && open.da_db == 1.0);
    const LayerPoint shut = at("sigmoid", 0.0, 0.0, infinity);
    QVERIFY(shut.z == 0.0 && shut.a == 0.5 && shut.da_dx == 0.0 && shut.da_dw == infinity && shut.da_db == 0.25);
    const LayerPoint nothing = at("tanh", 1.0, 0.0, none);
    QVERIFY(std::isnan(nothing.z) && std::isnan(nothing.a) && std::isnan(nothing.da_dw) && std::isnan(nothing.da_db));
}

QTEST_GUILESS_MAIN(TestLayerPoint)
#include "tst_layerpoint.moc"
