#include "ui/theme/menupaint.h"

#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionMenuItem>
#include <QWidget>

namespace actiscope {

namespace {

int mnemonicFlag(const QStyle &style, const QWidget *widget)
{
    return style.styleHint(QStyle::SH_UnderlineShortcut, nullptr, widget) ? Qt::TextShowMnemonic
                                                                          : Qt::TextHideMnemonic;
}

void drawMark(QPainter &painter, const QStyleOptionMenuItem &item, const QRectF &column, const QColor &color,
              double unit)
{
    if (item.checkType == QStyleOptionMenuItem::Exclusive) {
        const double radius = 3.0 * unit;
        const QPointF middle = column.center();
        drawBox(painter, QRectF(middle.x() - radius, middle.y() - radius, 2.0 * radius, 2.0 * radius), radius, color,
                QColor());
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.8 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.translate(column.center());
    painter.scale(unit, unit);
    const QPolygonF tick{{-4.5, 0.0}, {-1.5, 3.2}, {4.5, -3.6}};
    painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(tick);
    painter.restore();
}

} // namespace

void drawMenuBarBackground(QPainter &painter, const QRect &rect, const QWidget *bar)
{
    const ThemeColors &colors = appliedColors();
    painter.fillRect(rect, colors.panel);
    const int bottom = bar ? bar->height() - 1 : rect.bottom();
    painter.fillRect(QRect(rect.left(), bottom, rect.width(), 1).intersected(rect), colors.border);
}

void drawMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &item, const QStyle &style, const QWidget *bar)
{
    const ThemeColors &colors = appliedColors();
    drawMenuBarBackground(painter, item.rect, bar);
    const bool enabled = item.state & QStyle::State_Enabled;
    const bool open = item.state & QStyle::State_Sunken;
    if (enabled && (open || item.state & QStyle::State_Selected))
        drawBox(painter, QRectF(item.rect).adjusted(1, 2, -1, -3), 4.0 * unitOf(bar),
                open ? colors.selection : colors.hover, QColor());
    painter.save();
    painter.setPen(enabled ? colors.text : colors.control);
    painter.drawText(item.rect, Qt::AlignCenter | Qt::TextSingleLine | mnemonicFlag(style, bar), item.text);
    painter.restore();
}

void drawMenuItem(QPainter &painter, const QStyleOptionMenuItem &item, const QStyle &style, const QWidget *menu)
{
    const ThemeColors &colors = appliedColors();
    const double unit = unitOf(menu);
    const QRectF row(item.rect);
    painter.fillRect(row, colors.panel);
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        const QRectF line(row.left() + 8.0 * unit, row.center().y(), row.width() - 16.0 * unit, 1.0);
        painter.fillRect(line, colors.border);
        return;
    }
    const bool enabled = item.state & QStyle::State_Enabled;
    const bool selected = item.state & QStyle::State_Selected;
    if (selected)
        drawBox(painter, row.adjusted(4.0, 0.0, -4.0, 0.0), 4.0 * unit, enabled ? colors.selection : colors.hover,
                QColor());
    const QColor ink = enabled ? colors.text : mixed(colors.muted, colors.panel, 0.6);
    const QRectF marks(row.left() + 5.0 * unit, row.top(), 21.0 * unit, row.height());
    const bool checkable = item.checkType != QStyleOptionMenuItem::NotCheckable;
    if (checkable && item.checked)
        drawMark(painter, item, marks, enabled ? colors.accent : ink, unit);
    if (!item.icon.isNull()) {
        const int side = style.pixelMetric(QStyle::PM_SmallIconSize, nullptr, menu);
        QRect place(0, 0, side, side);
        // Where a check mark has its place, at the other end.
        const QPointF right(row.right() - 10.0 * unit - side / 2.0, row.center().y());
        place.moveCenter((checkable ? right : marks.center()).toPoint());
        item.icon.paint(&painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }

    const QRectF body = row.adjusted(28.0 * unit, 0.0, -14.0 * unit, 0.0);
    const qsizetype tab = item.text.indexOf(QLatin1Char('\t'));
    painter.save();
    QFont font = item.font;
    if (item.menuItemType == QStyleOptionMenuItem::DefaultItem)
        font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(ink);
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine | mnemonicFlag(style, menu);
    painter.drawText(body, Qt::AlignLeft | flags, item.text.left(tab));
    if (tab >= 0) {
        painter.setPen(enabled ? colors.muted : ink);
        painter.drawText(body, Qt::AlignRight | flags, item.text.mid(tab + 1));
    }
    painter.restore();
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu)
        drawChevron(painter, QPointF(row.right() - 12.0 * unit, row.center().y()), 8.0 * unit, Direction::Right,
                    colors.muted);
}

} // namespace actiscope
