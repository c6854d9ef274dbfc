#include "app/inputfile.h"

#include "app/failure.h"
#include "ui/file/wholefile.h"

#include <QFile>
#include <QFileInfo>

#ifndef Q_OS_WIN
#include <cerrno>
#include <sys/stat.h>
#endif

namespace actiscope {

namespace {

/// What keeps a file from being read, in a sentence of its own; nothing if nothing does.
QString problemReading(const QString &fileName)
{
    const QString name = quoted(fileName);
    if (fileName.isEmpty())
        return CommandLine::tr("The name of the file is empty");
    const QFileInfo file(fileName);
    if (file.isDir())
        return CommandLine::tr("%1 is a folder").arg(name);
#ifndef Q_OS_WIN
    struct stat found = {};
    if (::stat(QFile::encodeName(fileName).constData(), &found) != 0) {
        switch (errno) {
        case ENAMETOOLONG:
            return CommandLine::tr("The name %1 is too long").arg(name);
        case ELOOP:
            return CommandLine::tr("%1 is a link that leads back to itself").arg(name);
        case EACCES:
            return CommandLine::tr("The folder of %1 may not be read").arg(name);
        case ENOTDIR:
            return CommandLine::tr("There is no file %1: what stands before a / in it is no folder").arg(name);
        default:
            break;
        }
        if (file.isSymLink())
            return CommandLine::tr("%1 is a link to %2, which is not there").arg(name, quoted(file.symLinkTarget()));
        return CommandLine::tr("There is no file %1").arg(name);
    }
    if (S_ISFIFO(found.st_mode))
        return CommandLine::tr("%1 is a pipe, not a file").arg(name);
    if (S_ISSOCK(found.st_mode))
        return CommandLine::tr("%1 is a socket, not a file").arg(name);
    if (!S_ISREG(found.st_mode))
        return CommandLine::tr("%1 is a device, not a file").arg(name);
#else
    if (!file.exists())
        return CommandLine::tr("There is no file %1").arg(name);
    if (!file.isFile())
        return CommandLine::tr("%1 is a device, not a file").arg(name);
#endif
    return file.isReadable() ? QString() : CommandLine::tr("%1 may not be read").arg(name);
}

} // namespace

void requireReadable(const QString &fileName, const QString &right)
{
    if (const QString problem = problemReading(fileName); !problem.isEmpty())
        throw Failure{CommandLine::tr("%1; right would be %2", "what is wrong; what would be right").arg(problem, right)};
}

std::string bytesOfFile(const QString &fileName)
{
    QFile file(fileName);
    const auto broken = [&] {
        return Failure{CommandLine::tr("%1 could not be read: %2").arg(quoted(fileName), file.errorString()), Failure::notWritten};
    };
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        throw broken();
    const Failure tooLarge{CommandLine::tr("%1 is too large; right would be a table of at most %2 MB")
                               .arg(quoted(fileName), QString::number(mostFileBytes >> 20))};
    if (file.size() > mostFileBytes)
        throw tooLarge;
    std::string bytes;
    constexpr std::size_t blockBytes = 1 << 16;
    bytes.reserve(static_cast<std::size_t>(file.size()) + blockBytes);
    for (;;) {
        const std::size_t before = bytes.size();
        bytes.resize(before + blockBytes);
        const qint64 count = file.read(bytes.data() + before, blockBytes);
        if (count < 0)
            throw broken();
        bytes.resize(before + static_cast<std::size_t>(count));
        if (bytes.size() > static_cast<std::size_t>(mostFileBytes))
            throw tooLarge; // it has grown
        if (count == 0)
            return bytes;
    }
}

bool isNameTooLong(const QString &fileName)
{
#ifdef Q_OS_WIN
    Q_UNUSED(fileName)
    return false;
#else
    struct stat found = {};
    return ::stat(QFile::encodeName(fileName).constData(), &found) != 0 && errno == ENAMETOOLONG;
#endif
}

} // namespace actiscope
