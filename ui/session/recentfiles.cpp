#include "ui/session/recentfiles.h"

#include "ui/model/settings.h"

namespace actiscope::recentFiles {

namespace {

constexpr qsizetype most = 10;

QStringList without(const QString &path)
{
    QStringList files = all();
    files.removeAll(path);
    return files;
}

} // namespace

QStringList all()
{
    return settings::recentFiles().get().mid(0, most);
}

void add(const QString &path)
{
    settings::recentFiles().set((QStringList(path) + without(path)).mid(0, most));
}

void remove(const QString &path)
{
    settings::recentFiles().set(without(path));
}

void clear()
{
    settings::recentFiles().set({});
}

} // namespace actiscope::recentFiles
