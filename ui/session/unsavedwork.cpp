#include "ui/session/unsavedwork.h"

#include "ui/file/batchjson.h"
#include "ui/file/deckfile.h"
#include "ui/file/documentjson.h"
#include "ui/file/wholefile.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace actiscope {

namespace {

struct UnsavedWorkFile {
    Q_DECLARE_TR_FUNCTIONS(UnsavedWorkFile)
};

const DocumentKind kind{QStringLiteral("actiscope-recovery"), 1};
const QString sessionKey = QStringLiteral("session");
const QString sessionFileKey = QStringLiteral("sessionFile");
const QString sessionChangedKey = QStringLiteral("sessionFileChanged");
const QString sessionSizeKey = QStringLiteral("sessionFileSize");
const QString deckKey = QStringLiteral("deck");
const QString deckFileKey = QStringLiteral("deckFile");
const QString deckChangedKey = QStringLiteral("deckFileChanged");
const QString deckSizeKey = QStringLiteral("deckFileSize");

} // namespace

QByteArray unsavedWorkJson(const UnsavedWork &work)
{
    QJsonObject fields;
    if (work.session) {
        fields.insert(sessionKey, sessionObject(*work.session));
        fields.insert(sessionFileKey, work.sessionFile);
        fields.insert(sessionChangedKey, work.sessionStamp.changed);
        fields.insert(sessionSizeKey, work.sessionStamp.size);
    }
    if (work.deck) {
        fields.insert(deckKey, deckObject(*work.deck));
        fields.insert(deckFileKey, work.deckFile);
        fields.insert(deckChangedKey, work.deckStamp.changed);
        fields.insert(deckSizeKey, work.deckStamp.size);
    }
    return QJsonDocument(documentObject(kind, fields)).toJson();
}

std::optional<UnsavedWork> unsavedWorkFromJson(const QByteArray &text, QString *error)
{
    const QString other = UnsavedWorkFile::tr("It holds no unsaved work.");
    const auto fields = documentFromJson(kind, text, other, error);
    if (!fields)
        return std::nullopt;
    UnsavedWork work;
    if (const QJsonValue session = fields->value(sessionKey); session.isObject()) {
        work.session = sessionFromJson(QJsonDocument(session.toObject()).toJson(), error);
        work.sessionFile = fields->value(sessionFileKey).toString();
        work.sessionStamp = {fields->value(sessionChangedKey).toInteger(), fields->value(sessionSizeKey).toInteger()};
        if (!work.session)
            return std::nullopt;
    }
    if (const QJsonValue deck = fields->value(deckKey); deck.isObject()) {
        work.deck = deckFromJson(QJsonDocument(deck.toObject()).toJson(), error);
        work.deckFile = fields->value(deckFileKey).toString();
        work.deckStamp = {fields->value(deckChangedKey).toInteger(), fields->value(deckSizeKey).toInteger()};
        if (!work.deck)
            return std::nullopt;
    }
    if (work.isEmpty()) {
        *error = other;
        return std::nullopt;
    }
    return work;
}

bool saveUnsavedWork(const UnsavedWork &work, const QString &fileName, QString *error)
{
    const qint64 bytes = (work.session ? batchJsonBytes(work.session->state.layer.file) : 0)
                       + (work.deck ? deckJsonBytes(*work.deck) : 0);
    return isSizeFit(bytes, fileName, error)
        && withinMemory(error, [&] { return writeWholeFile(fileName, unsavedWorkJson(work), error); });
}

std::optional<UnsavedWork> openUnsavedWork(const QString &fileName, QString *error)
{
    return withinMemory(error, [&] {
        const std::optional<QByteArray> text = readWholeFile(fileName, error);
        return text ? unsavedWorkFromJson(*text, error) : std::nullopt;
    });
}

} // namespace actiscope
