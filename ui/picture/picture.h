#pragma once

#include "core/figure/figure.h"
#include "ui/chart/figurestyle.h"
#include "ui/picture/exporter.h"

#include <QByteArray>
#include <QString>

class QIODevice;

namespace actiscope {

/// A figure ready to be painted, with what a file says of itself.
struct Picture {
    FigureStyle style;
    Figure figure;
    bool transparent;
    QString title;       ///< in the file's properties
    QString description; ///< what the picture shows, in words
    /// The state that makes it, as in a session file; empty if the file is not to carry it, or could not be opened with it.
    QByteArray session;

    Picture(const State &state, const ExportOptions &options, double pixelScale, std::stop_token stop);
};

/// Each writes a whole file to a device; false if the device did not take all of it.
bool writePng(const Picture &picture, QSize size, QIODevice &device, ExportProgress &progress);
bool writeSvg(const Picture &picture, QIODevice &device);
bool writePdf(const Picture &picture, QIODevice &device);

/// Layout pixels in an inch.
inline constexpr double layoutDpi = 96.0;
/// Curves in files without pixels are sampled for so many of them in a layout pixel: 384 dpi, and still small.
inline constexpr double vectorPixelScale = 4.0;
/// Those in a PNG are sampled finer than its pixels: then no corner shows, even when it is looked at enlarged.
inline constexpr double oversampling = 2.5;

} // namespace actiscope
