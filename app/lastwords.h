#pragma once

namespace actiscope {

/// From now on an exception that nobody can catch, as where memory runs out in the middle of a destructor or on another
/// thread, ends the program with one line and the status of what could not be written, and not with a core dump.
void sayLastWords();

/// Gives back memory that was kept for the case that there is none left, so that a message can be made.
void makeRoomForLastWords();

} // namespace actiscope
