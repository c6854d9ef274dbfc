#include "ui/picture/savejob.h"

#include "ui/model/attempt.h"

#include <utility>

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

void SaveJob::start(Work work)
{
    if (m_running)
        return;
    m_running = true;
    m_progress.restart();
    m_poll.start();
    m_pool.start([this, work = std::move(work)] {
        QString error;
        bool written = false;
        if (const QString problem = attempt([&] { written = work(&error, &m_progress); }); !problem.isEmpty())
            error = problem;
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
