#pragma once

namespace actiscope {

/// Opens the window and returns the exit status once it is closed. A Failure if there is no display.
int runWindow(int &argc, char **argv);

} // namespace actiscope
