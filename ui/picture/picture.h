#pragma once

#include "core/figure/figure.h"
#include "ui/chart/figurestyle.h"
#include "ui/file/packeddocument.h"
#include "ui/picture/exporter.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <functional>
#include <optional>

class QIODevice;

namespace actiscope {

/// A figure ready to be painted, with what a file says of itself.
struct Picture {
    FigureStyle style;
    Figure figure;
    bool transparent;
    QString title;       ///< in the file's properties
    QString description; ///< what the picture shows, in words
    /// The state that makes it, as in a session file; nothing if the file is not to carry it, or could not be opened with it.
    std::optional<PackedDocument> session;

    Picture(const State &state, const ExportOptions &options, double pixelScale, std::stop_token stop);
};

/// Paints the picture some rows at a time, top down, so that one of any size needs little memory: `take` gets each of
/// these images, of Format_RGB32, or of Format_ARGB32 if the picture is transparent. Stops when `progress` is cancelled.
void paintRows(const Picture &picture, QSize size, ExportProgress &progress, const std::function<void(const QImage &)> &take);

/// Each writes a whole file to a device; false if the device did not take all of it.
bool writePng(const Picture &picture, QSize size, QIODevice &device, ExportProgress &progress);
bool writeSvg(const Picture &picture, QIODevice &device);
bool writePdf(const Picture &picture, QIODevice &device);

/// Layout pixels in an inch.
inline constexpr double layoutDpi = 96.0;
inline constexpr double mmPerInch = 25.4;
/// Curves in files without pixels are sampled for so many of them in a layout pixel: 384 dpi, and still small.
inline constexpr double vectorPixelScale = 4.0;
/// Those in a PNG are sampled finer than its pixels: then no corner shows, even when it is looked at enlarged.
inline constexpr double oversampling = 2.5;

} // namespace actiscope
