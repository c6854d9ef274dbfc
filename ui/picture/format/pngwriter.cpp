#include "ui/picture/format/pngwriter.h"

#include "ui/picture/format/pngchunk.h"

#include <QIODevice>

#include <cstring>

namespace actiscope {

namespace {

/// How many pixels from the start are the same.
int equalPixels(const QRgb *a, const QRgb *b, int count)
{
    constexpr int block = 32;
    int i = 0;
    while (i + block <= count && std::memcmp(a + i, b + i, block * sizeof(QRgb)) == 0)
        i += block;
    while (i < count && a[i] == b[i])
        ++i;
    return i;
}

/// a − b in each byte, modulo 256.
QRgb difference(QRgb a, QRgb b)
{
    // The highest bit of each byte is kept out of the subtraction, so that none borrows from its neighbour.
    constexpr QRgb high = 0x80808080U;
    return ((a | high) - (b & ~high)) ^ ((a ^ ~b) & high);
}

} // namespace

PngWriter::PngWriter(QIODevice &file, QSize size, bool transparent, double pixelsPerInch)
    : m_file(file)
    , m_width(size.width())
    , m_transparent(transparent)
    , m_rowsLeft(size.height())
    , m_above(static_cast<std::size_t>(size.width()), transparent ? 0U : 0xff000000U)
    , m_deflater(transparent ? 4 : 3)
{
    constexpr char trueColour = 2;
    constexpr char trueColourWithAlpha = 6;
    constexpr double inchesPerMetre = 1.0 / 0.0254;
    m_fine = m_file.write(pngSignature.data(), pngSignature.size()) == pngSignature.size();
    QByteArray header = bigEndian(static_cast<quint32>(size.width())) + bigEndian(static_cast<quint32>(size.height()));
    header.append(char(8)).append(transparent ? trueColourWithAlpha : trueColour).append(3, char(0));
    writeChunk("IHDR", header);
    const QByteArray perMetre = bigEndian(static_cast<quint32>(qRound(pixelsPerInch * inchesPerMetre)));
    writeChunk("pHYs", perMetre + perMetre + char(1));
}

void PngWriter::addText(const QByteArray &keyword, const QString &text)
{
    write(pngTextChunk(keyword, text.toUtf8()));
}

void PngWriter::addText(const QByteArray &keyword, const WriteTo &text)
{
    m_fine = m_fine && writePngTextChunk(m_file, keyword, text);
}

void PngWriter::writeChunk(const QByteArray &type, const QByteArray &data)
{
    write(pngChunk(type, data));
}

void PngWriter::write(const QByteArray &bytes)
{
    m_fine = m_fine && m_file.write(bytes) == bytes.size();
}

void PngWriter::addRows(const QImage &rows)
{
    for (int y = 0; y < rows.height() && m_rowsLeft > 0; ++y, --m_rowsLeft)
        addRow(reinterpret_cast<const QRgb *>(rows.constScanLine(y)));
    writeChunk("IDAT", m_deflater.takeBlock(m_rowsLeft == 0));
}

void PngWriter::addRow(const QRgb *row)
{
    constexpr std::uint8_t filterUp = 2; // each pixel is written as its difference from the one above it
    m_deflater.literal(filterUp);
    const int unit = m_transparent ? 4 : 3;
    for (int x = 0; x < m_width;) {
        const QRgb change = difference(row[x], m_above[static_cast<std::size_t>(x)]);
        int end = x + 1;
        if (row[x] == m_above[static_cast<std::size_t>(x)])
            end = x + equalPixels(row + x, m_above.data() + x, m_width - x);
        else
            while (end < m_width && difference(row[end], m_above[static_cast<std::size_t>(end)]) == change)
                ++end;
        addPixel(change);
        if (end - x > 1)
            m_deflater.run(static_cast<std::int64_t>(end - x - 1) * unit);
        x = end;
    }
    std::memcpy(m_above.data(), row, m_above.size() * sizeof(QRgb));
}

void PngWriter::addPixel(QRgb change)
{
    m_deflater.literal(static_cast<std::uint8_t>(qRed(change)));
    m_deflater.literal(static_cast<std::uint8_t>(qGreen(change)));
    m_deflater.literal(static_cast<std::uint8_t>(qBlue(change)));
    if (m_transparent)
        m_deflater.literal(static_cast<std::uint8_t>(qAlpha(change)));
}

bool PngWriter::finish()
{
    writeChunk("IEND", {});
    return m_fine && m_rowsLeft == 0;
}

} // namespace actiscope
