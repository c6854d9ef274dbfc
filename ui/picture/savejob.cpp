#include "ui/picture/savejob.h"

namespace actiscope {

SaveJob::SaveJob(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_poll.setInterval(50);
    connect(&m_poll, &QTimer::timeout, this, [this] { emit progressed(m_progress.percent); });
}

SaveJob::~SaveJob()
{
    cancel();
    m_pool.waitForDone();
}

void SaveJob::start(const State &state, const ExportOptions &options, const QString &fileName)
{
    if (m_running)
        return;
    m_running = true;
    m_progress.restart();
    m_poll.start();
    m_pool.start([this, state, options, fileName] {
        QString error;
        const bool written = exportPicture(state, options, fileName, &error, &m_progress);
        QMetaObject::invokeMethod(this, [this, written, error] {
            m_running = false;
            m_poll.stop();
            emit finished(written, error);
        }, Qt::QueuedConnection);
    });
}

void SaveJob::cancel()
{
    m_progress.cancel();
}

} // namespace actiscope
