#include "ui/functions/functionlistview.h"

#include "ui/functions/functiondelegate.h"
#include "ui/functions/functionmodel.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace actiscope {

FunctionListView::FunctionListView(FunctionModel *model, QWidget *parent)
    : QListView(parent)
    , m_rows(model)
{
    setModel(model);
    setItemDelegate(new FunctionDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setMouseTracking(true);
    connect(model, &FunctionModel::curveChanged, this, qOverload<const QModelIndex &>(&QListView::update));
}

void FunctionListView::toggle(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (isNew(index)) {
        emit newRequested();
        return;
    }
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    m_rows->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    // Qt tells screen readers of new data, but not that it was the check mark.
    QAccessible::State change;
    change.checked = true;
    QAccessibleStateChangeEvent event(this, change);
    event.setChild(index.row());
    QAccessible::updateAccessibility(&event);
}

QRect FunctionListView::visualRect(const QModelIndex &index) const
{
    QRect rect = QListView::visualRect(index);
    if (!rect.isValid())
        return rect;
    if (m_rows->startsFamily(index.row()))
        rect.setTop(rect.top() + FunctionDelegate::headingHeight(this));
    rect.setLeft(0);
    rect.setWidth(viewport()->width());
    return rect;
}

QModelIndex FunctionListView::indexAt(const QPoint &point) const
{
    const QModelIndex index = QListView::indexAt(point);
    return index.isValid() && visualRect(index).contains(point) ? index : QModelIndex();
}

void FunctionListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QListView::scrollTo(index, hint);
    if (!index.isValid())
        return;
    // Together with the family's name above it.
    if (const int top = QListView::visualRect(index).top(); top < 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + top);
}

QSize FunctionListView::minimumSizeHint() const
{
    return {FunctionDelegate::leastWidth(this) + verticalScrollBar()->sizeHint().width(),
            4 * FunctionDelegate::rowHeight(this)};
}

void FunctionListView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    QPainter painter(viewport());
    paintHeadings(painter, event->rect());
}

void FunctionListView::paintHeadings(QPainter &painter, const QRect &where) const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * textScale(Look::Section));
    small.setWeight(QFont::DemiBold);
    small.setLetterSpacing(QFont::PercentageSpacing, 104.0);
    painter.setFont(small);
    painter.setPen(appliedColors().muted);
    const int left = qRound(14.0 * unitOf(this));
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        if (!m_rows->startsFamily(row))
            continue;
        QRect heading = QListView::visualRect(m_rows->index(row));
        heading.setHeight(FunctionDelegate::headingHeight(this));
        heading.setLeft(left);
        // A little nearer to what it is about than to what stands above.
        heading.translate(0, qRound(2.0 * unitOf(this)));
        if (heading.intersects(where))
            painter.drawText(heading, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextDontClip,
                             familyName(m_rows->family(row)));
    }
}

bool FunctionListView::isNew(const QModelIndex &index) const
{
    return index.isValid() && m_rows->isNew(index.row());
}

bool FunctionListView::isOwn(const QModelIndex &index) const
{
    return index.isValid() && !isNew(index) && m_rows->family(index.row()) == Family::Own;
}

QModelIndex FunctionListView::boxAt(QPoint point) const
{
    return point.x() < FunctionDelegate::checkZone(this) ? indexAt(point) : QModelIndex();
}

void FunctionListView::mousePressEvent(QMouseEvent *event)
{
    // The whole row for a new function is a button.
    const QModelIndex under = indexAt(event->position().toPoint());
    m_pressedBox = event->button() != Qt::LeftButton ? QModelIndex() : isNew(under) ? under : boxAt(event->position().toPoint());
    // The check box is no part of the row in this: pressing it selects nothing by itself.
    if (!m_pressedBox.isValid())
        QListView::mousePressEvent(event);
}

void FunctionListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (boxAt(point).isValid() || isNew(indexAt(point)))
        mousePressEvent(event);
    else if (event->button() == Qt::LeftButton && isOwn(indexAt(point)))
        emit editRequested();
    else
        QListView::mouseDoubleClickEvent(event);
}

void FunctionListView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressedBox.isValid())
        QListView::mouseMoveEvent(event);
}

void FunctionListView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressedBox.isValid()) {
        QListView::mouseReleaseEvent(event);
        return;
    }
    const QModelIndex pressed = m_pressedBox;
    m_pressedBox = QModelIndex();
    if (isNew(pressed) ? indexAt(event->position().toPoint()) == pressed : boxAt(event->position().toPoint()) == pressed)
        toggle(pressed);
}

void FunctionListView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!event->isAutoRepeat())
            toggle(currentIndex());
        return;
    case Qt::Key_Escape:
        emit escapePressed();
        return;
    case Qt::Key_Delete:
        if (isOwn(currentIndex()))
            emit removeRequested();
        return;
    default:
        QListView::keyPressEvent(event);
    }
}

void FunctionListView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid() || isNew(index))
        return;
    setCurrentIndex(index);
    emit menuRequested(viewport()->mapToGlobal(byKey ? visualRect(index).center() : event->pos()));
}

void FunctionListView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

} // namespace actiscope
