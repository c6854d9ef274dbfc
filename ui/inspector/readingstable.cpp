#include "ui/inspector/readingstable.h"

#include "ui/inspector/readingsmodel.h"
#include "ui/model/statemodel.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/palette.h"
#include "ui/theme/theme.h"
#include "ui/widget/calmtable.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace actiscope {

namespace {

constexpr int mostRows = 12;

/// With as many significant digits as the cell has room for, six at most.
QString fitted(const ReadingsModel &readings, const QModelIndex &index, const QFontMetrics &metrics, int width)
{
    QString text;
    for (int digits = 6; digits >= 1; --digits) {
        text = readings.text(index.row(), index.column(), digits);
        if (metrics.horizontalAdvance(text) <= width)
            return text;
    }
    return std::isnan(readings.value(index.row(), index.column())) ? QStringLiteral("–") : text; // the tool tip says it
}

/// Plain text in plain cells: a table that follows the mouse has to be painted fast.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *readings = static_cast<const ReadingsModel *>(index.model());
        const ThemeColors &colors = appliedColors();
        if (readings->isSelected(index.row()))
            painter->fillRect(option.rect, colors.selection);
        painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, colors.border);
        if (option.state & QStyle::State_HasFocus)
            painter->fillRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2, colors.accent);
        const bool isName = index.column() == 0;
        const int pad = qRound(4.0 * unitOf(option.widget));
        const QRect text = option.rect.adjusted(isName ? pad : 2 * pad, 0, isName ? 0 : -pad, 0);
        if (isName) {
            painter->setPen(textColor(appliedTheme(), readings->activation(index.row()).slot));
            painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, index.data().toString());
        } else {
            painter->setPen(colors.text);
            painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                              fitted(*readings, index, option.fontMetrics, text.width()));
        }
    }
};

int lineHeight(const QWidget *table)
{
    return qRound(23.0 * unitOf(table));
}

} // namespace

ReadingsTable::ReadingsTable(StateModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_readings(new ReadingsModel(model->state(), this))
{
    setModel(m_readings);
    setItemDelegate(new CellDelegate(this));
    makeCalm(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(10);
    const auto select = [this](const QModelIndex &index) {
        const std::string id = m_readings->activation(index.row()).id;
        m_model->edit(tr("Select Function"), [&](actiscope::State &state) { state.selected = id; },
                      QStringLiteral("select"));
    };
    connect(this, &QTableView::clicked, this, select);
    connect(this, &QTableView::activated, this, select);
    retranslate();
}

void ReadingsTable::showState(const actiscope::State *before, const actiscope::State &after)
{
    m_readings->showState(before, after);
    if (!before || before->own != after.own || before->functions != after.functions || before->charts.second != after.charts.second)
        fit();
}

void ReadingsTable::retranslate()
{
    setAccessibleName(tr("Values at the cursor"));
    m_readings->retranslate();
    fit();
}

int ReadingsTable::nameWidth() const
{
    const int pad = qRound(10.0 * unitOf(this));
    int widest = fontMetrics().horizontalAdvance(m_readings->headerData(0, Qt::Horizontal).toString());
    for (int row = 0; row < m_readings->rowCount(); ++row)
        widest = std::max(widest, fontMetrics().horizontalAdvance(m_readings->index(row, 0).data().toString()));
    return widest + pad;
}

int ReadingsTable::numberWidth() const
{
    // One significant digit, a sign and a power of ten.
    return fontMetrics().horizontalAdvance(QStringLiteral("−1×10⁻¹⁰")) + qRound(12.0 * unitOf(this));
}

int ReadingsTable::leastWidth() const
{
    return nameWidth() + (m_readings->columnCount() - 1) * numberWidth();
}

QSize ReadingsTable::sizeHint() const
{
    const int rows = std::min(mostRows, m_readings->rowCount());
    const int header = horizontalHeader()->sizeHint().height();
    const int bar = m_scrolls ? horizontalScrollBar()->sizeHint().height() : 0;
    return {leastWidth(), header + rows * lineHeight(this) + bar};
}

QSize ReadingsTable::minimumSizeHint() const
{
    return {nameWidth() + numberWidth(), 2 * lineHeight(this)};
}

void ReadingsTable::fit()
{
    verticalHeader()->setMinimumSectionSize(10);
    verticalHeader()->setDefaultSectionSize(lineHeight(this));
    m_scrolls = leastWidth() > viewport()->width();
    updateGeometry();
    fitColumns();
}

void ReadingsTable::fitColumns()
{
    const int columns = m_readings->columnCount();
    const int name = nameWidth();
    const int rest = std::max(viewport()->width(), leastWidth()) - name;
    setColumnWidth(0, name);
    for (int column = 1; column < columns; ++column)
        setColumnWidth(column, rest * column / (columns - 1) - rest * (column - 1) / (columns - 1));
}

void ReadingsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    const bool scrolls = leastWidth() > viewport()->width();
    if (std::exchange(m_scrolls, scrolls) != scrolls)
        updateGeometry(); // for the scroll bar's height
}

void ReadingsTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void ReadingsTable::wheelEvent(QWheelEvent *event)
{
    if (verticalScrollBar()->maximum() > 0)
        QTableView::wheelEvent(event);
    else
        event->ignore(); // the panel scrolls
}

} // namespace actiscope
