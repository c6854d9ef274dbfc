#include "ui/theme/palette.h"

#include "ui/theme/theme.h"

#include <array>
#include <string_view>
#include <vector>

namespace actiscope {

namespace {

struct FunctionColors {
    std::string_view id;
    QRgb light;
    QRgb dark;
    QRgb contrast;
    int dash;
};

// Okabe and Ito's hues (colour universal design, 2008) and hues between them, in up to three lightnesses of OKLCH.
// Functions that are often compared have different hues; two of one hue differ in lightness.
constexpr std::array<FunctionColors, 36> functionColors = {{
    {"identity", 0x606d7d, 0x8b98a9, 0x92a0b1, 0},
    {"binary_step", 0x404b5b, 0x6a7788, 0x6c7989, 2},
    {"sigmoid", 0x0072b2, 0x5aa9f2, 0x4db8ff, 0},
    {"tanh", 0xc86aa0, 0xe08fc0, 0xff8ad4, 1},
    {"softsign", 0x065939, 0x0c8c5c, 0x0d8d5d, 2},
    {"arctan", 0x654300, 0x9d6b06, 0x9f6c06, 3},
    {"lecun_tanh", 0x7455b8, 0x9d86db, 0xa785fc, 4},
    {"gaussian", 0x958d0f, 0xc7bf58, 0xdcd027, 5},
    {"relu", 0xd55e00, 0xf08a4b, 0xff8533, 1},
    {"leaky_relu", 0xc28400, 0xf2c14e, 0xffd500, 2},
    {"prelu", 0xa6407e, 0xcd75a7, 0xe66db5, 3},
    {"relu6", 0xb13e4f, 0xd8747e, 0xf56b7c, 4},
    {"squared_relu", 0x575203, 0x81790a, 0x827a0b, 5},
    {"threshold", 0x7c899a, 0xaebcce, 0xbeccde, 0},
    {"elu", 0x027c7c, 0x11acac, 0x0db5b5, 0},
    {"selu", 0x533191, 0x7c65b7, 0x815dcf, 2},
    {"celu", 0x89132f, 0xb3535e, 0xc74056, 3},
    {"softplus", 0x797202, 0xa39a30, 0xada20d, 4},
    {"squareplus", 0x078053, 0x41ae7c, 0x02bb7b, 5},
    {"bent_identity", 0xd25b6a, 0xfe99a1, 0xfdb4b8, 1},
    {"gelu", 0x009e73, 0x4cc3a0, 0x1ff0b0, 3},
    {"gelu_tanh", 0x7e1a5b, 0xa95585, 0xba448c, 1},
    {"quick_gelu", 0x906104, 0xc28b2d, 0xd19006, 4},
    {"silu", 0x2e97d1, 0x8fd0f5, 0x8fe0ff, 5},
    {"swish", 0x034c85, 0x3379bc, 0x0a7ad0, 0},
    {"mish", 0x8f72d8, 0xc0abfe, 0xcec0fd, 2},
    {"logsigmoid", 0x64992c, 0x9ccb75, 0xa0e164, 3},
    {"hardtanh", 0x005656, 0x128787, 0x118888, 4},
    {"hardsigmoid", 0x7a3104, 0xb15b31, 0xc14f02, 5},
    {"hardswish", 0x93499e, 0xba7bc4, 0xce76dc, 1},
    {"softshrink", 0x059b9b, 0x33d3d3, 0x10e7e7, 0},
    {"hardshrink", 0xaf4803, 0xd57c52, 0xf27636, 2},
    {"tanhshrink", 0x325600, 0x59852f, 0x528901, 3},
    {"isru", 0x01798e, 0x14a8c4, 0x12b1cf, 4},
    {"sine", 0x6e2479, 0x985ba1, 0xa44eb2, 5},
    {"snake", 0x4a7c03, 0x79a752, 0x75b333, 1},
}};

// Lengths of dashes and gaps in pen widths, for flat caps.
const std::array<QList<qreal>, 6> &dashPatterns()
{
    static const std::array<QList<qreal>, 6> patterns = {{
        {},
        {6.0, 3.0},
        {1.5, 2.0},
        {7.0, 2.5, 1.5, 2.5},
        {13.0, 3.5},
        {7.0, 2.0, 1.5, 2.0, 1.5, 2.0},
    }};
    return patterns;
}

struct SlotStyle {
    std::array<QColor, 3> line;
    std::array<QColor, 3> text;
    int dash = 0;
};

constexpr std::array themes = {Theme::Light, Theme::Dark, Theme::Contrast};

// The same hue, darker or lighter until it can be read.
QColor legible(QColor color, const QColor &background)
{
    constexpr double wanted = 4.55; // WCAG 2.1 asks for 4.5
    const bool darken = background.lightnessF() > 0.5F;
    for (int i = 0; i < 100 && contrast(color, background) < wanted; ++i)
        color = darken ? color.darker(102) : color.lighter(102);
    return color;
}

SlotStyle styleOf(std::string_view id)
{
    SlotStyle style;
    for (const FunctionColors &colors : functionColors) {
        if (colors.id != id)
            continue;
        style.line = {QColor::fromRgb(colors.light), QColor::fromRgb(colors.dark), QColor::fromRgb(colors.contrast)};
        for (std::size_t i = 0; i < themes.size(); ++i)
            style.text[i] = legible(style.line[i], themeColors(themes[i]).panel);
        style.dash = colors.dash;
    }
    return style;
}

const SlotStyle *styleOf(Slot slot)
{
    static const std::vector<SlotStyle> styles = [] {
        std::vector<SlotStyle> all;
        for (const Activation *activation : catalogue())
            all.push_back(styleOf(activation->id));
        return all;
    }();
    return slot >= 0 && static_cast<std::size_t>(slot) < styles.size() ? &styles[static_cast<std::size_t>(slot)]
                                                                       : nullptr;
}

std::size_t column(Theme theme)
{
    switch (resolvedTheme(theme)) {
    case Theme::Dark:
        return 1;
    case Theme::Contrast:
        return 2;
    case Theme::System:
    case Theme::Light:
        break;
    }
    return 0;
}

} // namespace

QColor lineColor(Theme theme, Slot slot)
{
    const SlotStyle *style = styleOf(slot);
    return style ? style->line[column(theme)] : themeColors(theme).text;
}

QColor textColor(Theme theme, Slot slot)
{
    const SlotStyle *style = styleOf(slot);
    return style ? style->text[column(theme)] : themeColors(theme).text;
}

QColor bandColor(Theme theme, Slot slot)
{
    QColor color = lineColor(theme, slot);
    color.setAlphaF(column(theme) == 0 ? 0.09F : 0.16F);
    return color;
}

Slot slotOf(std::string_view id)
{
    const auto all = catalogue();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i]->id == id)
            return static_cast<Slot>(i);
    }
    return -1;
}

QList<qreal> dashPattern(Slot slot)
{
    const SlotStyle *style = styleOf(slot);
    return dashPatterns()[style ? static_cast<std::size_t>(style->dash) : 0];
}

} // namespace actiscope
