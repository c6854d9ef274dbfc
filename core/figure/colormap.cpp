#include "core/figure/colormap.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

namespace actiscope {

namespace {

/// Lightness from 0 to 1, green to red, blue to yellow.
struct OkLab {
    double l;
    double a;
    double b;
};

/// By lightness, chroma, and hue in degrees.
OkLab polar(double l, double chroma, double hue)
{
    const double angle = hue * std::numbers::pi / 180.0;
    return {l, chroma * std::cos(angle), chroma * std::sin(angle)};
}

/// The transfer function of sRGB, IEC 61966-2-1.
std::uint8_t encoded(double linear)
{
    const double light = std::clamp(linear, 0.0, 1.0);
    const double value = light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1.0 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(255.0 * value));
}

/// With the matrices of Ottosson 2020, as revised on 2021-01-25.
Rgb toRgb(const OkLab &lab)
{
    const double l = std::pow(lab.l + 0.3963377774 * lab.a + 0.2158037573 * lab.b, 3.0);
    const double m = std::pow(lab.l - 0.1055613458 * lab.a - 0.0638541728 * lab.b, 3.0);
    const double s = std::pow(lab.l - 0.0894841775 * lab.a - 1.2914855480 * lab.b, 3.0);
    return {encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)};
}

/// Straight from stop to stop, which stand at equal distances.
ColorTable through(std::span<const OkLab> stops)
{
    ColorTable table;
    for (int i = 0; i < mapColors; ++i) {
        const double at = static_cast<double>(i) / (mapColors - 1) * static_cast<double>(stops.size() - 1);
        const auto from = std::min(static_cast<std::size_t>(at), stops.size() - 2);
        const double t = at - static_cast<double>(from);
        const OkLab &a = stops[from], &b = stops[from + 1];
        table[static_cast<std::size_t>(i)] = toRgb({std::lerp(a.l, b.l, t), std::lerp(a.a, b.a, t), std::lerp(a.b, b.b, t)});
    }
    return table;
}

/// Pale yellow, bluish green, dark blue.
ColorTable sequential(Ground ground)
{
    ColorTable table = through(std::array{polar(0.97, 0.045, 105.0), polar(0.635, 0.105, 185.0), polar(0.30, 0.105, 264.0)});
    if (ground == Ground::Dark)
        std::reverse(table.begin(), table.end());
    return table;
}

ColorTable diverging(Ground ground)
{
    if (ground == Ground::Dark)
        return through(std::array{polar(0.68, 0.13, 242.0), polar(0.26, 0.0, 0.0), polar(0.68, 0.15, 58.0)});
    return through(std::array{polar(0.54, 0.135, 246.0), polar(0.975, 0.0, 0.0), polar(0.54, 0.15, 46.0)});
}

} // namespace

const ColorTable &colorTable(ColorMap map, Ground ground)
{
    static const std::array tables = {sequential(Ground::Light), sequential(Ground::Dark), diverging(Ground::Light),
                                      diverging(Ground::Dark)};
    return tables[(map == ColorMap::Diverging ? 2U : 0U) + (ground == Ground::Dark ? 1U : 0U)];
}

} // namespace actiscope
