#include "ui/picture/share/dragpicture.h"

#include "ui/picture/fileshelf.h"

#include <QMimeData>
#include <QUrl>

namespace actiscope {

namespace {

constexpr int thumbnailSide = 240; // pixels

} // namespace

DragPicture dragPicture(const State &state, const ExportOptions &options, const QString &name, std::stop_token stop)
{
    DragPicture result;
    result.content = copiedPicture(state, options, stop);
    if (result.content.image.isNull() || stop.stop_requested())
        return {};
    result.thumbnail = result.content.image.scaled(thumbnailSide, thumbnailSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    result.file = FileShelf::shared().put(name + QStringLiteral(".png"), result.content.png);
    return result;
}

QMimeData *mimeData(const DragPicture &picture)
{
    QMimeData *data = pictureData(picture.content);
    // A program that takes both would get the numbers in the place of the picture.
    data->removeFormat(QStringLiteral("text/plain"));
    if (!picture.file.isEmpty())
        data->setUrls({QUrl::fromLocalFile(picture.file)});
    return data;
}

} // namespace actiscope
