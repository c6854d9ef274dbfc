#include "ui/picture/exporter.h"

#include "core/write/figurecsv.h"
#include "core/write/pgfplots.h"
#include "core/write/pythonfigure.h"
#include "ui/chart/figurepainter.h"
#include "ui/file/batchjson.h"
#include "ui/file/wholefile.h"
#include "ui/language/quotation.h"
#include "ui/picture/drawinglook.h"
#include "ui/picture/exporttexts.h"
#include "ui/picture/format/countingdevice.h"
#include "ui/picture/picture.h"
#include "ui/picture/picturefile.h"
#include "ui/theme/theme.h"

#include <QBuffer>
#include <QPainter>

namespace actiscope {

namespace {

/// The formats that are text.
std::string textOf(const State &state, const Picture &picture, PictureFormat format, DecimalMark decimals)
{
    const DrawingStyle look = drawingLook(picture.style, picture.transparent);
    if (format == PictureFormat::Tex)
        return pgfPlotsDocument(picture.figure, look, picture.style);
    if (format == PictureFormat::Tikz)
        return pgfPlotsInput(picture.figure, look, picture.style);
    if (format == PictureFormat::Python)
        return pythonFigure(picture.figure, state, look, picture.style);
    return figureCsv(picture.figure, decimals);
}

/// For what is no file, or one that has no place for the state: a large batch takes long to write.
ExportOptions withoutState(ExportOptions options)
{
    options.reopenable = false;
    return options;
}

bool write(const State &state, const ExportOptions &options, PictureFormat format, QIODevice &device,
           ExportProgress &progress)
{
    const double pixelScale = format == PictureFormat::Png ? oversampling * options.scale : vectorPixelScale;
    const Picture picture(state, carriesState(format) ? options : withoutState(options), pixelScale, progress.token());
    switch (format) {
    case PictureFormat::Png:
        return writePng(picture, pixelSize(options), device, progress);
    case PictureFormat::Svg:
        return writeSvg(picture, device);
    case PictureFormat::Pdf:
        return writePdf(picture, device);
    case PictureFormat::Csv:
    case PictureFormat::Tex:
    case PictureFormat::Tikz:
    case PictureFormat::Python:
        break;
    }
    const QByteArray text = QByteArray::fromStdString(textOf(state, picture, format, options.decimals));
    return device.write(text) == text.size();
}

} // namespace

bool exportPicture(const State &state, const ExportOptions &options, const QString &fileName, QString *error,
                   ExportProgress *progress)
{
    QString ignored;
    QString &message = error ? *error : ignored;
    const std::optional<PictureFormat> format = formatOf(fileName);
    if (!format) {
        message = ExportTexts::tr("“%1” does not say what to write. Let the name end in .png, .svg, .pdf, .csv, .tex, .tikz or .py.")
                      .arg(pathQuotation(fileName));
        return false;
    }
    message = problemWith(options, *format);
    if (message.isEmpty())
        message = problemWritingTo(fileName);
    if (!message.isEmpty())
        return false;
    if (options.reopenable && carriesState(*format) && !isSizeFit(batchJsonBytes(state.layer.file), fileName, &message))
        return false;
    ExportProgress own;
    ExportProgress &watched = progress ? *progress : own;
    return writePictureFile(fileName, &message, watched, [&](QIODevice &device) {
        return write(state, options, *format, device, watched);
    });
}

Figure exportedFigure(const State &state, const ExportOptions &options, double pixelScale, std::stop_token stop)
{
    return Picture(state, withoutState(options), pixelScale, stop).figure;
}

qint64 fileSize(const State &state, const ExportOptions &options, PictureFormat format, ExportProgress &progress)
{
    if (!problemWith(options, format).isEmpty())
        return -1;
    CountingDevice device;
    write(state, options, format, device, progress);
    return progress.isCancelled() ? -1 : device.bytes;
}

QImage renderedImage(const State &state, const ExportOptions &options, std::stop_token stop)
{
    if (!problemWith(options, PictureFormat::Png).isEmpty())
        return {};
    const Picture picture(state, withoutState(options), oversampling * options.scale, stop);
    if (picture.figure.panels.empty())
        return {};
    QImage image(pixelSize(options), picture.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.fill(picture.transparent ? QColor(Qt::transparent) : themeColors(picture.style.theme()).panel);
    QPainter painter(&image);
    painter.scale(image.width() / options.width, image.height() / options.height);
    FigurePainter(picture.style, !picture.transparent).paint(painter, picture.figure, false);
    painter.end();
    const double dotsPerMetre = layoutDpi * options.scale / 0.0254;
    image.setDotsPerMeterX(qRound(dotsPerMetre));
    image.setDotsPerMeterY(qRound(dotsPerMetre));
    return image;
}

QByteArray renderedFile(PictureFormat format, const State &state, const ExportOptions &options)
{
    if (!problemWith(options, format).isEmpty())
        return {};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ExportProgress progress;
    write(state, options, format, buffer, progress);
    return buffer.data();
}

} // namespace actiscope
