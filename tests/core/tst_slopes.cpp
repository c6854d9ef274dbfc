#include "core/activation/catalogue/catalogue.h"
#include "core/math/generator.h"
#include "tests/core/variants.h"
#include "tests/verify.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

using namespace actiscope;

namespace {

bool sameBits(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) || (a != a && b != b);
}

/// Places of all sizes, those where the function breaks, and the ends of the doubles.
std::vector<double> placesFor(const Variant &variant)
{
    using Limits = std::numeric_limits<double>;
    std::vector<double> places = {0.0, -0.0, 1.0, -1.0, Limits::denorm_min(), -Limits::denorm_min(), Limits::max(),
                                  Limits::lowest(), Limits::infinity(), -Limits::infinity(), Limits::quiet_NaN()};
    for (const double place : variant.activation->breakpoints(variant.parameters)) {
        for (const double next : {-Limits::infinity(), Limits::infinity()})
            places.push_back(std::nextafter(place, next));
        places.push_back(place);
    }
    Generator generator(7);
    for (int i = 0; i < 300; ++i) {
        // Of all sizes that a double may have, and where exponentials become subnormal.
        const double size = std::exp2(generator.uniform() * 2097.0 - 1074.0);
        places.push_back(i % 2 == 0 ? size : -size);
        places.push_back((i % 2 == 0 ? 1.0 : -1.0) * (680.0 + 130.0 * generator.uniform()));
        places.push_back(generator.normal());
        places.push_back(generator.normal() * 10.0);
        places.push_back(generator.normal() * 500.0);
    }
    return places;
}

} // namespace

/// What gives f and f′ against Activation::at, which the reference tables check.
class TestSlopes : public QObject
{
    Q_OBJECT

private slots:
    void areThoseOfJets_data();
    void areThoseOfJets();
    void ofNothing();
};

void TestSlopes::areThoseOfJets_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<std::size_t>("index");
    const std::vector<Variant> variants = referenceVariants();
    for (std::size_t i = 0; i < variants.size(); ++i)
        QTest::newRow(variants[i].name.c_str()) << QString::fromUtf8(variants[i].activation->id) << i;
}

void TestSlopes::areThoseOfJets()
{
    QFETCH(std::size_t, index);
    static const std::vector<Variant> variants = referenceVariants();
    const Variant &variant = variants[index];
    const std::vector<double> x = placesFor(variant);
    std::vector<double> f(x.size(), 1234.0);
    std::vector<double> df(x.size(), 1234.0);
    variant.activation->slopesAt(x, variant.parameters, f, df);
    for (std::size_t i = 0; i < x.size(); ++i) {
        const Jet at = variant.activation->at(x[i], variant.parameters);
        const double value = variant.activation->value(x[i], variant.parameters);
        const Jet sketch = variant.activation->formula->sketch(x[i], variant.parameters);
        ACTISCOPE_VERIFY(sameBits(f[i], at.value) && sameBits(df[i], at.first) && sameBits(value, at.value)
                             && sameBits(sketch.value, at.value) && sameBits(sketch.first, at.first),
                         qPrintable(QString::number(x[i], 'g', 17)));
    }
}

void TestSlopes::ofNothing()
{
    for (const FunctionRef &activation : catalogue())
        activation->slopesAt({}, activation->defaults(), {}, {});
}

QTEST_GUILESS_MAIN(TestSlopes)
#include "tst_slopes.moc"
