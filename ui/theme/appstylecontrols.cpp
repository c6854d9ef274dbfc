#include "ui/theme/appstyle.h"

#include "ui/theme/apptheme.h"
#include "ui/theme/buttonlook.h"
#include "ui/theme/marks.h"
#include "ui/theme/menupaint.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QTabBar>

namespace actiscope {

namespace {

void drawTabShape(QPainter &painter, const QStyleOptionTab &tab, const QWidget *widget)
{
    const ThemeColors &colors = appliedColors();
    const bool selected = tab.state & QStyle::State_Selected;
    const bool over = tab.state & QStyle::State_MouseOver;
    const double unit = unitOf(widget);
    if (selected || over) {
        const int thickness = qRound(2.0 * unit);
        painter.fillRect(QRect(tab.rect.left(), tab.rect.bottom() + 1 - thickness, tab.rect.width(), thickness),
                         selected ? colors.accent : colors.outline);
    }
    if (tab.state & QStyle::State_HasFocus && tab.state & QStyle::State_KeyboardFocusChange)
        drawBox(painter, QRectF(tab.rect).adjusted(4, 6, -4, -8), 4.0 * unit, QColor(), colors.accent, 1.5);
}

void drawTabLabel(QPainter &painter, const QStyleOptionTab &tab)
{
    const ThemeColors &colors = appliedColors();
    const bool selected = tab.state & QStyle::State_Selected;
    const bool enabled = tab.state & QStyle::State_Enabled;
    painter.save();
    QFont font = painter.font();
    font.setWeight(QFont::Medium);
    painter.setFont(font);
    painter.setPen(!enabled ? colors.outline : selected ? colors.text : colors.muted);
    painter.drawText(tab.rect, Qt::AlignCenter | Qt::TextHideMnemonic, tab.text);
    painter.restore();
}

void drawHeader(QPainter &painter, const QRect &rect)
{
    const ThemeColors &colors = appliedColors();
    painter.fillRect(rect, colors.panel);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.border);
}

void drawProgress(QPainter &painter, const QStyleOptionProgressBar &bar, const QWidget *widget)
{
    const ThemeColors &colors = appliedColors();
    const double height = 6.0 * unitOf(widget);
    const QRectF rect(bar.rect.x(), bar.rect.center().y() - height / 2.0, bar.rect.width(), height);
    drawBox(painter, rect, height / 2.0, colors.groove, QColor());
    const double span = bar.maximum - bar.minimum;
    const double share = span > 0 ? (bar.progress - bar.minimum) / span : 0.35;
    drawBox(painter, QRectF(rect.topLeft(), QSizeF(rect.width() * share, height)), height / 2.0, colors.accent,
            QColor());
}

void drawScrollBar(QPainter &painter, const QStyleOptionSlider &bar, const QRect &handle, const QWidget *widget)
{
    if (bar.maximum <= bar.minimum)
        return;
    const ThemeColors &colors = appliedColors();
    const bool active = bar.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const double inset = 2.0 * unitOf(widget);
    const QRectF rect = QRectF(handle).adjusted(inset, inset, -inset, -inset);
    drawBox(painter, rect, std::min(rect.width(), rect.height()) / 2.0, active ? colors.control : colors.axis,
            QColor());
}

} // namespace

void AppStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                           const QWidget *widget) const
{
    const ThemeColors &colors = appliedColors();
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy = *button;
            copy.palette.setColor(QPalette::ButtonText, buttonLook(*option, widget).text);
            copy.features &= ~QStyleOptionButton::HasMenu; // the arrow is painted below
            QProxyStyle::drawControl(element, &copy, painter, widget);
            if (button->features & QStyleOptionButton::HasMenu) {
                const double unit = unitOf(widget);
                const QPointF middle(option->rect.right() - 7.0 * unit, QRectF(option->rect).center().y());
                drawChevron(*painter, middle, 8.0 * unit, Direction::Down, colors.muted);
            }
        }
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            QStyleOptionToolButton copy = *button;
            copy.palette.setColor(QPalette::ButtonText, buttonLook(*option, widget).text);
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            const QRect text = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            if (!combo->editable)
                drawItemText(painter, text, Qt::AlignLeft | Qt::AlignVCenter, combo->palette,
                             combo->state & State_Enabled,
                             combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, text.width()),
                             QPalette::ButtonText);
        }
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTabShape(*painter, *tab, widget);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTabLabel(*painter, *tab);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuBarItem(*painter, *item, *this, widget);
        return;
    case CE_MenuBarEmptyArea:
        drawMenuBarBackground(*painter, option->rect, widget);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuItem(*painter, *item, *this, widget);
        return;
    case CE_MenuEmptyArea:
        painter->fillRect(option->rect, colors.panel);
        return;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem copy = *item;
            copy.palette.setColor(QPalette::HighlightedText, copy.palette.color(QPalette::Text));
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeader(*painter, option->rect);
        return;
    case CE_Splitter: {
        const QRect rect = option->rect;
        const bool upright = rect.height() > rect.width();
        const QRect line = upright ? QRect(rect.center().x(), rect.top(), 1, rect.height())
                                   : QRect(rect.left(), rect.center().y(), rect.width(), 1);
        painter->fillRect(line, option->state & State_MouseOver ? colors.accent : colors.border);
        return;
    }
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            drawProgress(*painter, *bar, widget);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void AppStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                  const QWidget *widget) const
{
    switch (control) {
    case CC_SpinBox: {
        drawPrimitive(PE_FrameLineEdit, option, painter, widget);
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return;
        QStyleOption arrow = *option;
        arrow.rect = subControlRect(control, option, SC_SpinBoxUp, widget);
        drawPrimitive(PE_IndicatorSpinUp, &arrow, painter, widget);
        arrow.rect = subControlRect(control, option, SC_SpinBoxDown, widget);
        drawPrimitive(PE_IndicatorSpinDown, &arrow, painter, widget);
        return;
    }
    case CC_ComboBox: {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        drawPrimitive(combo && combo->editable ? PE_FrameLineEdit : PE_PanelButtonCommand, option, painter, widget);
        QStyleOption arrow = *option;
        arrow.rect = subControlRect(control, option, SC_ComboBoxArrow, widget);
        drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
        return;
    }
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            drawScrollBar(*painter, *bar, subControlRect(control, option, SC_ScrollBarSlider, widget), widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace actiscope
