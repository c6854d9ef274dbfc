#pragma once

#include "ui/functions/curvepicture.h"

#include <QStyledItemDelegate>

namespace actiscope {

class StateModel;

/// Paints one entry of the time line: its year, its dot on the line, its name with the function's curve, and below
/// what it means, who and where. A function's dot is filled with its colour, a milestone's is a ring.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    TimelineDelegate(StateModel *model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The least width of a row in which a text has room to wrap.
    static int leastWidth(const QWidget *view);

private:
    StateModel *m_model;
    mutable CurvePictures m_pictures;
};

} // namespace actiscope
