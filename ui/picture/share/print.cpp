#include "ui/picture/share/print.h"

#include "ui/chart/figurepainter.h"
#include "ui/model/attempt.h"
#include "ui/picture/exportpreset.h"
#include "ui/picture/picture.h"
#include "ui/widget/messagebox.h"
#include "ui/widget/waiting.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QScreen>

#include <optional>

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

/// The charts on a page. What takes long is done once for a size of the page.
class PrintedPage
{
public:
    explicit PrintedPage(const State &state) : m_state(state) {}

    /// On any thread. Throws std::bad_alloc, and then nothing is printed.
    void draw(const QPrinter &printer)
    {
        const double dots = dotsOf(printer);
        const QSizeF room = printer.pageRect(QPrinter::DevicePixel).size() / dots;
        if (room == m_room)
            return;
        m_room = room;
        m_picture.reset();
        ExportOptions options;
        const double mm = mmPerInch / layoutDpi;
        applySize(options, {SizeUnit::Millimetres, room.width() * mm, room.height() * mm}, 1.0);
        options.reopenable = false; // paper
        if (problemWith(options, PictureFormat::Pdf).isEmpty())
            m_picture.emplace(m_state, options, vectorPixelScale, std::stop_token());
    }

    bool print(QPrinter &printer)
    {
        QPainter painter;
        if (!attempt([&] { draw(printer); }).isEmpty() || !m_picture || !painter.begin(&printer))
            return false;
        painter.scale(dotsOf(printer), dotsOf(printer));
        FigurePainter(m_picture->style).paint(painter, m_picture->figure, false);
        return painter.end();
    }

private:
    /// In a layout pixel.
    static double dotsOf(const QPrinter &printer) { return printer.resolution() / layoutDpi; }

    const State m_state;
    QSizeF m_room; ///< that the picture was drawn for, in layout pixels
    std::optional<Picture> m_picture;
};

} // namespace

bool printPicture(const State &state, QPrinter &printer)
{
    return PrintedPage(state).print(printer);
}

void showPrintPreview(const State &state, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    prepare(printer);
    PrintedPage page(state);
    const QString problem = waitFor(parent, Print::tr("Drawing the page…"), [&] { page.draw(printer); });
    if (!problem.isEmpty()) {
        MessageBox(QMessageBox::Warning, Print::tr("Print Preview"), problem, QMessageBox::Ok, parent).exec();
        return;
    }
    QPrintPreviewDialog dialog(&printer, parent);
    dialog.setWindowTitle(Print::tr("Print Preview"));
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog, [&page](QPrinter *paper) { page.print(*paper); });
    const QSize screen = dialog.screen()->availableSize();
    dialog.resize(QSize(1000, 760).boundedTo(screen - QSize(40, 60)));
    dialog.exec();
}

bool askAndPrint(const State &state, QWidget *parent, QString *error)
{
    QPrinter printer(QPrinter::HighResolution);
    prepare(printer);
    QPrintDialog dialog(&printer, parent);
    dialog.setWindowTitle(Print::tr("Print"));
    error->clear();
    if (dialog.exec() != QDialog::Accepted)
        return false;
    PrintedPage page(state);
    *error = waitFor(parent, Print::tr("Drawing the page…"), [&] { page.draw(printer); });
    if (!error->isEmpty())
        return false;
    if (page.print(printer))
        return true;
    *error = Print::tr("Nothing was printed: the printer or the file does not take the page. Choose another one.");
    return false;
}

} // namespace actiscope
