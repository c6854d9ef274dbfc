#pragma once

#include "core/state/deck.h"
#include "ui/file/filestamp.h"
#include "ui/lecture/deckhistory.h"

#include <QAbstractListModel>

#include <functional>
#include <optional>
#include <vector>

namespace actiscope {

/// Characters of a scene's title that lists and windows show; the field in which it is edited has them all.
inline constexpr int mostShownOfTitle = 200;

/// Owns the open deck: its scenes as rows, the file it belongs to, and whether that has what the deck has. Every change
/// goes through here, can be undone and is announced once. One scene is the chosen one: the editor shows it, and a
/// lecture can begin with it.
class DeckModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { NumberedTitle = Qt::UserRole };

    explicit DeckModel(QObject *parent = nullptr);

    const Deck &deck() const { return m_deck; }
    int count() const { return static_cast<int>(m_deck.scenes.size()); }
    bool isEmpty() const { return m_deck.scenes.empty(); }
    bool isFull() const { return m_deck.scenes.size() >= mostScenes; }
    const Scene &scene(int row) const { return m_deck.scenes.at(static_cast<std::size_t>(row)); }

    /// The chosen scene, -1 in an empty deck.
    int currentRow() const { return m_current; }
    void setCurrentRow(int row);

    /// Empty until the deck has been saved or opened.
    const QString &fileName() const { return m_fileName; }
    /// The file's name without its folder, or what a deck without one is called.
    QString displayName() const;
    bool isModified() const { return m_modified; }
    /// Whether somebody else has written the file since it was opened or saved here.
    bool isFileChanged() const { return m_stamp.isChanged(m_fileName); }
    /// Of the file, as this window knows it.
    const FileStamp &stamp() const { return m_stamp; }

    void newDeck();
    /// Does the reading or writing, perhaps on another thread, and returns when it is done, or cannot be.
    using Doing = std::function<void(const std::function<void()> &work)>;
    static void directly(const std::function<void()> &work) { work(); }
    /// False, and the open deck stays, if there is no deck to be read; `error` then says why.
    bool open(const QString &fileName, QString *error, const Doing &doing = directly);
    bool save(const QString &fileName, QString *error, const Doing &doing = directly);
    /// Brings back a deck that was never saved: the file, if there is one, has something else. `stamp` is the file's when
    /// the deck was changed.
    void restore(Deck deck, const QString &fileName, const FileStamp &stamp);

    /// Puts the scene after the row `after`, or at the front with -1, and chooses it. Gives its row, or -1 if the deck
    /// is full.
    int add(const Scene &scene, int after);
    void remove(int row);
    void duplicate(int row);
    /// Takes the scene out and puts it where its row then is `to`.
    void move(int row, int to);
    void moveUp(int row) { move(row, row - 1); }
    void moveDown(int row) { move(row, row + 1); }
    /// Title and note have at most as many characters as a file can have.
    void setTitle(int row, const QString &title);
    void setNote(int row, const QString &note);
    void setControls(int row, const std::vector<std::string> &keys);
    void setHidden(int row, Hidden hidden);
    void setState(int row, const State &state);

    bool canUndo() const { return m_history.canUndo(); }
    bool canRedo() const { return m_history.canRedo(); }
    void undo();
    void redo();
    /// Ends the present undo step: what is typed next makes another.
    void sealStep() { m_history.seal(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    /// Display and edit: the title. NumberedTitle and accessible text: with the scene's number before it. ToolTip: the
    /// note.
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool moveRows(const QModelIndex &sourceParent, int sourceRow, int count, const QModelIndex &destinationParent,
                  int destinationChild) override;

signals:
    /// The deck has changed; never emitted for a change that changes nothing.
    void changed();
    void modifiedChanged(bool modified);
    /// The deck belongs to another file now, or to none.
    void fileChanged();
    void currentRowChanged(int row);

private:
    bool has(int row) const { return row >= 0 && row < count(); }
    void record(const QString &mergeKey = {}) { m_history.record(mergeKey, m_deck); }
    /// Applies a change of one scene; those with the same key that follow each other are one undo step.
    void edit(int row, const QString &mergeKey, const std::function<void(Scene &)> &change);
    void become(Deck deck);
    void load(Deck deck, const QString &fileName, const FileStamp &stamp);
    void setFileName(const QString &fileName);
    void announce();
    void followSaved();
    void choose(int row);
    /// The scenes from `first` to `last` have other numbers now.
    void renumber(int first, int last);

    Deck m_deck;
    std::optional<Deck> m_saved = Deck(); ///< as the file has it; nothing if that is not known
    QString m_fileName;
    FileStamp m_stamp;
    int m_current = -1;
    bool m_modified = false;
    DeckHistory m_history;
};

} // namespace actiscope
