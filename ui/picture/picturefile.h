#pragma once

#include <QString>

#include <functional>

class QIODevice;

namespace actiscope {

class ExportProgress;

/// Writes a file as it comes, whole or not at all: `write` gets the device and says whether it took everything. On
/// failure `error` says why, and a file that was there stays as it was. When cancelled it fails without an error text.
bool writePictureFile(const QString &fileName, QString *error, const ExportProgress &progress,
                      const std::function<bool(QIODevice &)> &write);

/// That a file could not be written, and what to do.
QString couldNotBeWritten(const QString &fileName, const QString &reason);

} // namespace actiscope
