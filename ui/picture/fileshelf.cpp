#include "ui/picture/fileshelf.h"

#include "ui/file/wholefile.h"

#include <QDir>
#include <QMutexLocker>

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
    QString error;
    return writeWholeFile(path, bytes, &error) ? path : QString();
}

} // namespace actiscope
