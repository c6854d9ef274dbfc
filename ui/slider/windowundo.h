#pragma once

class QKeyEvent;
class QLineEdit;

namespace actiscope {

/// Whether a key that a field is asked about first is for the window: it takes something back, or does it again, and the field
/// has nothing of that kind. `typed`: the field holds a text that is not entered yet.
bool isWindowsUndo(const QKeyEvent &key, const QLineEdit &field, bool typed);

} // namespace actiscope
