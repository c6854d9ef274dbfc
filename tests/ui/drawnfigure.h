#pragma once

#include "core/write/pgfplots.h"
#include "core/write/pythonfigure.h"
#include "tests/ui/plotrunner.h"
#include "ui/chart/figurestyle.h"
#include "ui/picture/drawinglook.h"

#include <QByteArray>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QString>
#include <QSvgRenderer>
#include <QTemporaryDir>

/// What other programs make of our files, as images.
namespace actiscope {

/// Pictures in files of other kinds, drawn by other programs at two pixels a pixel of the page; null where one is lacking.
inline QImage drawnPdf(const QByteArray &pdf)
{
    const QTemporaryDir folder;
    if (!writeText(folder.filePath(QStringLiteral("figure.pdf")), pdf))
        return {};
    runScript(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("192"), QStringLiteral("-png"), QStringLiteral("-singlefile"),
                                           QStringLiteral("figure.pdf"), QStringLiteral("figure")}, folder.path());
    return QImage(folder.filePath(QStringLiteral("figure.png")));
}

inline QByteArray typeset(const Figure &figure, const FigureStyle &style, QByteArray *log)
{
    const QTemporaryDir folder;
    writeText(folder.filePath(QStringLiteral("figure.tex")), QByteArray::fromStdString(pgfPlotsDocument(figure, drawingLook(style, false), style)));
    *log = runScript(QStringLiteral("pdflatex"), {QStringLiteral("-interaction=nonstopmode"), QStringLiteral("-halt-on-error"), QStringLiteral("figure")},
                     folder.path()).output.right(3000);
    QFile pdf(folder.filePath(QStringLiteral("figure.pdf")));
    return pdf.open(QIODevice::ReadOnly) ? pdf.readAll() : QByteArray();
}

inline QImage drawnByPython(const QString &interpreter, const Figure &figure, const FigureStyle &style, QByteArray *log)
{
    const QTemporaryDir folder;
    writeText(folder.filePath(QStringLiteral("figure.py")), QByteArray::fromStdString(pythonFigure(figure, State(), drawingLook(style, false), style)));
    const ScriptAnswer answer = runPlot(interpreter, {QStringLiteral("figure.py"), QStringLiteral("figure.png")}, folder.path());
    *log = (answer.output + answer.errors).right(3000);
    return QImage(folder.filePath(QStringLiteral("figure.png")));
}

inline QImage drawnSvg(const QByteArray &svg, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QSvgRenderer renderer(svg);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

} // namespace actiscope
