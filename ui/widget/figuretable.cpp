#include "ui/widget/figuretable.h"

#include "core/text/exactnumber.h"
#include "ui/model/settings.h"
#include "ui/model/statemodel.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"
#include "ui/widget/calmtable.h"
#include "ui/widget/figuretablemodel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace actiscope {

namespace {

constexpr int mostRows = 12; // that the table asks room for

/// Plain text in plain cells, each function's name in its colour.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeColors &colors = appliedColors();
        painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, colors.border);
        if (option.state & QStyle::State_HasFocus)
            painter->fillRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2, colors.accent);
        const int pad = qRound(4.0 * unitOf(option.widget));
        const bool isName = index.column() == 0;
        painter->setFont(option.font);
        if (isName) {
            QFont font = option.font;
            font.setWeight(QFont::DemiBold);
            painter->setFont(font);
        }
        const QVariant color = index.data(Qt::ForegroundRole);
        painter->setPen(color.isValid() ? color.value<QColor>() : colors.text);
        painter->drawText(option.rect.adjusted(pad, 0, -pad, 0),
                          static_cast<int>(index.data(Qt::TextAlignmentRole).value<Qt::Alignment>()) | Qt::TextSingleLine,
                          index.data().toString());
    }
};

} // namespace

FigureTable::FigureTable(StateModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_table(new FigureTableModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
{
    m_sorted->setSourceModel(m_table);
    m_sorted->setSortRole(FigureTableModel::SortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    setModel(m_sorted);
    setItemDelegate(new CellDelegate(this));
    makeCalm(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    verticalHeader()->setMinimumSectionSize(10);
    verticalHeader()->setDefaultSectionSize(lineHeight());
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(10);
    // Unsorted, in the order of the list, until a person asks for another.
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(this, &QTableView::clicked, this, &FigureTable::select);
    connect(this, &QTableView::activated, this, &FigureTable::select);
}

void FigureTable::show(const Table &table)
{
    const bool sameShape = m_table->table().rows.size() == table.rows.size() && m_table->table().headers == table.headers;
    m_table->show(table);
    setAccessibleName(QString::fromStdString(table.title));
    if (!sameShape)
        updateGeometry();
    fitColumns();
}

void FigureTable::select(const QModelIndex &index)
{
    const auto row = static_cast<std::size_t>(m_sorted->mapToSource(index).row());
    const std::string id = m_table->table().rows[row].function;
    m_model->edit(tr("Select Function"), [&](actiscope::State &state) { state.selected = id; }, QStringLiteral("select"));
}

QString FigureTable::text() const
{
    const Table &table = m_table->table();
    const DecimalMark mark = settings::decimalMark();
    QStringList lines;
    QStringList cells;
    for (const std::string &header : table.headers)
        cells << QString::fromStdString(header);
    lines << cells.join(u'\t');
    for (int i = 0; i < m_sorted->rowCount(); ++i) {
        const TableRow &row = table.rows[static_cast<std::size_t>(m_sorted->mapToSource(m_sorted->index(i, 0)).row())];
        cells = {QString::fromStdString(row.name)};
        for (const double value : row.values)
            cells << QString::fromStdString(exactText(value, mark));
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

int FigureTable::lineHeight() const
{
    return qRound(24.0 * unitOf(this));
}

int FigureTable::neededWidth(int column) const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    int widest = QFontMetrics(horizontalHeader()->font()).horizontalAdvance(m_table->headerData(column, Qt::Horizontal).toString());
    for (int row = 0; row < m_table->rowCount(); ++row)
        widest = std::max(widest, metrics.horizontalAdvance(m_table->index(row, column).data().toString()));
    return widest + qRound(10.0 * unitOf(this));
}

void FigureTable::fitColumns()
{
    const int columns = m_table->columnCount();
    if (columns == 0)
        return;
    std::vector<int> widths;
    int sum = 0;
    for (int column = 0; column < columns; ++column) {
        widths.push_back(neededWidth(column));
        sum += widths.back();
    }
    const int more = std::max(0, viewport()->width() - sum);
    for (int column = 0; column < columns; ++column)
        setColumnWidth(column, widths[static_cast<std::size_t>(column)] + more * (column + 1) / columns - more * column / columns);
}

QSize FigureTable::sizeHint() const
{
    const int rows = std::clamp(m_table->rowCount(), 1, mostRows);
    return {qRound(320.0 * unitOf(this)), horizontalHeader()->sizeHint().height() + rows * lineHeight() + 2};
}

QSize FigureTable::minimumSizeHint() const
{
    return {qRound(120.0 * unitOf(this)), horizontalHeader()->sizeHint().height() + lineHeight()};
}

void FigureTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void FigureTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        verticalHeader()->setDefaultSectionSize(lineHeight());
        fitColumns();
        updateGeometry();
    }
}

void FigureTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(text());
    else
        QTableView::keyPressEvent(event);
}

} // namespace actiscope
