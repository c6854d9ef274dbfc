#include "ui/picture/pdfpages.h"

#include "ui/chart/figurepainter.h"
#include "ui/picture/format/embeddedstate.h"

#include <QPageSize>

namespace actiscope {

namespace {

constexpr int dotsPerInch = 1200;

/// Qt rounds pages to whole points, a third of a millimetre. This puts the exact size in the same place of the file;
/// the page's top edge, from which Qt counts, stays where it is.
void setExactPages(QByteArray &pdf, QSizeF points)
{
    static const QByteArray box = "/MediaBox [0 0 ";
    for (qsizetype at = pdf.indexOf(box); at >= 0; at = pdf.indexOf(box, at + 1)) {
        const qsizetype end = pdf.indexOf(']', at) + 1;
        if (end <= at)
            break;
        const QByteArray rounded = pdf.mid(at, end - at);
        const double top = rounded.chopped(1).mid(rounded.lastIndexOf(' ') + 1).toDouble();
        const QByteArray exact = "/MediaBox [0 " + QByteArray::number(top - points.height(), 'f', 2) + ' '
            + QByteArray::number(points.width(), 'f', 2) + ' ' + QByteArray::number(top) + ']';
        if (top > 0.0 && exact.size() <= rounded.size())
            pdf.replace(at, rounded.size(), exact.leftJustified(rounded.size()));
    }
}

} // namespace

PdfPages::PdfPages(const Picture &first)
    : m_writer((m_buffer.open(QIODevice::WriteOnly), &m_buffer))
    , m_inches(QSizeF(first.figure.width, first.figure.height) / layoutDpi)
{
    m_writer.setTitle(first.title);
    m_writer.setCreator(QStringLiteral("Actiscope"));
    if (first.session)
        m_writer.setDocumentXmpMetadata(xmpPacket(documentText(*first.session), first.title, first.description));
    m_writer.setResolution(dotsPerInch);
    m_writer.setPageSize(QPageSize(m_inches * mmPerInch, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    m_writer.setPageMargins({});
}

void PdfPages::add(const Picture &picture)
{
    if (m_painter.isActive()) {
        m_writer.newPage();
    } else {
        m_painter.begin(&m_writer);
        m_painter.scale(dotsPerInch / layoutDpi, dotsPerInch / layoutDpi);
    }
    m_painter.save();
    FigurePainter(picture.style, !picture.transparent).paint(m_painter, picture.figure, !picture.transparent);
    m_painter.restore();
}

bool PdfPages::write(QIODevice &device)
{
    m_painter.end();
    setExactPages(m_buffer.buffer(), m_inches * 72.0);
    return device.write(m_buffer.data()) == m_buffer.size();
}

} // namespace actiscope
