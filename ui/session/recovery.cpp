#include "ui/session/recovery.h"

#include "ui/file/wholefile.h"
#include "ui/language/quotation.h"
#include "ui/model/attempt.h"

#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QStandardPaths>
#include <QUuid>

#include <utility>

namespace actiscope {

namespace {

const QString ending = QStringLiteral(".recovery");
const QString lockEnding = QStringLiteral(".lock");
const QString brokenEnding = QStringLiteral(".broken");

/// Of the file that belongs to it; held by the process that writes it.
std::unique_ptr<QLockFile> lockOf(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path + lockEnding);
    lock->setStaleLockTime(0); // its process is alive, however long ago it was made
    return lock;
}

/// A process that died while it wrote has left a part of a file, and one that had saved everything its lock.
void removeParts(const QDir &folder)
{
    for (const QString &name : folder.entryList({u'*' + ending + QStringLiteral(".*")}, QDir::Files)) {
        const auto whose = UnsavedWorkFile::besideWhich(name);
        if (name.endsWith(brokenEnding) || (whose && (folder.exists(*whose) || folder.exists(*whose + brokenEnding))))
            continue;
        const auto lock = lockOf(folder.filePath(name.left(name.indexOf(ending)) + ending));
        if (lock->tryLock() && !name.endsWith(lockEnding)) // the lock goes by itself
            QFile::remove(folder.filePath(name));
    }
}

} // namespace

Recovery::Recovery(QString folder, Source source, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_source(std::move(source))
    , m_file(QDir(m_folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + ending))
    , m_lock(lockOf(m_file))
    , m_work(m_file)
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Recovery::write);
}

Recovery::~Recovery()
{
    m_pool.waitForDone();
    m_work.remove();
}

QString Recovery::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/recovery");
}

void Recovery::touch()
{
    // Not begun anew by each change: who drags a slider for a minute has lost nothing either.
    if (!m_timer.isActive())
        m_timer.start(1500);
}

void Recovery::touchFirst()
{
    touch();
    // When the change is complete, and before anything is drawn that shows it: at the start that takes long.
    QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
}

void Recovery::customEvent(QEvent *)
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    write();
}

bool Recovery::flush()
{
    m_pool.waitForDone(); // what it writes is from before
    if (m_timer.isActive()) {
        m_timer.stop();
        write();
        m_pool.waitForDone();
    }
    return m_kept;
}

void Recovery::write()
{
    // A large batch takes long to write; what changes meanwhile waits for its turn.
    if (m_pool.activeThreadCount() > 0) {
        m_timer.start(100);
        return;
    }
    const bool isOurs = QDir().mkpath(m_folder) && (m_lock->isLocked() || m_lock->tryLock());
    m_pool.start([this, isOurs, work = m_source()] {
        QString error;
        bool kept = true;
        if (work.isEmpty()) {
            m_work.remove();
        } else if (isOurs) {
            const QString problem = attempt([&] { kept = m_work.save(work, &error); });
            if (!problem.isEmpty()) {
                kept = false;
                error = problem;
            }
        } else {
            kept = false;
            error = tr("nothing can be written in the folder “%1”.").arg(pathQuotation(m_folder));
        }
        m_kept = kept;
        QMetaObject::invokeMethod(this, [this, kept, error] { tell(kept, error); }, Qt::QueuedConnection);
    });
}

void Recovery::tell(bool kept, const QString &error)
{
    if (!kept && !m_failed)
        emit failed(tr("Unsaved work cannot be kept for the case of a crash: %1").arg(error));
    m_failed = !kept;
}

std::optional<Recovery::Left> Recovery::newestLeft(QString *problem)
{
    const QDir folder(m_folder);
    removeParts(folder);
    for (const QString &name : folder.entryList({u'*' + ending}, QDir::Files, QDir::Time)) {
        const QString path = folder.filePath(name);
        std::shared_ptr<QLockFile> lock = lockOf(path);
        if (path == m_file || !lock->tryLock())
            continue; // of a window that is open
        QString error;
        if (std::optional<UnsavedWork> work = UnsavedWorkFile::read(path, &error))
            return Left{std::move(*work), path, lock};
        const QString aside = path + brokenEnding;
        QFile::remove(aside);
        *problem = cannotBeOpened(QFile::rename(path, aside) ? aside : path, error);
    }
    return std::nullopt;
}

void Recovery::forget(const Left &left)
{
    UnsavedWorkFile::remove(left.path);
    left.lock->unlock();
}

} // namespace actiscope
