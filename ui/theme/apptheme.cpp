#include "ui/theme/apptheme.h"

#include "ui/theme/appstyle.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QLabel>
#include <QPalette>
#include <QVariant>

namespace actiscope {

namespace {

constexpr char lookProperty[] = "actiscopeLook";

struct Applied {
    bool installed = false;
    Theme theme = Theme::Light;
    int textPercent = 0;
};

Applied &applied()
{
    static Applied present;
    return present;
}

QPalette paletteOf(const ThemeColors &colors)
{
    QPalette palette;
    const std::pair<QPalette::ColorRole, QColor> roles[] = {
        {QPalette::Window, colors.window},         {QPalette::WindowText, colors.text},
        {QPalette::Base, colors.panel},            {QPalette::AlternateBase, colors.hover},
        {QPalette::Text, colors.text},             {QPalette::PlaceholderText, colors.muted},
        {QPalette::Button, colors.panel},          {QPalette::ButtonText, colors.text},
        {QPalette::BrightText, colors.accentText}, {QPalette::ToolTipBase, colors.panel},
        {QPalette::ToolTipText, colors.text},      {QPalette::Link, colors.accent},
        {QPalette::LinkVisited, colors.accent},    {QPalette::Highlight, colors.accent},
        {QPalette::HighlightedText, colors.accentText}, {QPalette::Light, colors.panel},
        {QPalette::Midlight, colors.grid},         {QPalette::Mid, colors.border},
        {QPalette::Dark, colors.control},          {QPalette::Shadow, colors.axis},
    };
    for (const auto &[role, color] : roles)
        palette.setColor(role, color);
    const QColor faded = mixed(colors.muted, colors.panel, 0.6);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, faded);
    return palette;
}

QFont fontOf(int textPercent)
{
    // 13 pixels: macOS counts 72 of them to the inch, the others 96.
#ifdef Q_OS_MACOS
    constexpr double base = 13.0;
#else
    constexpr double base = 13.0 * 72.0 / 96.0;
#endif
    QFont font = textFont();
    font.setPointSizeF(base * textPercent / 100.0);
    return font;
}

void dressLabel(QWidget *label, Look look)
{
    const ThemeColors &colors = appliedColors();
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * textScale(look));
    QPalette palette;
    switch (look) {
    case Look::Title:
        font.setWeight(QFont::Bold);
        break;
    case Look::Heading:
    case Look::Section:
        font.setWeight(QFont::DemiBold);
        palette.setColor(QPalette::WindowText, colors.muted);
        if (look == Look::Section) // in no capitals: function names have their own
            font.setLetterSpacing(QFont::PercentageSpacing, 104.0);
        break;
    case Look::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case Look::Error:
        palette.setColor(QPalette::WindowText, colors.error);
        break;
    case Look::Good:
        palette.setColor(QPalette::WindowText, colors.goodText);
        break;
    case Look::Warning:
    case Look::Remark:
        palette.setColor(QPalette::WindowText, colors.warningText);
        break;
    default:
        palette.setColor(QPalette::WindowText, colors.muted);
    }
    label->setFont(font);
    label->setPalette(palette);
    if (look == Look::Good || look == Look::Warning || look == Look::Neutral || look == Look::Remark) {
        const int side = qRound(8.0 * unitOf(label));
        const int edge = qRound((look == Look::Remark ? 6.0 : 2.5) * unitOf(label));
        label->setContentsMargins(side, edge, side, edge);
        const auto *text = qobject_cast<const QLabel *>(label);
        if (!text || !text->wordWrap()) // one that wraps has the width it is given
            label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
        label->setAttribute(Qt::WA_StyledBackground);
    }
}

void dress(QWidget *widget, Look look)
{
    switch (look) {
    case Look::Plain:
    case Look::Primary:
    case Look::Danger:
        widget->update();
        return;
    case Look::Link:
        widget->setCursor(Qt::PointingHandCursor);
        widget->update();
        return;
    case Look::Card:
    case Look::Bar:
    case Look::Footer:
    case Look::LeftSide:
    case Look::RightSide:
    case Look::Panel:
        widget->setAttribute(Qt::WA_StyledBackground);
        widget->update();
        return;
    default:
        dressLabel(widget, look);
    }
}

} // namespace

void applyTheme(QApplication &application, Theme theme, int textPercent)
{
    Applied &present = applied();
    const Theme resolved = resolvedTheme(theme); // the platform's palette is read before ours replaces it
    const bool first = !present.installed;
    if (!first && present.theme == resolved && present.textPercent == textPercent)
        return;
    const bool otherTheme = first || present.theme != resolved;
    const bool otherText = first || present.textPercent != textPercent;
    present = {true, resolved, textPercent};
    // The font first, since widgets take their sizes anew with the style.
    if (otherText)
        application.setFont(fontOf(textPercent));
    if (otherTheme)
        application.setPalette(paletteOf(themeColors(resolved)));
    if (first)
        application.setStyle(new AppStyle);
    const QWidgetList widgets = application.allWidgets();
    for (QWidget *widget : widgets) {
        if (const Look look = lookOf(widget); look != Look::Plain)
            dress(widget, look);
    }
}

QString textFamily()
{
    // Asked before a font of our own is set.
    static const QString family = [] {
        const QString wanted = QStringLiteral("Inter");
        return QFontDatabase::hasFamily(wanted) ? wanted : QGuiApplication::font().family();
    }();
    return family;
}

QFont textFont()
{
    QFont font;
    font.setFamilies({textFamily(), QStringLiteral("Noto Sans CJK SC")});
    return font;
}

Theme appliedTheme()
{
    return applied().theme;
}

const ThemeColors &appliedColors()
{
    return themeColors(applied().theme);
}

void setLook(QWidget *widget, Look look)
{
    widget->setProperty(lookProperty, static_cast<int>(look));
    dress(widget, look);
}

Look lookOf(const QWidget *widget)
{
    const QVariant look = widget ? widget->property(lookProperty) : QVariant();
    return look.isValid() ? static_cast<Look>(look.toInt()) : Look::Plain;
}

double textScale(Look look)
{
    switch (look) {
    case Look::Title:
        return 17.0 / 13.0;
    case Look::Heading:
    case Look::Small:
    case Look::Error:
    case Look::Remark:
        return 12.0 / 13.0;
    case Look::Section:
    case Look::Good:
    case Look::Warning:
    case Look::Neutral:
        return 11.0 / 13.0;
    default:
        return 1.0;
    }
}

} // namespace actiscope
