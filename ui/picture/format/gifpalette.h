#pragma once

#include "ui/picture/format/indexedframe.h"

#include <QHash>
#include <QImage>
#include <QRgb>

#include <vector>

namespace actiscope {

/// The colours of an animation's frames, of which a GIF can show 255 beside the transparent one. Gathered from some
/// frames and then the same for all: what does not move must not change its colour either.
class GifPalette
{
public:
    void gather(const QImage &image);
    /// Chooses the colours; all of them, if they are few enough.
    void choose();

    const std::vector<QRgb> &colors() const { return m_colors; }
    /// Adds an image's rows to a frame, each pixel as the nearest of the colours.
    void addRows(const QImage &image, IndexedFrame &frame);

private:
    unsigned char nearest(QRgb color);

    QHash<QRgb, unsigned> m_counts;
    std::vector<QRgb> m_colors;
    QHash<QRgb, unsigned char> m_known; ///< of colours met before
};

} // namespace actiscope
