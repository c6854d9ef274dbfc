#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

ThemeColors light()
{
    ThemeColors c;
    c.window = rgb(0xf4f5f7);
    c.panel = rgb(0xffffff);
    c.text = rgb(0x1b1f24);
    c.muted = rgb(0x5d6673);
    c.axis = rgb(0xa9afb9);
    c.grid = rgb(0xeceff2);
    c.cursor = rgb(0x575a5e);
    c.border = rgb(0xdfe3e8);
    c.control = rgb(0x8b94a1);
    c.outline = rgb(0xd3d8df);
    c.groove = rgb(0xdfe3e8);
    c.hover = rgb(0xf1f3f6);
    c.accent = rgb(0x0b66c3);
    c.accentText = rgb(0xffffff);
    c.selection = rgb(0xe4effa);
    c.warning = rgb(0xfdf0e4);
    c.warningText = rgb(0xa84a12);
    c.good = rgb(0xe5f4ea);
    c.goodText = rgb(0x1b7340);
    c.neutral = rgb(0xeceff3);
    c.error = rgb(0xb3261e);
    return c;
}

ThemeColors dark()
{
    ThemeColors c;
    c.window = rgb(0x15181c);
    c.panel = rgb(0x1d2126);
    c.text = rgb(0xe8ebef);
    c.muted = rgb(0xa3adb9);
    c.axis = rgb(0x5d6670);
    c.grid = rgb(0x2a3037);
    c.cursor = rgb(0xa3adb9);
    c.border = rgb(0x30363e);
    c.control = rgb(0x77818d);
    c.outline = rgb(0x3d444d);
    c.groove = rgb(0x30363e);
    c.hover = rgb(0x262b31);
    c.accent = rgb(0x5aa9f2);
    c.accentText = rgb(0x10161d);
    c.selection = rgb(0x1d3247);
    c.warning = rgb(0x3a2a1a);
    c.warningText = rgb(0xe8a268);
    c.good = rgb(0x1b3327);
    c.goodText = rgb(0x6cc794);
    c.neutral = rgb(0x2a3037);
    c.error = rgb(0xff8a80);
    return c;
}

ThemeColors highContrast()
{
    ThemeColors c;
    c.window = rgb(0x000000);
    c.panel = rgb(0x000000);
    c.text = rgb(0xffffff);
    c.muted = rgb(0xe0e0e0);
    c.axis = rgb(0xffffff);
    c.grid = rgb(0x4d4d4d);
    c.cursor = rgb(0xffffff);
    c.border = rgb(0xb0b0b0);
    c.control = rgb(0xffffff);
    c.outline = rgb(0xffffff);
    c.groove = rgb(0x8a8a8a);
    c.hover = rgb(0x333333);
    c.accent = rgb(0xffe14d);
    c.accentText = rgb(0x000000);
    c.selection = rgb(0x4d4300);
    c.warning = rgb(0x000000);
    c.warningText = rgb(0xffb066);
    c.good = rgb(0x000000);
    c.goodText = rgb(0x7dffb0);
    c.neutral = rgb(0x000000);
    c.error = rgb(0xff9a90);
    return c;
}

// Relative luminance, WCAG 2.1.
double luminance(const QColor &color)
{
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

bool platformIsDark()
{
    if (!qGuiApp)
        return false;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
        scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    // Asked before the program sets a palette of its own, and kept.
    static const bool dark = QGuiApplication::palette().window().color().lightness() < 128;
    return dark;
}

Theme resolvedTheme(Theme theme)
{
    // Asked in any case: the first time must come before the program has a palette of its own.
    const bool dark = platformIsDark();
    if (theme != Theme::System)
        return theme;
    return dark ? Theme::Dark : Theme::Light;
}

const ThemeColors &themeColors(Theme theme)
{
    static const ThemeColors lightColors = light();
    static const ThemeColors darkColors = dark();
    static const ThemeColors contrastColors = highContrast();
    switch (resolvedTheme(theme)) {
    case Theme::Dark:
        return darkColors;
    case Theme::Contrast:
        return contrastColors;
    case Theme::System:
    case Theme::Light:
        break;
    }
    return lightColors;
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace actiscope
