#include "ui/theme/palette.h"

#include "ui/theme/theme.h"

#include <array>
#include <numeric>
#include <vector>

namespace actiscope {

namespace {

struct FunctionColors {
    QRgb light;
    QRgb dark;
    QRgb contrast;
    int dash;
};

// By slot. Okabe and Ito's hues (colour universal design, 2008) and hues between them, in up to three lightnesses of
// OKLCH. Functions that are often compared have different hues; two of one hue differ in lightness. A new function gets
// a new row at the end, so that no other changes its colour.
constexpr auto functionColors = std::to_array<FunctionColors>({
    {0x606d7d, 0x8b98a9, 0x92a0b1, 0}, // identity
    {0x404b5b, 0x6a7788, 0x6c7989, 2}, // binary_step
    {0x0072b2, 0x5aa9f2, 0x4db8ff, 0}, // sigmoid
    {0xc86aa0, 0xe08fc0, 0xff8ad4, 1}, // tanh
    {0x065939, 0x0c8c5c, 0x0d8d5d, 2}, // softsign
    {0x654300, 0x9d6b06, 0x9f6c06, 3}, // arctan
    {0x7455b8, 0x9d86db, 0xa785fc, 4}, // lecun_tanh
    {0x958d0f, 0xc7bf58, 0xdcd027, 5}, // gaussian
    {0xd55e00, 0xf08a4b, 0xff8533, 1}, // relu
    {0xc28400, 0xf2c14e, 0xffd500, 2}, // leaky_relu
    {0xa6407e, 0xcd75a7, 0xe66db5, 3}, // prelu
    {0xb13e4f, 0xd8747e, 0xf56b7c, 4}, // relu6
    {0x575203, 0x81790a, 0x827a0b, 5}, // squared_relu
    {0x7c899a, 0xaebcce, 0xbeccde, 0}, // threshold
    {0x027c7c, 0x11acac, 0x0db5b5, 0}, // elu
    {0x533191, 0x7c65b7, 0x815dcf, 2}, // selu
    {0x89132f, 0xb3535e, 0xc74056, 3}, // celu
    {0x797202, 0xa39a30, 0xada20d, 4}, // softplus
    {0x078053, 0x41ae7c, 0x02bb7b, 5}, // squareplus
    {0xd25b6a, 0xfe99a1, 0xfdb4b8, 1}, // bent_identity
    {0x009e73, 0x4cc3a0, 0x1ff0b0, 3}, // gelu
    {0x7e1a5b, 0xa95585, 0xba448c, 1}, // gelu_tanh
    {0x906104, 0xc28b2d, 0xd19006, 4}, // quick_gelu
    {0x2e97d1, 0x8fd0f5, 0x8fe0ff, 5}, // silu
    {0x034c85, 0x3379bc, 0x0a7ad0, 0}, // swish
    {0x8f72d8, 0xc0abfe, 0xcec0fd, 2}, // mish
    {0x64992c, 0x9ccb75, 0xa0e164, 3}, // logsigmoid
    {0x005656, 0x128787, 0x118888, 4}, // hardtanh
    {0x7a3104, 0xb15b31, 0xc14f02, 5}, // hardsigmoid
    {0x93499e, 0xba7bc4, 0xce76dc, 1}, // hardswish
    {0x059b9b, 0x33d3d3, 0x10e7e7, 0}, // softshrink
    {0xaf4803, 0xd57c52, 0xf27636, 2}, // hardshrink
    {0x325600, 0x59852f, 0x528901, 3}, // tanhshrink
    {0x01798e, 0x14a8c4, 0x12b1cf, 4}, // isru
    {0x6e2479, 0x985ba1, 0xa44eb2, 5}, // sine
    {0x4a7c03, 0x79a752, 0x75b333, 1}, // snake
    {0x222a94, 0x0191eb, 0x598df9, 3}, // sign
    {0x5e2939, 0xffb4f5, 0x913f82, 1}, // dyt
    {0x3a4122, 0x808c6b, 0x958c6a, 2}, // star_relu
});

// For functions of people's own, which are compared with the commonest built-ins and with each other: hues between theirs, full
// enough not to look grey beside them, and as far from those above in OKLab as the contrast with the panel lets them be. Two
// that colour-blind people could mistake for each other have different dashes.
constexpr std::array<FunctionColors, ownSlots> ownColors = {{
    {0xb0306a, 0xf2609f, 0xff5fa8, 1}, // magenta
    {0x6a43c4, 0x9270f4, 0x8f6cf5, 0}, // violet
    {0x318ea2, 0x1b8fa5, 0x3b93ab, 5}, // petrol
    {0x32670c, 0xa4d43a, 0xb4f000, 4}, // leaf, lime
    {0xa822a0, 0xe285fe, 0xf07bff, 3}, // orchid
    {0x86080f, 0xf05846, 0xff5038, 2}, // crimson, red
    {0x1836ac, 0x4f7fe0, 0x3f6ff0, 1}, // ultramarine
    {0x588cff, 0xafc0ff, 0xc4d4ff, 0}, // periwinkle
    {0x894c06, 0xb58558, 0xc4935a, 5}, // brown
    {0x89833f, 0xe4eaa0, 0xf4f4a8, 4}, // olive, straw
    {0x084504, 0x8fe8c8, 0x9affdc, 3}, // pine, mint
    {0xe0559a, 0xffb4c8, 0xffc0d8, 2}, // pink
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

SlotStyle styleOf(const FunctionColors &colors)
{
    SlotStyle style;
    style.line = {QColor::fromRgb(colors.light), QColor::fromRgb(colors.dark), QColor::fromRgb(colors.contrast)};
    for (std::size_t i = 0; i < themes.size(); ++i)
        style.text[i] = legible(style.line[i], themeColors(themes[i]).panel);
    style.dash = colors.dash;
    return style;
}

template<std::size_t Count>
std::vector<SlotStyle> stylesOf(const std::array<FunctionColors, Count> &colors)
{
    std::vector<SlotStyle> styles;
    for (const FunctionColors &one : colors)
        styles.push_back(styleOf(one));
    return styles;
}

const SlotStyle *styleOf(Slot slot)
{
    static const std::vector<SlotStyle> builtIn = stylesOf(functionColors);
    static const std::vector<SlotStyle> own = stylesOf(ownColors);
    const bool isOwn = slot >= firstOwnSlot;
    const std::vector<SlotStyle> &styles = isOwn ? own : builtIn;
    const auto place = static_cast<std::size_t>(isOwn ? slot - firstOwnSlot : slot);
    return slot >= 0 && place < styles.size() ? &styles[place] : nullptr;
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

Ground groundOf(Theme theme)
{
    return themeColors(theme).panel.lightnessF() > 0.5F ? Ground::Light : Ground::Dark;
}

QList<Slot> coloredSlots()
{
    QList<Slot> all(static_cast<qsizetype>(functionColors.size()) + ownSlots);
    const auto own = all.begin() + static_cast<qsizetype>(functionColors.size());
    std::iota(all.begin(), own, 0);
    std::iota(own, all.end(), firstOwnSlot);
    return all;
}

QList<qreal> dashPattern(Slot slot)
{
    const SlotStyle *style = styleOf(slot);
    return dashPatterns()[style ? static_cast<std::size_t>(style->dash) : 0];
}

} // namespace actiscope
