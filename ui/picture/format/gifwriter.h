#pragma once

#include <QRect>
#include <QRgb>
#include <QSize>

#include <vector>

class QIODevice;
struct GifFileType;

namespace actiscope {

/// Writes a GIF that plays for ever, frame by frame. Of a frame only what differs from the one before goes into the
/// file; one that does not differ at all lengthens it.
class GifWriter
{
public:
    /// At most 255 colours; one more is taken for what stays as it was.
    GifWriter(QIODevice &device, QSize size, const std::vector<QRgb> &colors, int hundredthsPerFrame);
    ~GifWriter();
    GifWriter(const GifWriter &) = delete;
    GifWriter &operator=(const GifWriter &) = delete;

    /// The place of each pixel's colour among the colours, row by row. False if nothing more can be written.
    bool add(std::vector<unsigned char> frame);
    /// Ends the file; false if anything could not be written.
    bool finish();

private:
    using Frame = std::vector<unsigned char>;

    QRect changedPart(const Frame &frame) const;
    void writeWaiting();
    void writeHead(const std::vector<QRgb> &colors);

    QIODevice &m_device;
    const QSize m_size;
    const int m_delay;
    const int m_clear;   ///< the index of what stays as it was
    GifFileType *m_file; ///< null when writing has failed, or has ended
    bool m_failed = false;
    Frame m_canvas;      ///< what a viewer sees after the frame that waits
    Frame m_waiting;     ///< pixels of the part that changed
    QRect m_part;
    int m_waitingDelay = 0;
};

} // namespace actiscope
