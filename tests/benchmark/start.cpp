#include "tests/benchmark/measurements.h"

#include "ui/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QProcess>


#include <chrono>
#include <cstdio>
#include <cstring>
#include <memory>

namespace actiscope::benchmark {

namespace {

constexpr int starts = 15;

/// Milliseconds of a clock that all processes share.
double now()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Ends the program once a window has been painted for the first time.
class FirstFrame : public QObject
{
public:
    explicit FirstFrame(QWidget *window) : m_window(window) { qApp->installEventFilter(this); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool painted = watched == m_window && event->type() == QEvent::UpdateRequest;
        const bool handled = QObject::eventFilter(watched, event);
        if (painted) {
            // The event is handled when this filter has returned; the queued call comes next.
            QMetaObject::invokeMethod(qApp, [] {
                std::printf("%.3f %.1f\n", now(), peakMemory());
                std::fflush(stdout);
                QCoreApplication::quit();
            }, Qt::QueuedConnection);
        }
        return handled;
    }

private:
    QWidget *m_window;
};

Samples startsOf(const QString &what)
{
    Samples samples;
    for (int i = 0; i < starts + 2; ++i) {
        QProcess process;
        const double before = now();
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--start"), what});
        process.waitForFinished();
        const double painted = process.readAllStandardOutput().split(' ').value(0).toDouble();
        if (i >= 2) // the first ones bring the libraries into memory
            samples.times.push_back(painted - before);
    }
    return samples;
}

} // namespace

double peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0.0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').value(0).toDouble() / 1024.0;
    }
    return 0.0;
}

int runStart(int argc, char **argv)
{
    const bool empty = argc > 2 && std::strcmp(argv[2], "empty") == 0;
    const QApplication application(argc, argv);
    std::unique_ptr<QMainWindow> window;
    if (empty)
        window = std::make_unique<QMainWindow>();
    else
        window = std::make_unique<MainWindow>();
    const FirstFrame frame(window.get());
    window->resize(1440, 900);
    window->show();
    return QApplication::exec();
}

void measureStart(Report &report)
{
    report.heading(QStringLiteral("Start to first frame"));
    const Samples empty = startsOf(QStringLiteral("empty"));
    const Samples full = startsOf(QStringLiteral("actiscope"));
    const double ratio = full.median() / empty.median();
    report.times(QStringLiteral("empty window"), empty);
    report.times(QStringLiteral("Actiscope"), full, QStringLiteral("%1 × empty, at most 3").arg(ratio, 0, 'f', 2), ratio <= 3.0);
}

} // namespace actiscope::benchmark
