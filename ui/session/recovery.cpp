#include "ui/session/recovery.h"

#include "ui/model/deckfile.h"
#include "ui/model/documentjson.h"
#include "ui/model/wholefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QUuid>

#include <utility>

namespace actiscope {

namespace {

const DocumentKind kind{QStringLiteral("actiscope-recovery"), 1};
const QString sessionKey = QStringLiteral("session");
const QString sessionFileKey = QStringLiteral("sessionFile");
const QString deckKey = QStringLiteral("deck");
const QString deckFileKey = QStringLiteral("deckFile");

const QString ending = QStringLiteral(".recovery");

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

QByteArray unsavedWorkJson(const UnsavedWork &work)
{
    QJsonObject fields;
    if (work.session) {
        fields.insert(sessionKey, objectOf(sessionJson(*work.session)));
        fields.insert(sessionFileKey, work.sessionFile);
    }
    if (work.deck) {
        fields.insert(deckKey, objectOf(deckJson(*work.deck)));
        fields.insert(deckFileKey, work.deckFile);
    }
    return documentJson(kind, fields);
}

std::optional<UnsavedWork> unsavedWorkFromJson(const QByteArray &text, QString *error)
{
    const auto fields = documentFromJson(kind, text, Recovery::tr("It holds no unsaved work."), error);
    if (!fields)
        return std::nullopt;
    UnsavedWork work;
    if (const QJsonValue session = fields->value(sessionKey); session.isObject()) {
        work.session = sessionFromJson(QJsonDocument(session.toObject()).toJson(), error);
        work.sessionFile = fields->value(sessionFileKey).toString();
        if (!work.session)
            return std::nullopt;
    }
    if (const QJsonValue deck = fields->value(deckKey); deck.isObject()) {
        work.deck = deckFromJson(QJsonDocument(deck.toObject()).toJson(), error);
        work.deckFile = fields->value(deckFileKey).toString();
        if (!work.deck)
            return std::nullopt;
    }
    return work;
}

Recovery::Recovery(QString folder, Source source, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_source(std::move(source))
    , m_file(QDir(m_folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + ending))
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(1500);
    connect(&m_timer, &QTimer::timeout, this, &Recovery::write);
}

Recovery::~Recovery()
{
    m_pool.waitForDone();
    QFile::remove(m_file);
}

QString Recovery::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/recovery");
}

void Recovery::touch()
{
    // Not begun anew by each change: who drags a slider for a minute has lost nothing either.
    if (!m_timer.isActive())
        m_timer.start();
}

void Recovery::flush()
{
    if (m_timer.isActive()) {
        m_timer.stop();
        write();
    }
    m_pool.waitForDone();
}

void Recovery::write()
{
    // A large batch takes long to write; what changes meanwhile waits for its turn.
    if (m_pool.activeThreadCount() > 0) {
        m_timer.start();
        return;
    }
    if (!m_lock && QDir().mkpath(m_folder)) {
        m_lock = std::make_unique<QLockFile>(m_file + QStringLiteral(".lock"));
        m_lock->setStaleLockTime(0); // its process is alive, however long ago it was made
        m_lock->tryLock();
    }
    m_pool.start([this, work = m_source()] {
        QString error;
        bool written = true;
        if (work.isEmpty())
            QFile::remove(m_file);
        else
            written = writeWholeFile(m_file, unsavedWorkJson(work), &error);
        QMetaObject::invokeMethod(this, [this, written, error] {
            if (!written && !m_failed)
                emit failed(tr("Unsaved work cannot be kept for the case of a crash: %1").arg(error));
            m_failed = !written;
        }, Qt::QueuedConnection);
    });
}

std::optional<Recovery::Left> Recovery::newestLeft(QString *problem)
{
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({u'*' + ending}, QDir::Files, QDir::Time)) {
        const QString path = folder.filePath(name);
        auto lock = std::make_shared<QLockFile>(path + QStringLiteral(".lock"));
        lock->setStaleLockTime(0);
        if (path == m_file || !lock->tryLock())
            continue; // of a window that is open
        QString error;
        const std::optional<QByteArray> text = readWholeFile(path, &error);
        std::optional<UnsavedWork> work = text ? unsavedWorkFromJson(*text, &error) : std::nullopt;
        if (work)
            return Left{std::move(*work), path, lock};
        const QString aside = path + QStringLiteral(".broken");
        QFile::remove(aside);
        QFile::rename(path, aside);
        *problem = cannotBeOpened(aside, error);
    }
    return std::nullopt;
}

void Recovery::forget(const Left &left)
{
    QFile::remove(left.path);
    left.lock->unlock();
}

} // namespace actiscope
