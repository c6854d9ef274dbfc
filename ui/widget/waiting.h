#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace actiscope {

/// Does work on another thread and comes back when it is done. Meanwhile the window paints, but takes neither keys nor
/// clicks; where it takes long, a small dialog over it says what is going on. Gives what went wrong, as attempt() does.
[[nodiscard]] QString waitFor(QWidget *over, const QString &what, const std::function<void()> &work);

} // namespace actiscope
