#include "ui/widget/waiting.h"

#include "ui/model/attempt.h"

#include <QEventLoop>
#include <QProgressDialog>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <climits>

namespace actiscope {

QString waitFor(QWidget *over, const QString &what, const std::function<void()> &work)
{
    using namespace std::chrono_literals;
    QProgressDialog dialog(what, QString(), 0, 0, over);
    dialog.setWindowModality(Qt::WindowModal);
    dialog.setMinimumDuration(INT_MAX); // it would guess from steps, which are not known
    dialog.reset();
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, &dialog, &QWidget::show);
    patience.start(300ms);

    QString problem;
    QEventLoop loop;
    QThreadPool pool; // last: waits for its thread before the rest goes
    pool.start([&] {
        problem = attempt(work);
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    pool.waitForDone();
    return problem;
}

} // namespace actiscope
