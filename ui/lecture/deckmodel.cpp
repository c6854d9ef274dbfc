#include "ui/lecture/deckmodel.h"

#include "ui/file/deckfile.h"
#include "ui/language/quotation.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace actiscope {

namespace {

std::size_t place(int row)
{
    return static_cast<std::size_t>(row);
}

constexpr int mostToolTip = 400; // characters of a note

} // namespace

DeckModel::DeckModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void DeckModel::setCurrentRow(int row)
{
    if (!has(row))
        return;
    sealStep();
    choose(row);
}

void DeckModel::choose(int row)
{
    row = std::clamp(row, isEmpty() ? -1 : 0, count() - 1);
    if (std::exchange(m_current, row) != row)
        emit currentRowChanged(row);
}

void DeckModel::renumber(int first, int last)
{
    if (first <= last)
        emit dataChanged(index(first), index(last));
}

QString DeckModel::displayName() const
{
    return m_fileName.isEmpty() ? tr("New deck") : QFileInfo(m_fileName).fileName();
}

void DeckModel::newDeck()
{
    load({}, {}, {});
}

bool DeckModel::open(const QString &fileName, QString *error, const Doing &doing)
{
    std::optional<Deck> deck;
    const FileStamp stamp = FileStamp::of(fileName); // before it is read: what is written meanwhile is news
    doing([&] { deck = openDeck(fileName, error); });
    if (deck)
        load(std::move(*deck), fileName, stamp);
    return deck.has_value();
}

bool DeckModel::save(const QString &fileName, QString *error, const Doing &doing)
{
    Deck deck = m_deck;
    bool isWritten = false;
    doing([&] { isWritten = saveDeck(deck, fileName, error); });
    if (!isWritten)
        return false;
    sealStep();
    m_saved = std::move(deck);
    m_stamp = FileStamp::of(fileName);
    setFileName(fileName);
    followSaved();
    return true;
}

void DeckModel::load(Deck deck, const QString &fileName, const FileStamp &stamp)
{
    m_history.clear();
    m_saved = deck;
    m_stamp = stamp;
    m_current = -1;
    become(std::move(deck));
    setFileName(fileName);
}

void DeckModel::restore(Deck deck, const QString &fileName, const FileStamp &stamp)
{
    load(std::move(deck), fileName, stamp);
    m_saved.reset();
    followSaved();
}

void DeckModel::setFileName(const QString &fileName)
{
    if (fileName == m_fileName)
        return;
    m_fileName = fileName;
    emit fileChanged();
}

void DeckModel::become(Deck deck)
{
    if (deck == m_deck) {
        choose(m_current);
        followSaved();
        return;
    }
    beginResetModel();
    m_deck = std::move(deck);
    endResetModel();
    choose(m_current);
    announce();
}

void DeckModel::announce()
{
    followSaved();
    emit changed();
}

void DeckModel::followSaved()
{
    const bool modified = m_deck != m_saved;
    if (std::exchange(m_modified, modified) != modified)
        emit modifiedChanged(modified);
}

void DeckModel::undo()
{
    if (canUndo())
        become(m_history.undo(m_deck));
}

void DeckModel::redo()
{
    if (canRedo())
        become(m_history.redo(m_deck));
}

int DeckModel::add(const Scene &scene, int after)
{
    if (isFull())
        return -1;
    const int row = std::clamp(after + 1, 0, count());
    record();
    beginInsertRows({}, row, row);
    insertScene(m_deck, place(row), scene);
    endInsertRows();
    choose(row);
    renumber(row + 1, count() - 1);
    announce();
    return row;
}

void DeckModel::remove(int row)
{
    if (!has(row))
        return;
    record();
    beginRemoveRows({}, row, row);
    removeScene(m_deck, place(row));
    endRemoveRows();
    // Another scene stands at the chosen row now: whoever shows it has to know, though the number is the same.
    m_current = std::min(m_current > row ? m_current - 1 : m_current, count() - 1);
    emit currentRowChanged(m_current);
    renumber(row, count() - 1);
    announce();
}

void DeckModel::duplicate(int row)
{
    if (has(row))
        add(Scene(scene(row)), row);
}

void DeckModel::move(int row, int to)
{
    // A view names the place in terms of the rows before the move.
    if (has(to))
        moveRows({}, row, 1, {}, to > row ? to + 1 : to);
}

void DeckModel::edit(int row, const QString &mergeKey, const std::function<void(Scene &)> &change)
{
    if (!has(row))
        return;
    Scene next = scene(row);
    change(next);
    if (next == scene(row))
        return;
    record(mergeKey);
    m_deck.scenes[place(row)] = std::move(next);
    emit dataChanged(index(row), index(row));
    announce();
}

void DeckModel::setTitle(int row, const QString &title)
{
    edit(row, QStringLiteral("title %1").arg(row), [&](Scene &scene) { scene.title = title.left(mostTitleCharacters).toStdString(); });
}

void DeckModel::setNote(int row, const QString &note)
{
    edit(row, QStringLiteral("note %1").arg(row), [&](Scene &scene) { scene.note = note.left(mostNoteCharacters).toStdString(); });
}

void DeckModel::setControls(int row, const std::vector<std::string> &keys)
{
    edit(row, {}, [&](Scene &scene) { scene.controls = keys; });
}

void DeckModel::setHidden(int row, Hidden hidden)
{
    edit(row, {}, [&](Scene &scene) { scene.hidden = hidden; });
}

void DeckModel::setState(int row, const State &state)
{
    edit(row, {}, [&](Scene &scene) { scene.state = repaired(state); });
}

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
    const auto title = [&] { return quotation(QString::fromStdString(scene(index.row()).title), mostShownOfTitle); };
    switch (role) {
    case NumberedTitle:
    case Qt::AccessibleTextRole:
        return tr("%1. %2", "number and title of a scene").arg(QString::number(index.row() + 1), title());
    case Qt::DisplayRole:
        return title();
    case Qt::EditRole:
        return QString::fromStdString(scene(index.row()).title);
    case Qt::ToolTipRole:
        return quotation(QString::fromStdString(scene(index.row()).note).left(mostToolTip).simplified(), mostToolTip);
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
