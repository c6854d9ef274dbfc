#pragma once

namespace actiscope {

/// From now on Ctrl+C (SIGINT) and the request to end (SIGTERM) do not end the process but are noted, so that work can
/// stop in good order. A second one ends it. What waits for input or output is woken.
void noteInterruptions();

/// The signal that was noted; 0 if none.
int interruption();

/// A Failure if a signal was noted; its status is what shells expect of a signal.
void stopIfInterrupted();

} // namespace actiscope
