#include "app/exportwatch.h"

#include "ui/picture/exporter.h"

#include <QFileInfo>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <system_error>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace actiscope {

namespace {

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free); // or a signal could not set it

extern "C" void interrupt(int)
{
    interrupted = true;
    std::signal(SIGINT, SIG_DFL); // whoever presses again has no patience
}

bool isTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr));
#else
    return isatty(STDERR_FILENO);
#endif
}

void watch(std::stop_token stop, ExportProgress &progress, const QByteArray &name)
{
    using namespace std::chrono_literals;
    constexpr auto patience = 500ms;
    const auto begin = std::chrono::steady_clock::now();
    int shown = -1; // per cent
    while (!stop.stop_requested()) {
        std::this_thread::sleep_for(20ms);
        if (interrupted)
            progress.cancel();
        const int percent = progress.percent;
        if (percent == shown || std::chrono::steady_clock::now() - begin < patience || !isTerminal())
            continue;
        std::fprintf(stderr, "\r%s: %d %% ", name.constData(), percent);
        shown = percent;
    }
    if (shown >= 0)
        std::fputs("\r\033[K", stderr); // the line is nobody's any more
}

} // namespace

ExportWatch::ExportWatch(ExportProgress &progress, const QString &fileName)
{
    try {
        m_thread = std::jthread([&progress, name = QFileInfo(fileName).fileName().toLocal8Bit()](std::stop_token stop) {
            watch(stop, progress, name);
        });
    } catch (const std::system_error &) {
        return; // no thread to spare: the export goes on unwatched, and Ctrl+C ends it as it ends any program
    }
    if (!interrupted)
        std::signal(SIGINT, interrupt);
}

} // namespace actiscope
