#include "ui/picture/drawinglook.h"

#include "ui/theme/palette.h"
#include "ui/theme/theme.h"

namespace actiscope {

namespace {

std::string digits(const QColor &color)
{
    return color.name(QColor::HexRgb).mid(1).toStdString();
}

} // namespace

DrawingStyle drawingLook(const FigureStyle &style, bool transparent)
{
    const Theme theme = style.theme();
    const ThemeColors &colors = themeColors(theme);
    DrawingStyle look;
    for (const Slot slot : coloredSlots()) {
        look.line.emplace(slot, digits(lineColor(theme, slot)));
        look.label.emplace(slot, digits(textColor(theme, slot)));
        const QList<qreal> dash = dashPattern(slot);
        look.dash.emplace(slot, std::vector<double>(dash.begin(), dash.end()));
    }
    look.paper = digits(colors.panel);
    look.text = digits(colors.text);
    look.muted = digits(colors.muted);
    look.axis = digits(colors.axis);
    look.grid = digits(colors.grid);
    look.cursor = digits(colors.cursor);
    look.border = digits(colors.border);
    look.good = digits(colors.good);
    look.warning = digits(colors.warning);
    look.bandOpacity = qRound(100.0 * bandColor(theme, 0).alphaF()) / 100.0;
    for (const TextRole role : {TextRole::FigureTitle, TextRole::PanelTitle, TextRole::Tick, TextRole::EndLabel, TextRole::Note})
        look.fontSize[static_cast<std::size_t>(role)] = style.font(role).pixelSize();
    for (const DotRole role : {DotRole::Cursor, DotRole::Closed, DotRole::Open, DotRole::Interest, DotRole::Sample})
        look.dotRadius[static_cast<std::size_t>(role)] = style.dotRadius(role);
    look.curveWidth = style.curveWidth();
    look.hairline = style.hairline();
    look.stripHeight = style.stripHeight();
    look.transparent = transparent;
    look.ground = groundOf(theme);
    return look;
}

} // namespace actiscope
