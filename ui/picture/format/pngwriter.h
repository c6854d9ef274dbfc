#pragma once

#include "ui/picture/format/deflate.h"
#include "ui/picture/format/piecedevice.h"

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>

#include <vector>

class QIODevice;

namespace actiscope {

/// Writes a PNG some rows at a time, so that a picture of any size needs little memory, and far faster than
/// QImageWriter: pictures of charts are mostly rows that equal the one above them.
class PngWriter
{
public:
    PngWriter(QIODevice &file, QSize size, bool transparent, double pixelsPerInch);

    /// A note that programs show as the picture's properties. Before the first rows.
    void addText(const QByteArray &keyword, const QString &text);
    /// The same for a text that is written as it comes.
    void addText(const QByteArray &keyword, const WriteTo &text);
    /// The next rows: an image as wide as the picture, of Format_RGB32, or of Format_ARGB32 if it is transparent.
    void addRows(const QImage &rows);
    /// Ends the file; false if anything could not be written.
    bool finish();

private:
    void writeChunk(const QByteArray &type, const QByteArray &data);
    void write(const QByteArray &bytes);
    void addRow(const QRgb *row);
    void addPixel(QRgb difference);

    QIODevice &m_file;
    const int m_width;
    const bool m_transparent;
    int m_rowsLeft;
    bool m_fine = true;
    std::vector<QRgb> m_above; ///< the last row written
    RunDeflater m_deflater;
};

} // namespace actiscope
