#pragma once

#include "core/state/state.h"

#include <QAbstractListModel>

#include <vector>

namespace actiscope {

class StateModel;

/// What the undo step is called that shows or hides a function.
QString showName(const Activation &activation, bool shown);

/// The heading of a family in the list, in the program's language.
QString familyName(Family family);

/// The catalogue as a list of checkable rows, or those of it that a search finds. Checked means shown in the charts.
class FunctionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit FunctionModel(StateModel *model, QObject *parent = nullptr);

    /// Makes a function the one whose facts are shown.
    void select(const QModelIndex &index);
    /// Keeps the functions in whose names, id, authors, family or year every word of the text occurs.
    void setFilter(const QString &text);

    const State &state() const;
    const Activation &activation(int row) const { return *m_rows[static_cast<std::size_t>(row)]; }
    QModelIndex indexOf(std::string_view id) const;
    /// Whether the row is the first of its family, above which the list writes the family's name.
    bool startsFamily(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    /// Texts in another language.
    void retranslate();

signals:
    /// A row's curve looks different now. Not dataChanged(), at which a list view lays all its rows out again.
    void curveChanged(const QModelIndex &index);

private:
    void stateChanged(const State &before, const State &after);

    StateModel *m_model;
    std::vector<FunctionRef> m_rows;
};

} // namespace actiscope
