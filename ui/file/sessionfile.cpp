#include "ui/file/sessionfile.h"

#include "ui/file/batchjson.h"
#include "ui/file/documentjson.h"
#include "ui/file/statejson.h"
#include "ui/file/wholefile.h"

#include <QBuffer>
#include <QCoreApplication>

#include <utility>

namespace actiscope {

namespace {

struct SessionFile {
    Q_DECLARE_TR_FUNCTIONS(SessionFile)
};

const DocumentKind &sessionKind()
{
    static const DocumentKind kind{QStringLiteral("actiscope-session"), versionWithOwn, {sessionNumbersPath()}};
    return kind;
}

QString noSession()
{
    return SessionFile::tr("It is no session of Actiscope. Choose a file that was saved as a session.");
}

std::optional<Session> sessionOf(const PackedDocument &document, QString *error)
{
    const QJsonValue state = document.fields.value(stateKey);
    if (!state.isObject()) {
        *error = SessionFile::tr("It has to have a “state”.");
        return std::nullopt;
    }
    Session session;
    QString wrong;
    if (!applyStateDocument(session.state, document.inner(stateKey), &wrong)) {
        *error = SessionFile::tr("Its state cannot be read: %1.").arg(wrong);
        return std::nullopt;
    }
    *error = wrong;
    session.unknown = document.fields;
    const QJsonObject unknown = unknownStateFields(state.toObject());
    if (unknown.isEmpty())
        session.unknown.remove(stateKey);
    else
        session.unknown.insert(stateKey, unknown);
    for (const QString &known : {QStringLiteral("format"), QStringLiteral("version")})
        session.unknown.remove(known);
    return session;
}

} // namespace

JsonPath sessionNumbersPath()
{
    return JsonPath(stateKey) + batchValuesPath;
}

PackedDocument sessionDocument(const Session &session)
{
    PackedDocument document{session.unknown, {}};
    document.insert(stateKey, stateDocument(session.state, session.unknown.value(stateKey).toObject()));
    document.fields = documentObject(sessionKind(), document.fields, stateVersion(session.state));
    return document;
}

QByteArray sessionJson(const Session &session)
{
    return documentText(sessionDocument(session));
}

std::optional<Session> sessionFromJson(const QByteArray &text, QString *error)
{
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    const auto document = readDocument(sessionKind(), buffer, noSession(), error);
    return document ? sessionOf(*document, error) : std::nullopt;
}

std::optional<Session> sessionFromDocument(const PackedDocument &document, QString *error)
{
    const QString problem = problemWithDocument(sessionKind(), document.fields, noSession());
    if (problem.isEmpty())
        return sessionOf(document, error);
    *error = problem;
    return std::nullopt;
}

bool saveSession(const Session &session, const QString &fileName, QString *error)
{
    return withinMemory(error, [&] { return saveDocument(sessionDocument(session), fileName, error); });
}

std::optional<Session> openSession(const QString &fileName, QString *error)
{
    QString reason;
    std::optional<Session> session = withinMemory(&reason, [&] {
        const auto document = readDocument(sessionKind(), fileName, noSession(), &reason);
        return document ? sessionOf(*document, &reason) : std::nullopt;
    });
    *error = session ? reason : cannotBeOpened(fileName, reason);
    return session;
}

} // namespace actiscope
