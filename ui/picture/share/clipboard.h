#pragma once

#include "ui/picture/exporter.h"

class QMimeData;

namespace actiscope {

/// A picture as other programs take it over, all of it ready: pixels for all, SVG for those that can, and the points as a
/// table for spreadsheets and editors. May be made on any thread.
struct CopiedPicture {
    QImage image; ///< null if the options make no picture, memory does not suffice, or if stopped
    QByteArray png;
    QByteArray svg;
    QByteArray csv;
};
CopiedPicture copiedPicture(const State &state, const ExportOptions &options, std::stop_token stop = {});

/// The receiver owns it. Null if there is no picture.
QMimeData *pictureData(const CopiedPicture &picture);

/// What Copy image takes when nobody asks for more: a Full HD slide, and numbers as the settings have them.
ExportOptions slideOptions(Theme theme = Theme::Light);
/// What TeX is copied for: a paper, over its whole width.
ExportOptions paperOptions();

} // namespace actiscope
