#include "ui/widget/flowlayout.h"

#include <algorithm>

namespace actiscope {

FlowLayout::FlowLayout(Arrangement arrangement)
    : m_arrangement(arrangement)
{
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

QSize FlowLayout::sizeHint() const
{
    return minimumSize();
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool place) const
{
    const int gap = std::max(0, spacing());
    int column = 0;
    for (const QLayoutItem *item : m_items)
        column = std::max(column, item->isEmpty() ? 0 : item->sizeHint().width());
    if (m_arrangement == Arrangement::Columns && column > 0) {
        // The columns share the whole width.
        const int columns = std::max(1, (rect.width() + gap) / (column + gap));
        column = std::max(column, (rect.width() + gap) / columns - gap);
    }
    int x = rect.left();
    int y = rect.top();
    int line = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        const int width = m_arrangement == Arrangement::Columns ? column : size.width();
        if (x > rect.left() && x + width > rect.left() + rect.width()) {
            x = rect.left();
            y += line + gap;
            line = 0;
        }
        if (place)
            item->setGeometry(QRect(QPoint(x, y), QSize(std::min(width, rect.width()), size.height())));
        x += width + gap;
        line = std::max(line, size.height());
    }
    return y + line - rect.top();
}

} // namespace actiscope
