#pragma once

#include "core/figure/figure.h"

#include <QAbstractTableModel>

namespace actiscope {

/// The table of a figure: a row a function, with its name and numbers.
class FigureTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(const Table &table);
    const Table &table() const { return m_table; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// What the table is sorted by: names as text, the rest as numbers.
    static constexpr int SortRole = Qt::UserRole;

private:
    const TableRow &row(int index) const { return m_table.rows[static_cast<std::size_t>(index)]; }

    Table m_table;
};

} // namespace actiscope
