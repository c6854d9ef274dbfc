#pragma once

#include "core/state/state.h"

#include <QAbstractListModel>
#include <QStringList>

#include <vector>

namespace actiscope {

class StateModel;

/// What the undo step is called that shows or hides a function.
QString showName(const Activation &activation, bool shown);

/// The heading of a family in the list, in the program's language.
QString familyName(Family family);

/// The functions of the state as a list of checkable rows, or those of them that a search finds. Checked means shown in the
/// charts. Behind one's own functions stands a row that makes another one.
class FunctionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit FunctionModel(StateModel *model, QObject *parent = nullptr);

    /// Makes a function the one whose facts are shown; the row for a new one changes nothing.
    void select(const QModelIndex &index);
    /// Keeps the functions in whose names, id, authors, family, year or typed formula every word of the text occurs.
    void setFilter(const QString &text);

    const State &state() const;
    /// The row "New function…", which stands for none.
    bool isNew(int row) const { return !m_rows[static_cast<std::size_t>(row)]; }
    /// Of a row that is a function's.
    const FunctionRef &function(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    const Activation &activation(int row) const { return *m_rows[static_cast<std::size_t>(row)]; }
    Family family(int row) const { return isNew(row) ? Family::Own : activation(row).family; }
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
    /// Rows are about to go: a view that is on one of them goes nowhere by itself.
    void rowsWillGo();

private:
    void stateChanged(const State &before, const State &after);
    std::vector<FunctionRef> found() const;
    /// Shows other rows without a reset, at which a view would lose its place.
    void become(std::vector<FunctionRef> rows);

    StateModel *m_model;
    QStringList m_words; ///< that are looked for
    std::vector<FunctionRef> m_rows;
};

} // namespace actiscope
