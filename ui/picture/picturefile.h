#pragma once

#include <QString>

#include <functional>

class QIODevice;

namespace actiscope {

class ExportProgress;

/// As writeWholeFile(), for work that can be cancelled: then it fails without an error text.
bool writePictureFile(const QString &fileName, QString *error, const ExportProgress &progress,
                      const std::function<bool(QIODevice &)> &write);

} // namespace actiscope
