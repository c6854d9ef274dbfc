#include "ui/table/previewtable.h"

#include "ui/table/previewmodel.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"
#include "ui/widget/calmtable.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <vector>

namespace actiscope {

namespace {

/// Plain text in plain cells, on another ground where it is left out.
class PreviewDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeColors &colors = appliedColors();
        const bool leftOut = index.data(PreviewModel::LeftOutRole).toBool();
        if (leftOut)
            painter->fillRect(option.rect, colors.window);
        painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, colors.border);
        if (option.state & QStyle::State_HasFocus)
            painter->fillRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2, colors.accent);
        const int pad = qRound(10.0 * unitOf(option.widget));
        const QRect room = option.rect.adjusted(pad, 0, -pad, 0);
        QFont font = option.font;
        font.setStrikeOut(leftOut && colors.window == colors.panel); // where a theme has one ground only
        painter->setFont(font);
        painter->setPen(leftOut ? colors.muted : colors.text);
        painter->drawText(room,
                          static_cast<int>(index.data(Qt::TextAlignmentRole).value<Qt::Alignment>()) | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    }
};

} // namespace

PreviewTable::PreviewTable(PreviewModel *model, QWidget *parent)
    : QTableView(parent)
    , m_preview(model)
{
    setModel(model);
    setItemDelegate(new PreviewDelegate(this));
    makeCalm(this);
    verticalHeader()->setMinimumSectionSize(10);
    verticalHeader()->setDefaultSectionSize(lineHeight());
    horizontalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(10);
}

int PreviewTable::lineHeight() const
{
    return qRound(26.0 * unitOf(this));
}

int PreviewTable::neededWidth(int column) const
{
    const double unit = unitOf(this);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const int box = qRound(24.0 * unit); // left of the name, and of what stands under it
    int widest = QFontMetrics(bold).horizontalAdvance(m_preview->name(column)) + box;
    widest = std::max(widest, fontMetrics().horizontalAdvance(m_preview->kind(column)) + box);
    for (int row = 0; row < std::min(m_preview->rowCount(), 40); ++row)
        widest = std::max(widest, fontMetrics().horizontalAdvance(m_preview->index(row, column).data().toString()));
    return std::min(widest, qRound(220.0 * unit)) + qRound(24.0 * unit);
}

void PreviewTable::fitColumns()
{
    constexpr int mostMeasured = 300; // the columns behind get one width, lest wide tables keep the window waiting
    const int columns = m_preview->columnCount();
    const int measured = std::min(columns, mostMeasured);
    std::vector<int> widths;
    int sum = 0;
    for (int column = 0; column < measured; ++column) {
        widths.push_back(neededWidth(column));
        sum += widths.back();
    }
    horizontalHeader()->setDefaultSectionSize(qRound(110.0 * unitOf(this)));
    // What room is left over goes to all alike, up to what still reads as one table.
    const int more = columns > measured || columns == 0
                         ? 0
                         : std::clamp((viewport()->width() - sum) / columns, 0, qRound(60.0 * unitOf(this)));
    for (int column = 0; column < measured; ++column)
        setColumnWidth(column, widths[static_cast<std::size_t>(column)] + more);
    emit columnsMoved();
}

QSize PreviewTable::sizeHint() const
{
    return {qRound(560.0 * unitOf(this)), 14 * lineHeight()};
}

QSize PreviewTable::minimumSizeHint() const
{
    return {qRound(160.0 * unitOf(this)), 2 * lineHeight()};
}

void PreviewTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void PreviewTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0)
        emit columnsMoved();
}

void PreviewTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_preview) {
        verticalHeader()->setDefaultSectionSize(lineHeight());
        fitColumns();
        updateGeometry();
    }
}

void PreviewTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && currentIndex().isValid())
        emit columnToggled(currentIndex().column());
    else
        QTableView::keyPressEvent(event);
}

} // namespace actiscope
