#pragma once

#include "ui/picture/exporter.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace actiscope {

/// Writes a file in the background.
class SaveJob : public QObject
{
    Q_OBJECT

public:
    explicit SaveJob(QObject *parent = nullptr);
    ~SaveJob() override;

    /// Writes, and says whether all is written; if not, why.
    using Work = std::function<bool(QString *error, ExportProgress *progress)>;
    void start(Work work);
    bool isRunning() const { return m_running; }
    void cancel();

signals:
    void progressed(int percent);
    /// `error` is empty when all is written, and when the job was cancelled.
    void finished(bool written, const QString &error);

private:
    ExportProgress m_progress;
    QTimer m_poll;
    bool m_running = false;
    QThreadPool m_pool; ///< last: waits for its thread before the rest goes
};

} // namespace actiscope
