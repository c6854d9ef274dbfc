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

/// Sets the size of `options`, and a scale at which the text is legible there: on a slide it grows with the
/// picture, in a paper it is as small as a caption, and what is smaller than a window keeps the window's text.
/// textScale: 1 is that text.
void applySize(ExportOptions &options, const PictureSize &size, double textScale);

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
