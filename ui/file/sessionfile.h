#pragma once

#include "core/state/state.h"
#include "ui/file/packeddocument.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

/// A session as a file: what the window shows, as readable JSON with a format word and a version.
namespace actiscope {

struct Session {
    State state;
    /// What the file had beyond the fields that this version knows, each at its place. Written back as it was, so that
    /// an older program does not lose what a newer one has saved.
    QJsonObject unknown;

    bool operator==(const Session &) const = default;
};

PackedDocument sessionDocument(const Session &session);
QByteArray sessionJson(const Session &session);
/// Nothing if this is no session that can be read; `error` then says why, and where in the text. Values that may not be as
/// they are in the file are brought to where they may be; `error` then names the first of them, else nothing.
std::optional<Session> sessionFromJson(const QByteArray &text, QString *error);
std::optional<Session> sessionFromDocument(const PackedDocument &document, QString *error);

/// Where a session's document may have numbers as text.
JsonPath sessionNumbersPath();

/// Whole or not at all; on failure says why.
bool saveSession(const Session &session, const QString &fileName, QString *error);
/// As sessionFromJson().
std::optional<Session> openSession(const QString &fileName, QString *error);

} // namespace actiscope
