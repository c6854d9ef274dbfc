#include "ui/picture/share/clipboard.h"

#include "ui/model/settings.h"
#include "ui/picture/exportpreset.h"

#include <QMimeData>

#include <new>
#include <utility>

namespace actiscope {

CopiedPicture copiedPicture(const State &state, const ExportOptions &options, std::stop_token stop)
try {
    QImage image = renderedImage(state, options, stop);
    if (image.isNull())
        return {};
    // An experiment runs again for each of them.
    const auto written = [&](PictureFormat format) {
        return stop.stop_requested() ? QByteArray() : renderedFile(format, state, options);
    };
    CopiedPicture picture{std::move(image), written(PictureFormat::Png), written(PictureFormat::Svg),
                          written(PictureFormat::Csv)};
    return stop.stop_requested() ? CopiedPicture() : picture;
} catch (const std::bad_alloc &) {
    return {};
}

QMimeData *pictureData(const CopiedPicture &picture)
{
    if (picture.image.isNull())
        return nullptr;
    auto *data = new QMimeData;
    data->setImageData(picture.image);
    // Ready-made: else Qt's slow encoder would run whenever somebody pastes.
    data->setData(QStringLiteral("image/png"), picture.png);
    data->setData(QStringLiteral("image/svg+xml"), picture.svg);
    data->setData(QStringLiteral("text/csv"), picture.csv);
    data->setText(QString::fromUtf8(picture.csv));
    return data;
}

ExportOptions slideOptions(Theme theme)
{
    ExportOptions options;
    options.theme = theme;
    options.decimals = settings::decimalMark();
    applySize(options, findPreset(QStringLiteral("slide"))->size, 1.0);
    return options;
}

ExportOptions paperOptions()
{
    ExportOptions options;
    applySize(options, findPreset(QStringLiteral("page"))->size, 1.0);
    return options;
}

} // namespace actiscope
