#include "ui/model/background.h"

#include "core/math/interruption.h"
#include "ui/model/attempt.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEvent>

#include <chrono>
#include <utility>

namespace actiscope {

Background::Background(QObject *parent)
    : QObject(parent)
{
    using namespace std::chrono_literals;
    m_pool.setMaxThreadCount(1);
    m_patience.setSingleShot(true);
    m_patience.setInterval(120ms);
    m_announcement.setSingleShot(true);
    m_announcement.setInterval(300ms);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_stop.request_stop(); });
    connect(&m_announcement, &QTimer::timeout, this, [this] {
        m_announced = true;
        emit busyChanged(true);
    });
}

Background::~Background()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void Background::start(Work work)
{
    m_wish = std::move(work);
    if (!m_working)
        run();
    else if (!m_patience.isActive())
        m_patience.start();
}

bool Background::startAndWait(Work work, std::chrono::milliseconds most)
{
    start(std::move(work));
    const QDeadlineTimer deadline(most);
    while (isBusy()) {
        if (!m_pool.waitForDone(static_cast<int>(deadline.remainingTime())))
            return false;
        QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    }
    return true;
}

void Background::cancel()
{
    m_wish = {};
    m_patience.stop();
    m_stop.request_stop();
    setProblem({});
}

void Background::run()
{
    m_working = true;
    m_stop = std::stop_source();
    setProblem({});
    if (!m_announced && !m_announcement.isActive())
        m_announcement.start();
    m_pool.start([this, work = std::exchange(m_wish, {}), stop = m_stop.get_token()] {
        Delivery delivery;
        const QString problem = attempt([&] {
            const Interruptible scope(stop);
            delivery = work(stop);
        });
        QMetaObject::invokeMethod(this, [this, delivery, problem, stop] {
            if (stop.stop_requested())
                ended({}, {});
            else
                ended(delivery, problem);
        }, Qt::QueuedConnection);
    });
}

void Background::setProblem(const QString &problem)
{
    if (std::exchange(m_problem, problem) != problem)
        emit problemChanged(problem);
}

void Background::ended(const Delivery &delivery, const QString &problem)
{
    m_working = false;
    m_patience.stop();
    if (delivery)
        delivery();
    if (!m_wish)
        setProblem(problem);
    if (m_wish) {
        run();
        return;
    }
    m_announcement.stop();
    if (std::exchange(m_announced, false))
        emit busyChanged(false);
}

} // namespace actiscope
