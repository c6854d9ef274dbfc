#pragma once

#include "ui/picture/format/indexedframe.h"

#include <QRect>
#include <QRgb>
#include <QSize>

#include <vector>

class QIODevice;
struct GifFileType;

namespace actiscope {

/// Writes a GIF that plays for ever, frame by frame. Of a frame only what differs from the one before goes into the
/// file; one that does not differ at all lengthens it. Takes the memory of three frames as runs.
class GifWriter
{
public:
    /// At most 255 colours; one more is taken for what stays as it was.
    GifWriter(QIODevice &device, QSize size, const std::vector<QRgb> &colors, int hundredthsPerFrame);
    ~GifWriter();
    GifWriter(const GifWriter &) = delete;
    GifWriter &operator=(const GifWriter &) = delete;

    /// Each pixel is its colour's place among the colours. False if nothing more can be written.
    bool add(IndexedFrame frame);
    /// Ends the file; false if anything could not be written.
    bool finish();

private:
    using Row = std::vector<unsigned char>;

    QRect changedPart(const IndexedFrame &frame);
    void writeWaiting();
    void writeHead(const std::vector<QRgb> &colors);

    QIODevice &m_device;
    const QSize m_size;
    const int m_delay;
    const int m_clear;   ///< the index of what stays as it was
    GifFileType *m_file; ///< null when writing has failed, or has ended
    bool m_failed = false;
    IndexedFrame m_canvas;  ///< what a viewer sees after the frame that waits
    IndexedFrame m_waiting; ///< the part that changed
    QRect m_part;
    int m_waitingDelay = 0;
    Row m_row; ///< room for a row of a frame, and of the one before it
    Row m_before;
};

} // namespace actiscope
