#pragma once

#include <QByteArray>
#include <QMutex>
#include <QString>
#include <QTemporaryDir>

namespace actiscope {

/// Files that other programs are given the names of, when a picture is dragged to them. They stay as long as the shelf,
/// since a file manager may copy them long after the drop.
class FileShelf
{
public:
    /// The program's own, which goes with it.
    static FileShelf &shared();

    FileShelf();

    /// Writes a file of that name into a folder of its own; from any thread. Empty if it cannot be written.
    QString put(const QString &name, const QByteArray &bytes);
    QString folder() const { return m_folder.path(); }

private:
    const QTemporaryDir m_folder;
    QMutex m_mutex;
    int m_count = 0;
};

} // namespace actiscope
