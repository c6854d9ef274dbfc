#include "ui/file/sessionfile.h"

#include "ui/file/batchjson.h"
#include "ui/file/documentjson.h"
#include "ui/file/statejson.h"
#include "ui/file/wholefile.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace actiscope {

namespace {

struct SessionFile {
    Q_DECLARE_TR_FUNCTIONS(SessionFile)
};

const DocumentKind sessionKind{QStringLiteral("actiscope-session"), 1};

} // namespace

QJsonObject sessionObject(const Session &session)
{
    QJsonObject fields = session.unknown;
    fields.insert(stateKey, stateJson(session.state, fields.value(stateKey).toObject()));
    return documentObject(sessionKind, fields);
}

QByteArray sessionJson(const Session &session)
{
    return QJsonDocument(sessionObject(session)).toJson();
}

std::optional<Session> sessionFromJson(const QByteArray &text, QString *error)
{
    std::optional<QJsonObject> fields = documentFromJson(
        sessionKind, text, SessionFile::tr("It is no session of Actiscope. Choose a file that was saved as a session."), error);
    if (!fields)
        return std::nullopt;
    const QJsonValue state = fields->value(stateKey);
    if (!state.isObject()) {
        *error = SessionFile::tr("It has to have a “state”.");
        return std::nullopt;
    }
    Session session;
    QString wrong;
    if (!applyStateJson(session.state, state.toObject(), &wrong)) {
        *error = SessionFile::tr("Its state cannot be read: %1.").arg(wrong);
        return std::nullopt;
    }
    *error = wrong;
    session.unknown = std::move(*fields);
    const QJsonObject unknown = unknownStateFields(state.toObject());
    if (unknown.isEmpty())
        session.unknown.remove(stateKey);
    else
        session.unknown.insert(stateKey, unknown);
    for (const QString &known : {QStringLiteral("format"), QStringLiteral("version")})
        session.unknown.remove(known);
    return session;
}

bool saveSession(const Session &session, const QString &fileName, QString *error)
{
    return isSizeFit(batchJsonBytes(session.state.layer.file), fileName, error)
        && withinMemory(error, [&] { return writeWholeFile(fileName, sessionJson(session), error); });
}

std::optional<Session> openSession(const QString &fileName, QString *error)
{
    QString reason;
    std::optional<Session> session = withinMemory(&reason, [&] {
        const std::optional<QByteArray> text = readWholeFile(fileName, &reason);
        return text ? sessionFromJson(*text, &reason) : std::nullopt;
    });
    *error = session ? reason : cannotBeOpened(fileName, reason);
    return session;
}

} // namespace actiscope
