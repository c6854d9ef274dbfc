#include "app/progresswatch.h"

#include "app/interruption.h"

#include <chrono>
#include <cstdio>
#include <system_error>
#include <utility>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace actiscope {

namespace {

bool isTerminal(std::FILE *stream)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stream));
#else
    return isatty(fileno(stream));
#endif
}

void watch(const std::stop_token &ended, const QByteArray &name, const std::function<int()> &percent,
           const std::function<void()> &stop)
{
    using namespace std::chrono_literals;
    constexpr auto patience = 500ms;
    const auto begin = std::chrono::steady_clock::now();
    const bool seen = isProgressSeen(false);
    int shown = -1;
    while (!ended.stop_requested()) {
        std::this_thread::sleep_for(20ms);
        if (interruption() != 0)
            stop();
        const int now = percent();
        if (!seen || now == shown || std::chrono::steady_clock::now() - begin < patience)
            continue;
        std::fprintf(stderr, "\r%s: %d %% ", name.constData(), now);
        shown = now;
    }
    if (shown >= 0)
        std::fputs("\r\033[K", stderr); // the line is nobody's any more
}

} // namespace

bool isProgressSeen(bool used)
{
    return isTerminal(stderr) && !(used && isTerminal(stdout));
}

ProgressWatch::ProgressWatch(const QString &name, std::function<int()> percent, std::function<void()> stop)
{
    try {
        m_thread = std::jthread([shown = name.toLocal8Bit(), percent = std::move(percent),
                                 stop = std::move(stop)](const std::stop_token &ended) { watch(ended, shown, percent, stop); });
    } catch (const std::system_error &) {
        return;
    }
    noteInterruptions();
}

} // namespace actiscope
