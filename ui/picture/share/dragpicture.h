#pragma once

#include "ui/picture/share/clipboard.h"

namespace actiscope {

/// A picture on its way to another program: all that a copy gives, and a PNG file for folders and for programs that
/// take files.
struct DragPicture {
    CopiedPicture content;
    QImage thumbnail; ///< what hangs at the pointer
    QString file;     ///< empty if it could not be written
};

/// Made on any thread. `name` is that of the file, without ending; a null image in it if the options make no picture, or if
/// stopped.
DragPicture dragPicture(const State &state, const ExportOptions &options, const QString &name, std::stop_token stop = {});
/// The receiver owns it.
QMimeData *mimeData(const DragPicture &picture);

} // namespace actiscope
