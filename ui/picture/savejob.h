#pragma once

#include "ui/picture/exporter.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace actiscope {

/// Writes a picture to a file in the background.
class SaveJob : public QObject
{
    Q_OBJECT

public:
    explicit SaveJob(QObject *parent = nullptr);
    ~SaveJob() override;

    void start(const State &state, const ExportOptions &options, const QString &fileName);
    bool isRunning() const { return m_running; }
    void cancel();

signals:
    void progressed(int percent);
    /// `error` is empty when the file is written, and when the job was cancelled.
    void finished(bool written, const QString &error);

private:
    ExportProgress m_progress;
    QTimer m_poll;
    bool m_running = false;
    QThreadPool m_pool; ///< last: waits for its thread before the rest goes
};

} // namespace actiscope
