#pragma once

#include <QString>

#include <functional>
#include <thread>

namespace actiscope {

/// While it lives, shows on a terminal (standard error) how far long work is, once that takes half a second, and calls
/// `stop` when the person presses Ctrl+C or the system asks the program to end. Where the system has no thread to spare,
/// nothing is shown, and nobody calls `stop`.
class ProgressWatch
{
public:
    /// `percent` and `stop` are called on a thread of its own and must live as long.
    ProgressWatch(const QString &name, std::function<int()> percent, std::function<void()> stop);

private:
    std::jthread m_thread; ///< ends with the watch
};

/// Whether somebody sees a line of progress: standard error is a terminal and standard output, if it is `used`, is none.
bool isProgressSeen(bool used);

} // namespace actiscope
