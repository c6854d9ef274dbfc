#pragma once

#include "ui/session/unsavedwork.h"

#include <QLockFile>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace actiscope {

/// Keeps a copy of unsaved work on disk, so that a crash or a power cut takes no more than the last seconds. Each window
/// has a file of its own, locked while its process lives; a file without a living process is what a crash has left.
class Recovery : public QObject
{
    Q_OBJECT

public:
    using Source = std::function<UnsavedWork()>;

    /// `source` tells what is unsaved; it is asked after changes.
    Recovery(QString folder, Source source, QObject *parent = nullptr);
    /// The window has closed in good order: its file goes.
    ~Recovery() override;

    /// Where the files are, on this system.
    static QString usualFolder();

    /// Something has changed: it is on disk within two seconds, however many changes follow.
    void touch();
    /// As touch(), for the first change of what was saved, or the saving: it is written at once.
    void touchFirst();
    /// Whether a change waits for its turn to be written.
    bool isPending() const { return m_timer.isActive(); }
    /// Waits until what touch() has announced is on disk; false if it could not be written.
    bool flush();

    /// What a process that died has left.
    struct Left {
        UnsavedWork work;
        QString path;
        std::shared_ptr<QLockFile> lock; ///< no other window takes it meanwhile
    };
    /// The newest of them; older ones wait for the next start. A file that cannot be read is put aside with the ending
    /// .broken and named in `problem`.
    std::optional<Left> newestLeft(QString *problem);
    /// The person has it back, or does not want it.
    static void forget(const Left &left);

signals:
    /// The copy could not be written; said once until it can be again.
    void failed(const QString &reason);

protected:
    void customEvent(QEvent *event) override;

private:
    void write();
    void tell(bool kept, const QString &error);

    const QString m_folder;
    Source m_source;
    const QString m_file;
    const std::unique_ptr<QLockFile> m_lock;
    UnsavedWorkFile m_work; ///< m_file; for the pool's thread while that works
    QTimer m_timer;
    std::atomic<bool> m_kept = true; ///< whether the newest copy was written
    bool m_failed = false;
    QThreadPool m_pool; ///< last: waits for its thread before the rest goes
};

} // namespace actiscope
