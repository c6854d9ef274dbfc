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
    , session(options.reopenable && batchJsonBytes(state.layer.file) <= mostFileBytes ? std::optional(sessionDocument({state, {}})) : std::nullopt)
{
}

void paintRows(const Picture &picture, QSize size, ExportProgress &progress, const std::function<void(const QImage &)> &take)
{
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
        target.scale(size.width() / picture.figure.width, size.height() / picture.figure.height);
        painter.paint(target, picture.figure, false);
        target.end();
        take(picture.transparent ? stripe.convertToFormat(QImage::Format_ARGB32) : stripe);
        progress.reach(static_cast<double>(y + stripe.height()) / size.height());
    }
}

bool writePng(const Picture &picture, QSize size, QIODevice &device, ExportProgress &progress)
{
    PngWriter writer(device, size, picture.transparent, layoutDpi * size.width() / picture.figure.width);
    writer.addText("Title", picture.title);
    writer.addText("Description", picture.description);
    writer.addText("Software", QStringLiteral("Actiscope"));
    if (picture.session)
        writer.addText(embeddedKeyword, [&](QIODevice &text) { return writeDocument(*picture.session, text); });
    paintRows(picture, size, progress, [&](const QImage &rows) { writer.addRows(rows); });
    return writer.finish();
}

bool writePdf(const Picture &picture, QIODevice &device)
{
    PdfPages pages(picture);
    pages.add(picture);
    return pages.write(device);
}

} // namespace actiscope
