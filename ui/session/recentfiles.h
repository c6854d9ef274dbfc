#pragma once

#include <QStringList>

/// The files that were opened or saved last, newest first, remembered from one start to the next.
namespace actiscope::recentFiles {

QStringList all();
void add(const QString &path);
void remove(const QString &path);
void clear();

} // namespace actiscope::recentFiles
