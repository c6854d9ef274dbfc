#pragma once

#include "ui/functions/curvepicture.h"

#include <QStyledItemDelegate>

namespace actiscope {

/// Paints one row of the function list: a check box in the function's colour, its name, and a small picture of the
/// curve; or the row for a new function. The first row of a family has room above it for the family's name, which the view writes.
class FunctionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int rowHeight(const QWidget *view);
    static int headingHeight(const QWidget *view);
    /// From the left edge of a row to its name: a click there means the check box.
    static int checkZone(const QWidget *view);
    /// The least width of a row that cuts no name off. In a row as narrow as this there is no picture.
    static int leastWidth(const QWidget *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintFunction(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintNew(QPainter &painter, const QStyleOptionViewItem &option, const QString &text) const;
    bool hasRoomForPictures(const QStyleOptionViewItem &option) const;

    mutable CurvePictures m_pictures;
    mutable QFont m_font;    ///< for which the names have been measured
    mutable int m_least = 0; ///< leastWidth() with it
};

} // namespace actiscope
