#include "ui/theme/appstyle.h"

#include "ui/theme/marks.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QStyleOption>

#include <cmath>

namespace actiscope {

namespace {

int scaled(double pixels, const QWidget *widget)
{
    return static_cast<int>(std::lround(pixels * unitOf(widget)));
}

// Padding within buttons and fields, in the design's pixels.
constexpr double fieldHeight = 14.0;
constexpr double buttonWidth = 24.0;
constexpr double fieldWidth = 18.0;
constexpr double arrowWidth = 20.0;

QRect scrollBarRect(const QStyleOptionSlider &bar, QStyle::SubControl part, int shortest)
{
    const bool horizontal = bar.orientation == Qt::Horizontal;
    const int length = horizontal ? bar.rect.width() : bar.rect.height();
    const int thickness = horizontal ? bar.rect.height() : bar.rect.width();
    int handle = length;
    if (const qint64 span = qint64(bar.maximum) - bar.minimum; span > 0) {
        const qint64 share = qint64(bar.pageStep) * length / (span + bar.pageStep);
        handle = std::min(length, std::max(shortest, static_cast<int>(share)));
    }
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - handle,
                                                      bar.upsideDown);
    const auto strip = [&](int from, int to) {
        return horizontal ? QRect(from, 0, to - from, thickness) : QRect(0, from, thickness, to - from);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return strip(0, length);
    case QStyle::SC_ScrollBarSlider:
        return strip(start, start + handle);
    case QStyle::SC_ScrollBarSubPage:
        return strip(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return strip(start + handle, length);
    default:
        return {};
    }
}

} // namespace

AppStyle::AppStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void AppStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // Labels guess from their text whether it is HTML, those of tool tips and of Qt's own boxes too, and load its images.
    // Who has HTML to show says so.
    if (auto *label = qobject_cast<QLabel *>(widget); label && label->textFormat() == Qt::AutoText)
        label->setTextFormat(Qt::PlainText);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    // Scroll bars let what is behind them show.
    if (qobject_cast<QScrollBar *>(widget)) {
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
        widget->setAttribute(Qt::WA_Hover);
    }
}

int AppStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(15, widget);
    case PM_FocusFrameHMargin: // also between a list item's check box and its text
        return scaled(3, widget);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return scaled(7, widget);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_MenuBarVMargin:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
    case PM_MenuHMargin:
        return 0;
    case PM_MenuBarHMargin:
        return scaled(1, widget);
    case PM_MenuVMargin:
        return scaled(4, widget);
    case PM_MenuPanelWidth:
    case PM_DefaultFrameWidth:
    case PM_ComboBoxFrameWidth:
    case PM_SpinBoxFrameWidth:
        return 1;
    case PM_TabBarTabHSpace:
        return scaled(28, widget);
    case PM_TabBarTabVSpace:
        return scaled(26, widget);
    case PM_ScrollBarExtent:
        return scaled(10, widget);
    case PM_ScrollBarSliderMin:
        return scaled(28, widget);
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_SplitterWidth:
        return scaled(5, widget);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return scaled(16, widget);
    case PM_ToolBarIconSize:
        return scaled(18, widget);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return scaled(8, widget);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return scaled(12, widget);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int AppStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                        QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollBar_Transient:
    case SH_TabBar_Alignment:
        return 0;
    case SH_TabBar_ElideMode:
        return Qt::ElideNone;
    case SH_UnderlineShortcut: // in open menus, and in the menu bar once Alt has led there
        return qobject_cast<const QMenu *>(widget) || (qobject_cast<const QMenuBar *>(widget) && widget->hasFocus());
    case SH_ItemView_ShowDecorationSelected:
    case SH_ComboBox_ListMouseTracking:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_ToolTipLabel_Opacity:
        return 255;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize AppStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                 const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        return size + QSize(scaled(buttonWidth, widget), scaled(fieldHeight, widget));
    case CT_ToolButton:
        return size + QSize(scaled(14, widget), scaled(10, widget));
    case CT_LineEdit:
    case CT_SpinBox: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth == 0) // within a spin box or a table
            return size;
        const int height = option->fontMetrics.height() + scaled(fieldHeight, widget);
        QSize field(size.width() + scaled(fieldWidth, widget), height);
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons)
            field.rwidth() += scaled(arrowWidth, widget);
        return field;
    }
    case CT_ComboBox:
        return size + QSize(scaled(fieldWidth + arrowWidth, widget), scaled(fieldHeight, widget));
    case CT_MenuBarItem:
        return size + QSize(scaled(20, widget), scaled(11, widget));
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {size.width(), scaled(9, widget)};
        return size + QSize(scaled(28 + 44, widget), scaled(11, widget));
    }
    case CT_ItemViewItem: {
        QSize row = QProxyStyle::sizeFromContents(type, option, size, widget);
        row.setHeight(std::max(row.height(), scaled(26, widget)));
        return row;
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect AppStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0) {
            const int side = scaled(7, widget);
            return option->rect.adjusted(side, 1, -side, -1);
        }
        return option->rect;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect AppStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                               const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarRect(*bar, part, pixelMetric(PM_ScrollBarSliderMin, option, widget));
    }
    if (control == CC_SpinBox || control == CC_ComboBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool arrows = !spin || spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const int arrow = arrows ? scaled(arrowWidth, widget) : 0;
        const int side = scaled(control == CC_ComboBox ? 8 : 6, widget);
        const QRect all = option->rect;
        const QRect buttons(all.right() - 1 - arrow, all.top(), arrow, all.height());
        const QRect edit = all.adjusted(side, 1, arrows ? -arrow : -side, -1);
        if (control == CC_SpinBox) {
            switch (part) {
            case SC_SpinBoxEditField:
                return edit;
            case SC_SpinBoxUp:
                return arrows ? buttons.adjusted(0, 0, 0, -all.height() / 2) : QRect();
            case SC_SpinBoxDown:
                return arrows ? buttons.adjusted(0, all.height() / 2, 0, 0) : QRect();
            default:
                return all;
            }
        }
        switch (part) {
        case SC_ComboBoxEditField:
            return edit;
        case SC_ComboBoxArrow:
            return buttons;
        case SC_ComboBoxListBoxPopup:
        default:
            return all;
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace actiscope
