#include "app/interruption.h"

#include "app/failure.h"

#include <atomic>
#include <csignal>

namespace actiscope {

namespace {

std::atomic<int> noted = 0;
static_assert(std::atomic<int>::is_always_lock_free); // or a signal could not set it

extern "C" void noteSignal(int signal)
{
    noted = signal;
    // Whoever asks again has no patience.
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

} // namespace

void noteInterruptions()
{
    if (noted != 0)
        return;
    for (const int signal : {SIGINT, SIGTERM}) {
#ifdef Q_OS_WIN
        std::signal(signal, noteSignal);
#else
        struct sigaction before = {};
        sigaction(signal, nullptr, &before);
        if (before.sa_handler == SIG_IGN) // by whoever started this in the background, as nohup and shells do
            continue;
        struct sigaction action = {};
        action.sa_handler = noteSignal;
        sigemptyset(&action.sa_mask);
        action.sa_flags = 0; // what waits shall not go on waiting
        sigaction(signal, &action, nullptr);
#endif
    }
}

int interruption()
{
    return noted;
}

void stopIfInterrupted()
{
    constexpr int ofSignals = 128;
    if (const int signal = interruption())
        throw Failure{CommandLine::tr("Interrupted: the output is not whole"), ofSignals + signal};
}

} // namespace actiscope
