#include "ui/theme/buttonlook.h"

#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"

#include <QDialog>
#include <QStyleOption>

namespace actiscope {

namespace {

bool isPrimary(const QStyleOption &option, const QWidget *widget)
{
    if (lookOf(widget) == Look::Primary)
        return true;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    return button && button->features & QStyleOptionButton::DefaultButton && widget
           && qobject_cast<const QDialog *>(widget->window());
}

} // namespace

ButtonLook buttonLook(const QStyleOption &option, const QWidget *widget)
{
    const ThemeColors &colors = appliedColors();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool over = option.state & QStyle::State_MouseOver;
    const bool focus = option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange;
    const bool bare = lookOf(widget) == Look::Link || option.state & QStyle::State_AutoRaise;

    ButtonLook look;
    if (isPrimary(option, widget)) {
        look.fill = !enabled ? colors.outline
                    : down   ? mixed(colors.text, colors.accent, 0.22)
                    : over   ? mixed(colors.text, colors.accent, 0.10)
                             : colors.accent;
        constexpr double readable = 3.0; // WCAG 2.1 asks nothing of what is disabled, but people read it
        look.text = enabled                                            ? colors.accentText
                    : contrast(colors.muted, look.fill) >= readable ? colors.muted
                                                                       : inkOn(look.fill);
        if (focus)
            look.innerRing = colors.accentText;
        return look;
    }
    look.text = !enabled                         ? mixed(colors.muted, colors.panel, 0.6)
                : lookOf(widget) == Look::Link   ? colors.accent
                : lookOf(widget) == Look::Danger ? colors.error
                                                 : colors.text;
    if (enabled && (down || over))
        look.fill = down ? colors.selection : colors.hover;
    else if (!bare)
        look.fill = colors.panel;
    if (!bare)
        look.outline = down && enabled ? colors.accent : colors.outline;
    if (focus) {
        look.outline = colors.accent;
        look.outlineWidth = 2.0;
    }
    return look;
}

} // namespace actiscope
