#include "ui/picture/picturefile.h"

#include "ui/file/wholefile.h"
#include "ui/picture/exporter.h"

namespace actiscope {

bool writePictureFile(const QString &fileName, QString *error, const ExportProgress &progress,
                      const std::function<bool(QIODevice &)> &write)
{
    const auto writeAll = [&](QIODevice &device) { return write(device) && !progress.isCancelled(); };
    const bool written = writeWholeFile(fileName, writeAll, error);
    if (!written && progress.isCancelled())
        error->clear();
    return written;
}

} // namespace actiscope
