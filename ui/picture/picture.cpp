#include "ui/picture/picture.h"

#include "core/workspace/workspacefigure.h"
#include "ui/chart/figurepainter.h"
#include "ui/file/batchjson.h"
#include "ui/file/sessionfile.h"
#include "ui/file/wholefile.h"
#include "ui/language/translation.h"
#include "ui/picture/format/embeddedstate.h"
#include "ui/picture/format/pngwriter.h"
#include "ui/picture/pdfpages.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <new>

namespace actiscope {

namespace {

QString titleOf(const Figure &figure)
{
    if (!figure.title.empty())
        return QString::fromStdString(figure.title);
    QStringList names;
    for (const Reading &reading : figure.readings)
        names << QString::fromStdString(reading.name);
    if (names.isEmpty() && !figure.panels.empty())
        return QString::fromStdString(figure.panels.front().title);
    return names.isEmpty() ? QStringLiteral("Actiscope") : names.join(QStringLiteral(", "));
}

QString descriptionOf(const Figure &figure)
{
    QStringList panels;
    for (const Panel &panel : figure.panels)
        panels << QString::fromStdString(panel.description);
    for (const Remark &remark : figure.remarks)
        panels << QString::fromStdString(remark.text);
    return panels.join(u'\n');
}

Figure figureOf(const State &state, const ExportOptions &options, double pixelScale, const FigureStyle &style,
                std::stop_token stop)
{
    const PageRequest request{options.width, options.height, options.title.trimmed().toStdString(), pixelScale,
                              false, options.panel, options.axes};
    return workspaceFigure(state, request, style, translation(), stop);
}

} // namespace

Picture::Picture(const State &state, const ExportOptions &options, double pixelScale, std::stop_token stop)
    : style(options.theme, options.textScale, options.lineScale)
    , figure(figureOf(state, options, pixelScale, style, stop))
    , transparent(options.transparent)
    , title(titleOf(figure))
    , description(descriptionOf(figure))
    , session(options.reopenable && batchJsonBytes(state.layer.file) <= mostFileBytes ? sessionJson({state, {}}) : QByteArray())
{
}

bool writePng(const Picture &picture, QSize size, QIODevice &device, ExportProgress &progress)
{
    const Figure &figure = picture.figure;
    const double scaleX = size.width() / figure.width;
    const double scaleY = size.height() / figure.height;
    PngWriter writer(device, size, picture.transparent, layoutDpi * scaleX);
    writer.addText("Title", picture.title);
    writer.addText("Description", picture.description);
    writer.addText("Software", QStringLiteral("Actiscope"));
    if (!picture.session.isEmpty())
        writer.addText(embeddedKeyword, QString::fromUtf8(picture.session));

    // Painted in stripes, whose memory is small whatever the picture's size.
    constexpr int stripePixels = 1 << 20;
    const int rows = std::clamp(stripePixels / size.width(), 1, size.height());
    const FigurePainter painter(picture.style, !picture.transparent);
    for (int y = 0; y < size.height() && !progress.isCancelled(); y += rows) {
        QImage stripe(size.width(), std::min(rows, size.height() - y),
                      picture.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
        if (stripe.isNull())
            throw std::bad_alloc();
        stripe.fill(picture.transparent ? QColor(Qt::transparent) : themeColors(picture.style.theme()).panel);
        QPainter target(&stripe);
        target.translate(0, -y);
        target.scale(scaleX, scaleY);
        painter.paint(target, figure, false);
        target.end();
        writer.addRows(picture.transparent ? std::move(stripe).convertToFormat(QImage::Format_ARGB32) : stripe);
        progress.reach(static_cast<double>(y + stripe.height()) / size.height());
    }
    return writer.finish();
}

bool writePdf(const Picture &picture, QIODevice &device)
{
    PdfPages pages(picture);
    pages.add(picture);
    return pages.write(device);
}

} // namespace actiscope
