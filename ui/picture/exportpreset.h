#pragma once

#include "ui/picture/exporter.h"

#include <QSizeF>
#include <QString>

#include <span>

namespace actiscope {

enum class SizeUnit { Pixels, Millimetres };

/// How large a picture is, as its reader sees it.
struct PictureSize {
    SizeUnit unit = SizeUnit::Pixels;
    double width = 1920.0; ///< in the unit
    double height = 1080.0;
    int dpi = 300; ///< of a PNG, where the unit is millimetres

    bool operator==(const PictureSize &) const = default;
};

/// The same size in the other unit.
PictureSize converted(const PictureSize &size, SizeUnit unit);

/// Sets the size of `options`, and makes text and lines as large as the medium asks for: on a slide no text is smaller than
/// a fortieth of the height, as in a lecture, in a paper's column it has 8 points and over a page's width 9, and pictures
/// in pixels of other shapes lie in between; what is smaller than a window keeps the window's text. `textScale` is what a
/// person wants of that: 1 is just that text.
void applySize(ExportOptions &options, const PictureSize &size, double textScale);
/// The same for a picture in pixels that are those of its layout too, however many pixels the file has in one of them.
void applyPixels(ExportOptions &options, double width, double height, double textScale);

/// Lays the picture out as the window does: `charts` is the size of the charts there.
void applyWindow(ExportOptions &options, QSizeF charts, double pixelRatio, double textScale);

/// A size with a name, at 300 dpi. The window's own size and a custom one are not among them.
struct SizePreset {
    const char *id;   ///< in the settings
    const char *name; ///< in the context ExportPreset
    PictureSize size;
};
std::span<const SizePreset> sizePresets();
/// The preset of that id, or null.
const SizePreset *findPreset(const QString &id);
QString nameOf(const SizePreset &preset);

} // namespace actiscope
