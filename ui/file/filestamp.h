#pragma once

#include <QFileInfo>

namespace actiscope {

/// By which a file that somebody else has written again is known.
struct FileStamp {
    qint64 changed = 0; ///< milliseconds since 1970
    qint64 size = 0;

    static FileStamp of(const QString &fileName)
    {
        const QFileInfo file(fileName);
        return file.exists() ? FileStamp{file.lastModified().toMSecsSinceEpoch(), file.size()} : FileStamp();
    }
    /// Whether the file is there, and not as it was.
    bool isChanged(const QString &fileName) const { return QFileInfo(fileName).isFile() && of(fileName) != *this; }
    bool operator==(const FileStamp &) const = default;
};

} // namespace actiscope
