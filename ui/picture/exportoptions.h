#pragma once

#include "core/figure/stillaxes.h"
#include "core/state/state.h"
#include "core/text/decimalmark.h"

#include <QSize>
#include <QString>

#include <array>
#include <cstddef>
#include <optional>

namespace actiscope {

/// How a picture of a State is made. The layout is done in pixels of 1/96 inch; what a pixel is in the file follows
/// from `scale`, so that the same picture can be had finer without anything moving.
struct ExportOptions {
    double width = 1280.0;  ///< layout pixels
    double height = 720.0;
    double scale = 1.0;     ///< PNG: pixels of the file per layout pixel
    double textScale = 1.0; ///< 1: tick labels of 11 layout pixels
    double lineScale = 1.0; ///< 1: curves 2 layout pixels wide
    Theme theme = Theme::Light;
    bool transparent = false; ///< leaves the background out
    QString title;            ///< above the charts; empty: none
    std::optional<std::size_t> panel{}; ///< of the workspace's charts the one that is shown; none: all
    StillAxes axes{};         ///< of a moving picture; others fit their axes to what they show
    DecimalMark decimals = DecimalMark::Point; ///< of a CSV
    bool reopenable = true;   ///< PNG, SVG and PDF carry the state, so that they can be opened again

    bool operator==(const ExportOptions &) const = default;
};

enum class PictureFormat {
    Png,
    Svg,
    Pdf,
    Csv,
    Tex,  ///< a document
    Tikz, ///< the picture alone, to be \input into a document
    Python
};
inline constexpr std::array pictureFormats = {PictureFormat::Png, PictureFormat::Svg,  PictureFormat::Pdf,   PictureFormat::Csv,
                                              PictureFormat::Tex, PictureFormat::Tikz, PictureFormat::Python};

/// The format that a file name's ending stands for.
std::optional<PictureFormat> formatOf(const QString &fileName);
/// The ending of a format, without the dot.
QString endingOf(PictureFormat format);

/// Whether a file of the format can carry the state.
bool carriesState(PictureFormat format);

/// The size in pixels of the PNG.
QSize pixelSize(const ExportOptions &options);
/// Says what is wrong with the options, or nothing: sizes too small, too large, or not finite. Only a PNG has pixels
/// that can be too many.
QString problemWith(const ExportOptions &options, PictureFormat format);

} // namespace actiscope
