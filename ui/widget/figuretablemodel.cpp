#include "ui/widget/figuretablemodel.h"

#include "core/text/readablenumber.h"
#include "ui/theme/apptheme.h"
#include "ui/theme/palette.h"

#include <QColor>

namespace actiscope {

void FigureTableModel::show(const Table &table)
{
    const auto sameRows = [&] {
        if (m_table.rows.size() != table.rows.size() || m_table.headers != table.headers)
            return false;
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            if (m_table.rows[i].function != table.rows[i].function || m_table.rows[i].name != table.rows[i].name)
                return false;
        }
        return true;
    };
    if (m_table == table)
        return;
    if (!sameRows()) {
        beginResetModel();
        m_table = table;
        endResetModel();
        return;
    }
    m_table = table;
    if (!m_table.rows.empty())
        emit dataChanged(index(0, 1), index(rowCount() - 1, columnCount() - 1));
}

int FigureTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int FigureTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.headers.size());
}

QVariant FigureTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TableRow &line = row(index.row());
    const bool isName = index.column() == 0;
    const auto column = static_cast<std::size_t>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(isName ? line.name : line.cells[column - 1]);
    case Qt::ToolTipRole:
        return isName ? QVariant() : QString::fromStdString(readable(line.values[column - 1], 15));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isName ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::ForegroundRole:
        return isName ? QVariant(textColor(appliedTheme(), line.slot)) : QVariant();
    case SortRole:
        return isName ? QVariant(QString::fromStdString(line.name)) : QVariant(line.values[column - 1]);
    default:
        return {};
    }
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) // hidden, but screen readers name the rows by it
        return role == Qt::DisplayRole ? index(section, 0).data() : QVariant();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole || section >= columnCount())
        return {};
    return QString::fromStdString(m_table.headers[static_cast<std::size_t>(section)]);
}

} // namespace actiscope
