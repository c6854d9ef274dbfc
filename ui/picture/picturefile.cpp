#include "ui/picture/picturefile.h"

#include "ui/picture/exporter.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace actiscope {

namespace {

struct Export {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

} // namespace

QString couldNotBeWritten(const QString &fileName, const QString &reason)
{
    return Export::tr("“%1” could not be written: %2. Choose another folder.")
        .arg(QDir::toNativeSeparators(fileName), reason);
}

bool writePictureFile(const QString &fileName, QString *error, const ExportProgress &progress,
                      const std::function<bool(QIODevice &)> &write)
{
    const auto failed = [&](const QSaveFile &file) {
        // A disk that takes a part of what it is given does not call that an error.
        *error = couldNotBeWritten(fileName, file.error() == QFileDevice::NoError ? Export::tr("the disk is full")
                                                                                  : file.errorString());
        return false;
    };
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return failed(file);
    const bool written = write(file);
    if (progress.isCancelled()) {
        file.cancelWriting();
        error->clear();
        return false;
    }
    // commit() does not notice when its own flush fails, and would put half a file in place. After a write that has
    // failed only flush() says why.
    const bool flushed = file.flush();
    if (!written || !flushed || file.error() != QFileDevice::NoError || !file.commit())
        return failed(file);
    return true;
}

} // namespace actiscope
