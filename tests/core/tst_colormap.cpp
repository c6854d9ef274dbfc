// The colours of fields: how they read, and which value has which.

#include "core/figure/colormap.h"
#include "tests/core/fieldfigure.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

using namespace actiscope;

namespace {

/// Linear light of sRGB.
std::array<double, 3> linear(Rgb color)
{
    const auto decoded = [](std::uint8_t channel) {
        const double v = channel / 255.0;
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return {decoded(color.red), decoded(color.green), decoded(color.blue)};
}

/// CIE 1976 L*, a*, b* under D65, another scale of lightness than the one that the maps are made with.
std::array<double, 3> cieLab(const std::array<double, 3> &rgb)
{
    const auto [r, g, b] = rgb;
    const auto f = [](double t) { return t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16.0) / 116.0; };
    const double x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
    const double y = f(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
    const double z = f((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
    return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

double lightness(Rgb color) { return cieLab(linear(color))[0]; }

/// How a person sees linear light who lacks one kind of cones (Machado, Oliveira and Fernandes 2009, severity 1).
using Matrix = std::array<std::array<double, 3>, 3>;
constexpr std::array<Matrix, 4> visions = {{
    {{{1.0, 0.0, 0.0}, {0.0, 1.0, 0.0}, {0.0, 0.0, 1.0}}},
    {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
    {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
}};

std::array<double, 3> seen(Rgb color, const Matrix &vision)
{
    const std::array<double, 3> light = linear(color);
    std::array<double, 3> result{};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = std::clamp(vision[i][0] * light[0] + vision[i][1] * light[1] + vision[i][2] * light[2], 0.0, 1.0);
    return cieLab(result);
}

double apart(const std::array<double, 3> &a, const std::array<double, 3> &b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const ColorMap maps[] = {ColorMap::Sequential, ColorMap::Diverging};
const Ground grounds[] = {Ground::Light, Ground::Dark};

} // namespace

class TestColorMap : public QObject
{
    Q_OBJECT

private slots:
    void sequentialIsMonotone();
    void divergingIsEven();
    void colorBlindTellApart();
    void colorsOfValues_data();
    void colorsOfValues();
    void colorRanges_data();
    void colorRanges();
    void fittedScales_data();
    void fittedScales();
};

void TestColorMap::sequentialIsMonotone()
{
    for (const Ground ground : grounds) {
        const ColorTable &table = colorTable(ColorMap::Sequential, ground);
        const double sign = ground == Ground::Light ? -1.0 : 1.0;
        double before = lightness(table.front());
        for (std::size_t i = 5; i < table.size(); i += 5) { // rounding to 8 bits moves neighbours
            const double now = lightness(table[i]);
            QVERIFY2(sign * (now - before) > 0.3 && sign * (now - before) < 3.0,
                     qPrintable(QStringLiteral("%1: %2 after %3").arg(i).arg(now).arg(before)));
            before = now;
        }
        QVERIFY(std::abs(lightness(table.front()) - lightness(table.back())) > 60.0);
    }
}

void TestColorMap::divergingIsEven()
{
    for (const Ground ground : grounds) {
        const ColorTable &table = colorTable(ColorMap::Diverging, ground);
        const std::size_t middle = table.size() / 2;
        QCOMPARE(table.size() % 2, std::size_t{1});
        QVERIFY(table[middle].red == table[middle].green && table[middle].green == table[middle].blue); // no hue
        QVERIFY(ground == Ground::Light ? lightness(table[middle]) > 95.0 : lightness(table[middle]) < 20.0);
        for (std::size_t i = 1; i <= middle; ++i) {
            const double below = lightness(table[middle - i]), above = lightness(table[middle + i]);
            QVERIFY2(std::abs(below - above) < 5.0, qPrintable(QStringLiteral("%1: %2, %3").arg(i).arg(below).arg(above)));
        }
        QVERIFY(table.front().blue > table.front().red && table.back().red > table.back().blue);
    }
}

void TestColorMap::colorBlindTellApart()
{
    for (const Ground ground : grounds) {
        for (const Matrix &vision : visions) {
            for (const ColorMap map : maps) {
                const ColorTable &table = colorTable(map, ground);
                const auto at = [&](double share) { return seen(table[static_cast<std::size_t>(share * (mapColors - 1))], vision); };
                for (int i = 0; i < 8; ++i) { // an eighth of the scale can be told from the next
                    const double difference = apart(at(i / 8.0), at((i + 1) / 8.0));
                    QVERIFY2(difference > 5.0, qPrintable(QStringLiteral("%1: %2").arg(i).arg(difference)));
                }
                for (const double reach : {0.25, 0.5}) // and one side from the other
                    QVERIFY(apart(at(0.5 - reach), at(0.5 + reach)) > 25.0);
            }
        }
    }
}

void TestColorMap::colorsOfValues_data()
{
    QTest::addColumn<float>("value");
    QTest::addColumn<int>("sequential"); // over [0, 1]
    QTest::addColumn<int>("diverging");  // over [−1, 0.5] about 0
    constexpr float infinity = std::numeric_limits<float>::infinity();
    QTest::newRow("least") << 0.0F << 0 << 127;
    QTest::newRow("just above") << 0.0001F << 0 << 127;
    QTest::newRow("middle") << 0.5F << 127 << 191;
    QTest::newRow("greatest") << 1.0F << 254 << 254;
    QTest::newRow("beyond") << 17.0F << 254 << 254;
    QTest::newRow("below") << -1.0F << 0 << 0;
    QTest::newRow("infinite") << infinity << 254 << 254;
    QTest::newRow("negative infinite") << -infinity << 0 << 0;
    QTest::newRow("none") << noValue << int(noColor) << int(noColor);
}

void TestColorMap::colorsOfValues()
{
    QFETCH(float, value);
    QFETCH(int, sequential);
    QFETCH(int, diverging);
    QCOMPARE(int(colorIndices(fieldOf(1, 1, {value}, {0.0, 1.0}))[0]), sequential);
    QCOMPARE(int(colorIndices(fieldOf(1, 1, {value}, {-1.0, 0.5}, 0.0))[0]), diverging);
}

void TestColorMap::colorRanges_data()
{
    QTest::addColumn<double>("minimum");
    QTest::addColumn<double>("maximum");
    QTest::addColumn<double>("middle"); // NaN: none
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("last");
    QTest::newRow("sequential") << 2.0 << 5.0 << std::nan("") << 2.0 << 5.0;
    QTest::newRow("symmetric") << -1.0 << 1.0 << 0.0 << -1.0 << 1.0;
    QTest::newRow("boundary") << 0.0 << 1.0 << 0.5 << 0.0 << 1.0;
    QTest::newRow("more above") << -1.0 << 4.0 << 0.0 << -4.0 << 4.0;
    QTest::newRow("more below") << -6.0 << 4.0 << 1.0 << -6.0 << 8.0;
}

void TestColorMap::colorRanges()
{
    QFETCH(double, minimum);
    QFETCH(double, maximum);
    QFETCH(double, middle);
    QFETCH(double, first);
    QFETCH(double, last);
    const Field2D field = fieldOf(1, 1, {0.0F}, {minimum, maximum}, std::isnan(middle) ? std::nullopt : std::optional(middle));
    QCOMPARE(colorRange(field).minimum, first);
    QCOMPARE(colorRange(field).maximum, last);
    QVERIFY(colorMapOf(field) == (std::isnan(middle) ? ColorMap::Sequential : ColorMap::Diverging));
}

void TestColorMap::fittedScales_data()
{
    QTest::addColumn<std::vector<float>>("values");
    QTest::addColumn<double>("minimum");
    QTest::addColumn<double>("maximum");
    QTest::addColumn<bool>("diverges");
    constexpr float infinity = std::numeric_limits<float>::infinity();
    QTest::newRow("both sides") << std::vector{-0.5F, 2.0F} << -0.5 << 2.0 << true;
    QTest::newRow("above") << std::vector{0.0F, 2.0F} << 0.0 << 2.0 << false;
    QTest::newRow("below") << std::vector{-3.0F, -1.0F} << -3.0 << -1.0 << false;
    QTest::newRow("not finite") << std::vector{infinity, noValue, 1.0F, 3.0F, -infinity} << 1.0 << 3.0 << false;
    QTest::newRow("constant") << std::vector{4.0F, 4.0F} << 3.0 << 5.0 << false;
    QTest::newRow("zero") << std::vector{0.0F} << -1.0 << 1.0 << true;
    QTest::newRow("none") << std::vector{noValue} << 0.0 << 1.0 << false;
    QTest::newRow("empty") << std::vector<float>() << 0.0 << 1.0 << false;
}

void TestColorMap::fittedScales()
{
    QFETCH(std::vector<float>, values);
    QFETCH(double, minimum);
    QFETCH(double, maximum);
    QFETCH(bool, diverges);
    Field2D field = fieldOf(static_cast<int>(values.size()), 1, values, {7.0, 8.0});
    fitScale(field);
    QCOMPARE(field.scale.minimum, minimum);
    QCOMPARE(field.scale.maximum, maximum);
    QCOMPARE(field.middle.has_value(), diverges);
}

QTEST_APPLESS_MAIN(TestColorMap)

#include "tst_colormap.moc"
