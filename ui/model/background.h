#pragma once

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <functional>
#include <stop_token>

namespace actiscope {

/// Computes what the window is to show on another thread, one thing after the other. Of several wishes that come while
/// it works only the newest is kept; so what a slider asks for keeps coming while it moves, and an older result never
/// replaces a newer one. Work that takes long is stopped for a newer wish.
class Background : public QObject
{
    Q_OBJECT

public:
    /// Puts a result into the window; empty if the work was stopped or there is none.
    using Delivery = std::function<void()>;
    using Work = std::function<Delivery(std::stop_token)>;

    explicit Background(QObject *parent = nullptr);
    ~Background() override;

    void start(Work work);
    /// The same, but waits a moment for the delivery: what is quick is there at once, and nothing flickers. Whether it came.
    bool startAndWait(Work work, std::chrono::milliseconds most);
    /// Drops what is wished for and stops what is being done; nothing is delivered.
    void cancel();
    bool isBusy() const { return m_working || m_wish; }
    /// Whether something newer waits for the present work to end.
    bool isWished() const { return static_cast<bool>(m_wish); }
    /// Why the newest work could not be done, for want of memory for example; empty if it was, or is still going on.
    const QString &problem() const { return m_problem; }

signals:
    /// Work has been going on for so long that a person should be told; or has ended.
    void busyChanged(bool busy);
    /// Work could not be done; or, with an empty text, what the last one was about no longer holds.
    void problemChanged(const QString &problem);

private:
    void run();
    void setProblem(const QString &problem);
    void ended(const Delivery &delivery, const QString &problem);

    Work m_wish;
    bool m_working = false;
    bool m_announced = false;
    QString m_problem;
    std::stop_source m_stop;
    QTimer m_patience; ///< runs out when the present work has kept a newer wish waiting for long enough
    QTimer m_announcement;
    QThreadPool m_pool; ///< last: waits for its thread before the rest goes
};

} // namespace actiscope
