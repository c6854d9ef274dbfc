#include "ui/lecture/deckmodel.h"

#include <algorithm>

/// The deck as views see it.
namespace actiscope {

bool DeckModel::moveRows(const QModelIndex &sourceParent, int sourceRow, int count, const QModelIndex &destinationParent,
                         int destinationChild)
{
    if (count != 1 || !has(sourceRow) || destinationChild < 0 || destinationChild > this->count()
        || !beginMoveRows(sourceParent, sourceRow, sourceRow, destinationParent, destinationChild))
        return false;
    record();
    const int to = destinationChild > sourceRow ? destinationChild - 1 : destinationChild;
    moveScene(m_deck, static_cast<std::size_t>(sourceRow), static_cast<std::size_t>(to));
    endMoveRows();
    choose(to);
    renumber(std::min(sourceRow, to), std::max(sourceRow, to));
    announce();
    return true;
}

int DeckModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant DeckModel::data(const QModelIndex &index, int role) const
{
    if (!has(index.row()))
        return {};
    const QString title = QString::fromStdString(scene(index.row()).title);
    switch (role) {
    case NumberedTitle:
    case Qt::AccessibleTextRole:
        return tr("%1. %2", "number and title of a scene").arg(QString::number(index.row() + 1), title);
    case Qt::DisplayRole:
    case Qt::EditRole:
        return title;
    case Qt::ToolTipRole:
        return QString::fromStdString(scene(index.row()).note);
    default:
        return {};
    }
}

bool DeckModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !has(index.row()) || value.toString().trimmed().isEmpty())
        return false;
    sealStep();
    setTitle(index.row(), value.toString().trimmed());
    sealStep();
    return true;
}

Qt::ItemFlags DeckModel::flags(const QModelIndex &index) const
{
    // Scenes can be dropped between others, not onto them.
    return index.isValid() ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsEditable | Qt::ItemIsDragEnabled
                                 | Qt::ItemNeverHasChildren
                           : Qt::ItemFlags(Qt::ItemIsDropEnabled);
}

} // namespace actiscope
