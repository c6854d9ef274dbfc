#include "ui/picture/picture.h"

#include "core/figure/workspacefigure.h"
#include "ui/chart/figurepainter.h"
#include "ui/chart/theme.h"
#include "ui/model/translation.h"
#include "ui/model/sessionfile.h"
#include "ui/picture/embeddedstate.h"
#include "ui/picture/pngwriter.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>

#include <algorithm>

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
                              false, options.panel};
    return workspaceFigure(state, request, style, translation(), stop);
}

/// Qt rounds pages to whole points, a third of a millimetre. This puts the exact size in the same place of the file;
/// the page's top edge, from which Qt counts, stays where it is.
void setExactPage(QByteArray &pdf, QSizeF points)
{
    static const QRegularExpression box(QStringLiteral("/MediaBox \\[0 0 [0-9.]+ ([0-9.]+)\\]"));
    const QRegularExpressionMatch found = box.match(QString::fromLatin1(pdf)); // Latin-1: one character a byte
    const double top = found.captured(1).toDouble();
    const QByteArray exact = "/MediaBox [0 " + QByteArray::number(top - points.height(), 'f', 2) + ' '
        + QByteArray::number(points.width(), 'f', 2) + ' ' + QByteArray::number(top) + ']';
    if (found.hasMatch() && exact.size() <= found.capturedLength())
        pdf.replace(found.capturedStart(), found.capturedLength(), exact.leftJustified(found.capturedLength()));
}

} // namespace

Picture::Picture(const State &state, const ExportOptions &options, double pixelScale, std::stop_token stop)
    : style(options.theme, options.textScale, options.lineScale)
    , figure(figureOf(state, options, pixelScale, style, stop))
    , transparent(options.transparent)
    , title(titleOf(figure))
    , description(descriptionOf(figure))
    , session(options.reopenable ? sessionJson({state, {}}) : QByteArray())
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
        stripe.fill(picture.transparent ? QColor(Qt::transparent) : themeColors(picture.style.theme()).panel);
        QPainter target(&stripe);
        target.translate(0, -y);
        target.scale(scaleX, scaleY);
        painter.paint(target, figure, false);
        target.end();
        writer.addRows(picture.transparent ? std::move(stripe).convertToFormat(QImage::Format_ARGB32) : stripe);
        progress.percent = static_cast<int>(100LL * (y + stripe.height()) / size.height());
    }
    return writer.finish();
}

bool writePdf(const Picture &picture, QIODevice &device)
{
    const Figure &figure = picture.figure;
    constexpr double mmPerInch = 25.4;
    constexpr int dotsPerInch = 1200;
    const QSizeF inches = QSizeF(figure.width, figure.height) / layoutDpi;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(picture.title);
    writer.setCreator(QStringLiteral("Actiscope"));
    if (!picture.session.isEmpty())
        writer.setDocumentXmpMetadata(xmpPacket(picture.session, picture.title, picture.description));
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(inches * mmPerInch, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter target(&writer);
    target.scale(dotsPerInch / layoutDpi, dotsPerInch / layoutDpi);
    FigurePainter(picture.style, !picture.transparent).paint(target, figure, !picture.transparent);
    target.end();
    setExactPage(buffer.buffer(), inches * 72.0);
    return device.write(buffer.data()) == buffer.size();
}

} // namespace actiscope
