#pragma once

#include <QString>

namespace actiscope {

/// A Failure unless this is a file that can be read.
void requireFile(const QString &fileName);

/// Opens the window, with a file unless `fileName` is empty, and returns the exit status once it is closed. A Failure if
/// there is no display.
int runWindow(int &argc, char **argv, const QString &fileName);

} // namespace actiscope
