#include "ui/file/wholefile.h"

#include "ui/language/quotation.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace actiscope {

namespace {

struct WholeFile {
    Q_DECLARE_TR_FUNCTIONS(WholeFile)
};

} // namespace

std::unique_ptr<QFile> openedFile(const QString &fileName, QString *error)
{
    const auto refused = [&](const QString &reason) {
        *error = reason;
        return nullptr;
    };
    const QFileInfo info(fileName);
    if (info.isDir())
        return refused(WholeFile::tr("It is a folder. Choose a file."));
    if (!info.exists())
        return refused(WholeFile::tr("There is no such file."));
    if (!info.isFile()) // a device may have no end
        return refused(WholeFile::tr("It is a device, not a file. Choose a file."));
    if (info.size() > mostFileBytes)
        return refused(farTooLarge());
    auto file = std::make_unique<QFile>(fileName);
    if (!file->open(QIODevice::ReadOnly))
        return refused(file->errorString() + QLatin1Char('.'));
    return file;
}

QString farTooLarge()
{
    return WholeFile::tr("It is far too large for a file of Actiscope.");
}

std::optional<QByteArray> readWholeFile(const QString &fileName, QString *error)
{
    const std::unique_ptr<QFile> file = openedFile(fileName, error);
    if (!file)
        return std::nullopt;
    // QIODevice::read() first makes as much room as it is told.
    const qint64 size = file->size();
    QByteArray content = file->read(size + 1);
    if (content.size() > size) // it has grown, or its system does not tell sizes
        content += file->read(mostFileBytes + 1 - content.size());
    if (file->error() != QFileDevice::NoError) {
        *error = file->errorString() + QLatin1Char('.');
        return std::nullopt;
    }
    if (content.size() > mostFileBytes) {
        *error = farTooLarge();
        return std::nullopt;
    }
    return content;
}

QString problemWritingTo(const QString &fileName)
{
    const QFileInfo file(fileName);
    const QString name = pathQuotation(fileName);
    if (file.isDir())
        return WholeFile::tr("“%1” is a folder. Give the name of a file.").arg(name);
    if (!QFileInfo(file.absolutePath()).isDir()) {
        return WholeFile::tr("“%1” cannot be written: there is no folder “%2”. Choose one that exists.")
            .arg(name, pathQuotation(file.absolutePath()));
    }
    if (file.exists() && !file.isFile())
        return WholeFile::tr("“%1” is a device, not a file. Give the name of a file.").arg(name);
    if (file.exists() && !file.isWritable())
        return WholeFile::tr("“%1” is there already and may not be changed. Choose another name.").arg(name);
    return {};
}

bool isSizeFit(qint64 bytes, const QString &fileName, QString *error)
{
    if (bytes <= mostFileBytes)
        return true;
    *error = WholeFile::tr("“%1” was not written: its batches are too large for a file that can be opened again.")
                 .arg(pathQuotation(fileName));
    return false;
}

bool writeWholeFile(const QString &fileName, const QByteArray &content, QString *error)
{
    if (!isSizeFit(content.size(), fileName, error))
        return false;
    if (const QString problem = problemWritingTo(fileName); !problem.isEmpty()) {
        *error = problem;
        return false;
    }
    return writeWholeFile(fileName, [&](QIODevice &device) { return device.write(content) == content.size(); }, error);
}

bool writeWholeFile(const QString &fileName, const std::function<bool(QIODevice &)> &write, QString *error)
{
    QSaveFile file(fileName);
    if (file.open(QIODevice::WriteOnly)) {
        const bool written = write(file);
        // commit() does not notice when its own flush fails, and would put half a file in place. After a write that has
        // failed only flush() says why.
        const bool flushed = file.flush();
        if (written && flushed && file.error() == QFileDevice::NoError && file.commit())
            return true;
    }
    // A disk that takes a part of what it is given does not call that an error.
    *error = couldNotBeWritten(fileName, file.error() == QFileDevice::NoError ? WholeFile::tr("the disk is full")
                                                                              : file.errorString());
    return false;
}

QString couldNotBeWritten(const QString &fileName, const QString &reason)
{
    return WholeFile::tr("“%1” could not be written: %2. Choose another folder.")
        .arg(pathQuotation(fileName), reason);
}

QString tooLittleMemory()
{
    return WholeFile::tr("There is too little memory for this file.");
}

QString cannotBeOpened(const QString &fileName, const QString &reason)
{
    return WholeFile::tr("“%1” cannot be opened. %2").arg(pathQuotation(fileName), reason);
}

} // namespace actiscope
