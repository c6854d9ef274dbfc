#include "ui/theme/appstyle.h"

#include "ui/theme/apptheme.h"
#include "ui/theme/buttonlook.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

namespace actiscope {

namespace {

constexpr double corner = 5.0; // radius of buttons and fields, in the design's pixels

void drawField(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const ThemeColors &colors = appliedColors();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focus = enabled && (option.state & QStyle::State_HasFocus);
    const QColor outline = focus ? colors.accent : colors.outline;
    drawBox(painter, option.rect, corner * unitOf(widget), enabled ? colors.panel : colors.window, outline,
            focus ? 2.0 : 1.0);
}

void drawPlainWidget(QPainter &painter, const QRect &rect, const QWidget *widget)
{
    const ThemeColors &colors = appliedColors();
    const QRectF area(rect);
    const auto line = [&](const QRectF &where) { painter.fillRect(where, colors.border); };
    switch (lookOf(widget)) {
    case Look::Card:
        drawBox(painter, area, 6.0 * unitOf(widget), colors.panel, colors.border);
        return;
    case Look::Bar:
        painter.fillRect(rect, colors.panel);
        line({area.left(), area.bottom() - 1.0, area.width(), 1.0});
        return;
    case Look::Footer:
        painter.fillRect(rect, colors.panel);
        line({area.left(), area.top(), area.width(), 1.0});
        return;
    case Look::LeftSide:
        painter.fillRect(rect, colors.panel);
        line({area.right() - 1.0, area.top(), 1.0, area.height()});
        return;
    case Look::RightSide:
        painter.fillRect(rect, colors.panel);
        line({area.left(), area.top(), 1.0, area.height()});
        return;
    case Look::Panel:
        painter.fillRect(rect, colors.panel);
        return;
    case Look::Good:
    case Look::Warning:
    case Look::Neutral:
    case Look::Remark: {
        const Look look = lookOf(widget);
        const QColor fill = look == Look::Good      ? colors.good
                            : look == Look::Neutral ? colors.neutral
                                                    : colors.warning;
        // Where a theme has no tinted background, an outline makes the chip.
        const bool plain = fill == colors.panel;
        drawBox(painter, area, std::min(area.height() / 2.0, 10.0 * unitOf(widget)), fill, plain ? widget->palette().color(QPalette::WindowText)
                                                                : QColor());
        return;
    }
    default:
        return;
    }
}

void drawCheck(QPainter &painter, const QStyleOption &option)
{
    const ThemeColors &colors = appliedColors();
    const bool enabled = option.state & QStyle::State_Enabled;
    const Qt::CheckState state = option.state & QStyle::State_NoChange ? Qt::PartiallyChecked
                                 : option.state & QStyle::State_On     ? Qt::Checked
                                                                       : Qt::Unchecked;
    const QColor outline = option.state & QStyle::State_MouseOver ? colors.accent : colors.control;
    drawCheckBox(painter, option.rect, state, enabled ? colors.accent : colors.control,
                 enabled ? outline : colors.outline, colors.panel);
}

void drawRadio(QPainter &painter, const QStyleOption &option)
{
    const ThemeColors &colors = appliedColors();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const QColor strong = enabled ? colors.accent : colors.control;
    const double radius = option.rect.width() / 2.0;
    const bool over = option.state & QStyle::State_MouseOver;
    drawBox(painter, option.rect, radius, on ? strong : colors.panel, on || over ? strong : colors.control, 1.2);
    if (on) {
        const double inner = radius * 0.6;
        const QPointF middle = QRectF(option.rect).center();
        drawBox(painter, QRectF(middle.x() - inner, middle.y() - inner, 2.0 * inner, 2.0 * inner), inner,
                inkOn(strong), QColor());
    }
}

void drawArrow(QPainter &painter, const QStyleOption &option, Direction direction, const QWidget *widget)
{
    const ThemeColors &colors = appliedColors();
    const QColor color = option.state & QStyle::State_Enabled ? colors.muted : colors.outline;
    drawChevron(painter, QRectF(option.rect).center(), 8.0 * unitOf(widget), direction, color);
}

void drawButton(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const ButtonLook look = buttonLook(option, widget);
    const double radius = corner * unitOf(widget);
    drawBox(painter, option.rect, radius, look.fill, look.outline, look.outlineWidth);
    if (look.innerRing.isValid())
        drawBox(painter, QRectF(option.rect).adjusted(3, 3, -3, -3), radius - 2.0, QColor(), look.innerRing, 1.5);
}

} // namespace

void AppStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const ThemeColors &colors = appliedColors();
    switch (element) {
    case PE_Widget:
        drawPlainWidget(*painter, option->rect, widget);
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            drawField(*painter, *option, widget);
        else if (widget && !qobject_cast<QAbstractSpinBox *>(widget->parentWidget())
                 && !qobject_cast<QComboBox *>(widget->parentWidget()))
            painter->fillRect(option->rect, option->palette.base());
        return;
    }
    case PE_FrameLineEdit:
        drawField(*painter, *option, widget);
        return;
    case PE_FrameFocusRect:
        // Buttons and tabs show the focus themselves.
        if (!qobject_cast<const QPushButton *>(widget) && !qobject_cast<const QToolButton *>(widget)
            && !qobject_cast<const QComboBox *>(widget))
            drawBox(*painter, option->rect, 3.0, QColor(), colors.accent, 1.5);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        drawRadio(*painter, *option);
        return;
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        drawButton(*painter, *option, widget);
        return;
    case PE_FrameDefaultButton:
    case PE_FrameGroupBox:
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
    case PE_IndicatorTabClose:
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        drawArrow(*painter, *option, Direction::Down, widget);
        return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        drawArrow(*painter, *option, Direction::Up, widget);
        return;
    case PE_IndicatorArrowLeft:
        drawArrow(*painter, *option, Direction::Left, widget);
        return;
    case PE_IndicatorArrowRight:
        drawArrow(*painter, *option, Direction::Right, widget);
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        drawBox(*painter, option->rect, 0.0, colors.panel, colors.outline);
        return;
    case PE_FrameMenu:
    case PE_Frame:
    case PE_FrameWindow:
        drawBox(*painter, option->rect, 0.0, QColor(), colors.outline);
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, colors.panel);
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1), colors.border);
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem:
        if (option->state & State_Selected)
            painter->fillRect(option->rect, colors.selection);
        else if (option->state & State_MouseOver)
            painter->fillRect(option->rect, colors.hover);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

} // namespace actiscope
