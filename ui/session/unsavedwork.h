#pragma once

#include "core/state/deck.h"
#include "ui/file/filestamp.h"
#include "ui/file/sessionfile.h"

#include <QByteArray>
#include <QString>

#include <optional>

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

QByteArray unsavedWorkJson(const UnsavedWork &work);
/// Nothing if the text has no work, or some that cannot be read; `error` then says why.
std::optional<UnsavedWork> unsavedWorkFromJson(const QByteArray &text, QString *error);

/// Whole or not at all; on failure says why.
bool saveUnsavedWork(const UnsavedWork &work, const QString &fileName, QString *error);
std::optional<UnsavedWork> openUnsavedWork(const QString &fileName, QString *error);

} // namespace actiscope
