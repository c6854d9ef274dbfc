#pragma once

#include "core/figure/figure.h"

#include <QTableView>

class QSortFilterProxyModel;

namespace actiscope {

class FigureTableModel;
class StateModel;

/// The table of a figure, which can be sorted by each column and copied. A click on a row, or Return, selects its
/// function.
class FigureTable : public QTableView
{
    Q_OBJECT

public:
    explicit FigureTable(StateModel *model, QWidget *parent = nullptr);

    void show(const Table &table);
    /// All rows in their present order, with a line of headers and tabs between cells; numbers with all their digits, and
    /// the decimal mark of the settings.
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void select(const QModelIndex &index);
    void fitColumns();
    int lineHeight() const;
    int neededWidth(int column) const;

    StateModel *m_model;
    FigureTableModel *m_table;
    QSortFilterProxyModel *m_sorted;
};

} // namespace actiscope
