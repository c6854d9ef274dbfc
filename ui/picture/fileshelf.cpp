#include "ui/picture/fileshelf.h"

#include <QDir>
#include <QMutexLocker>
#include <QSaveFile>

namespace actiscope {

FileShelf &FileShelf::shared()
{
    static FileShelf shelf;
    return shelf;
}

FileShelf::FileShelf()
    : m_folder(QDir::temp().filePath(QStringLiteral("actiscope-XXXXXX")))
{
}

QString FileShelf::put(const QString &name, const QByteArray &bytes)
{
    QString number;
    {
        const QMutexLocker locker(&m_mutex);
        number = QString::number(++m_count);
    }
    if (!m_folder.isValid() || !QDir(m_folder.path()).mkdir(number))
        return {};
    const QString path = m_folder.filePath(number + u'/' + name);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return {};
    return path;
}

} // namespace actiscope
