#include "ui/picture/clipboard.h"

#include "ui/picture/exportpreset.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace actiscope {

QMimeData *pictureData(const State &state, const ExportOptions &options)
{
    const QImage image = renderedImage(state, options);
    if (image.isNull())
        return nullptr;
    auto *data = new QMimeData;
    data->setImageData(image);
    // Ready-made: else Qt's slow encoder would run whenever somebody pastes.
    data->setData(QStringLiteral("image/png"), renderedPng(state, options));
    data->setData(QStringLiteral("image/svg+xml"), renderedSvg(state, options));
    return data;
}

bool copyImage(const State &state, const ExportOptions &options)
{
    QMimeData *data = pictureData(state, options);
    if (data)
        QGuiApplication::clipboard()->setMimeData(data);
    return data != nullptr;
}

ExportOptions slideOptions(Theme theme)
{
    ExportOptions options;
    options.theme = theme;
    applySize(options, sizePresets().front().size, 1.0);
    return options;
}

} // namespace actiscope
