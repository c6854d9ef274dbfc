#include "ui/picture/print.h"

#include "ui/chart/figurepainter.h"
#include "ui/picture/picture.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QScreen>

namespace actiscope {

namespace {

struct Print {
    Q_DECLARE_TR_FUNCTIONS(Print)
};

/// A page on its side, as the charts are wide.
void prepare(QPrinter &printer)
{
    printer.setDocName(QStringLiteral("Actiscope"));
    printer.setPageOrientation(QPageLayout::Landscape);
}

} // namespace

bool printPicture(const State &state, QPrinter &printer)
{
    const double dots = printer.resolution() / layoutDpi; // in a layout pixel
    const QRectF room = printer.pageRect(QPrinter::DevicePixel);
    ExportOptions options;
    options.width = room.width() / dots;
    options.height = room.height() / dots;
    QPainter painter;
    if (!problemWith(options, PictureFormat::Pdf).isEmpty() || !painter.begin(&printer))
        return false;
    const Picture picture(state, options, vectorPixelScale, {});
    painter.scale(dots, dots);
    FigurePainter(picture.style).paint(painter, picture.figure, false);
    return painter.end();
}

void showPrintPreview(const State &state, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    prepare(printer);
    QPrintPreviewDialog dialog(&printer, parent);
    dialog.setWindowTitle(Print::tr("Print Preview"));
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog,
                     [&state](QPrinter *page) { printPicture(state, *page); });
    const QSize screen = dialog.screen()->availableSize();
    dialog.resize(QSize(1000, 760).boundedTo(screen - QSize(40, 60)));
    dialog.exec();
}

bool askAndPrint(const State &state, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    prepare(printer);
    QPrintDialog dialog(&printer, parent);
    dialog.setWindowTitle(Print::tr("Print"));
    return dialog.exec() == QDialog::Accepted && printPicture(state, printer);
}

} // namespace actiscope
