#pragma once

class QPainter;
class QRect;
class QStyle;
class QStyleOptionMenuItem;
class QWidget;

namespace actiscope {

void drawMenuBarBackground(QPainter &painter, const QRect &rect, const QWidget *bar);
void drawMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &item, const QStyle &style, const QWidget *bar);
/// An entry of a menu: check mark or radio dot, text, shortcut, arrow of a submenu. Its width is what AppStyle's
/// sizeFromContents() reserves.
void drawMenuItem(QPainter &painter, const QStyleOptionMenuItem &item, const QStyle &style, const QWidget *menu);

} // namespace actiscope
