#pragma once

#include <QString>

#include <thread>

namespace actiscope {

class ExportProgress;

/// While it lives, shows on a terminal how far an export is, if that takes long, and stops the export when the person
/// presses Ctrl+C: then no file is left half written. Where the system has no thread for that, it does nothing.
class ExportWatch
{
public:
    ExportWatch(ExportProgress &progress, const QString &fileName);

private:
    std::jthread m_thread; ///< ends with the watch
};

} // namespace actiscope
