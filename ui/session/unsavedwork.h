#pragma once

#include "core/state/deck.h"
#include "ui/file/filestamp.h"
#include "ui/file/sessionfile.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace actiscope {

/// Work that has not been saved: what a crash would take.
struct UnsavedWork {
    std::optional<Session> session; ///< nothing if it is saved
    QString sessionFile;            ///< what it belongs to; empty if it has no file yet
    FileStamp sessionStamp;         ///< of that file, as the window knew it
    std::optional<Deck> deck;
    QString deckFile;
    FileStamp deckStamp;

    bool isEmpty() const { return !session && !deck; }
};

/// All in one text.
QByteArray unsavedWorkJson(const UnsavedWork &work);
/// Nothing if the text has no work, or some that cannot be read; `error` then says why.
std::optional<UnsavedWork> unsavedWorkFromJson(const QByteArray &text, QString *error);

/// A file of unsaved work, which is written again after each edit. Large batches are in files beside it that have its
/// name with an ending of their own: each is written once, and stays until the work does without it.
class UnsavedWorkFile
{
public:
    explicit UnsavedWorkFile(QString path) : m_path(std::move(path)) {}

    /// Whole or not at all; on failure says why.
    bool save(const UnsavedWork &work, QString *error);
    void remove();

    /// What another process has saved.
    static std::optional<UnsavedWork> read(const QString &path, QString *error);
    static void remove(const QString &path);
    /// Whether a file is one of those beside, and of which file.
    static std::optional<QString> besideWhich(const QString &path);

private:
    struct Beside {
        Numbers numbers;
        QString name;
    };
    /// Empty if they could not be written.
    QString keep(const Numbers &numbers, QString *error);
    QString besidePath(const QString &name) const;

    const QString m_path;
    std::vector<Beside> m_beside; ///< that have been written
    int m_count = 0;
};

} // namespace actiscope
