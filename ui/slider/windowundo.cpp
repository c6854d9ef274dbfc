#include "ui/slider/windowundo.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace actiscope {

bool isWindowsUndo(const QKeyEvent &key, const QLineEdit &field, bool typed)
{
    if (key.matches(QKeySequence::Undo))
        return !typed || !field.isUndoAvailable();
    const bool redoes =
        key.matches(QKeySequence::Redo) || (key.key() == Qt::Key_Y && key.modifiers() == Qt::ControlModifier);
    return redoes && !field.isRedoAvailable();
}

} // namespace actiscope
