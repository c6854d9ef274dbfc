#pragma once

#include <QString>

#include <functional>

namespace actiscope {

/// Does work that may fail for want of memory, on whichever thread. Gives what went wrong, in words, or an empty text.
/// Everything that is done on another thread goes through here: an exception that leaves one ends the program.
[[nodiscard]] QString attempt(const std::function<void()> &work);

} // namespace actiscope
