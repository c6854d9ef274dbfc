#pragma once

#include "core/state/state.h"

#include <QAbstractTableModel>

#include <vector>

namespace actiscope {

/// The values of all shown functions at the cursor: a row a function, with its name, f, f′, and f″ if that chart is
/// shown.
class ReadingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ReadingsModel(const State &state, QObject *parent = nullptr);

    void showState(const State *before, const State &after);
    void retranslate();

    const Activation &activation(int row) const { return *m_rows[static_cast<std::size_t>(row)].activation; }
    double value(int row, int column) const;
    /// With so many significant digits.
    QString text(int row, int column, int digits) const;
    bool isSelected(int row) const { return m_selected == activation(row).id; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        FunctionRef activation;
        Jet at;
        bool certain = true;
    };
    void read(Row &row, const State &state);

    std::vector<Row> m_rows;
    std::string m_selected;
    bool m_second = false;
};

} // namespace actiscope
