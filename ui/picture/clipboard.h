#pragma once

#include "ui/picture/exporter.h"

class QMimeData;

namespace actiscope {

/// A picture as other programs take it over: pixels for all, SVG for those that can.
/// The receiver owns it. Null if the options make no picture.
QMimeData *pictureData(const State &state, const ExportOptions &options);

/// Puts the picture on the clipboard; false if the options make none.
bool copyImage(const State &state, const ExportOptions &options);

/// What Copy image takes when nobody asks for more: a Full HD slide.
ExportOptions slideOptions(Theme theme = Theme::Light);

} // namespace actiscope
