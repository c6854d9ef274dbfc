#include "ui/picture/clipboard.h"

#include "ui/picture/exportpreset.h"

#include <QMimeData>

#include <utility>

namespace actiscope {

CopiedPicture copiedPicture(const State &state, const ExportOptions &options)
{
    QImage image = renderedImage(state, options);
    if (image.isNull())
        return {};
    return {std::move(image), renderedPng(state, options), renderedSvg(state, options), renderedCsv(state, options)};
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
    applySize(options, sizePresets().front().size, 1.0);
    return options;
}

} // namespace actiscope
