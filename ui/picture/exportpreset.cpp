#include "ui/picture/exportpreset.h"

#include "ui/picture/picture.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace actiscope {

namespace {

/// A slide is laid out on as many pixels as a window of 1280×720 has.
constexpr double slideRoot = 960.0;

/// The smallest text and the curves of a figure at scale 1, in layout pixels.
constexpr double tickPixels = 11.0;
constexpr double curvePixels = 2.0;

/// On a slide the smallest text is this share of the height, as in a lecture. Other shapes have as much text in as large
/// an area, so that no step is seen while a size is dragged: on a square it is 1/53.
constexpr double slideShare = 1.0 / 40.0;
constexpr double slideRatio = 16.0 / 9.0;

/// A paper's smallest text in points: in a column that of a caption, over the whole width a little more, and in between
/// by the width in millimetres.
struct PaperText {
    double width;
    double points;
};
constexpr PaperText columnText{85.0, 8.0};
constexpr PaperText pageText{174.0, 9.0};
constexpr double pointsPerInch = 72.0;
/// Ink is finer than light: curves are 1.1 points wide beside a text of 8.
constexpr double paperCurve = 1.1 / 8.0;

/// Lines follow the person's text size, but only half the way: twice the text with twice the lines would look coarse.
double lineScaleOf(double textScale)
{
    return 0.5 + 0.5 * textScale;
}

/// In pixels of the picture; what is smaller than a window has the window's text.
double screenText(double width, double height)
{
    return std::max(tickPixels, slideShare / std::sqrt(slideRatio) * std::sqrt(width * height));
}

/// Fonts have whole pixels; what a medium asks for is the least.
double wholePixels(double text)
{
    return std::ceil(text - 1e-9);
}

double paperPoints(double width)
{
    const double share = std::clamp((width - columnText.width) / (pageText.width - columnText.width), 0.0, 1.0);
    return columnText.points + share * (pageText.points - columnText.points);
}

constexpr std::array presets = {
    SizePreset{"slide", QT_TRANSLATE_NOOP("ExportPreset", "Slide 16:9, Full HD"), {SizeUnit::Pixels, 1920, 1080}},
    SizePreset{"slide4k", QT_TRANSLATE_NOOP("ExportPreset", "Slide 16:9, 4K"), {SizeUnit::Pixels, 3840, 2160}},
    SizePreset{"square", QT_TRANSLATE_NOOP("ExportPreset", "Square"), {SizeUnit::Pixels, 1080, 1080}},
    SizePreset{"column", QT_TRANSLATE_NOOP("ExportPreset", "Paper, one column"), {SizeUnit::Millimetres, 85, 100}},
    SizePreset{"page", QT_TRANSLATE_NOOP("ExportPreset", "Paper, full width"), {SizeUnit::Millimetres, 174, 120}},
};

} // namespace

PictureSize converted(const PictureSize &size, SizeUnit unit)
{
    if (size.unit == unit)
        return size;
    PictureSize result = size;
    result.unit = unit;
    const double pixelsPerMm = size.dpi / mmPerInch;
    const double factor = unit == SizeUnit::Pixels ? pixelsPerMm : 1.0 / pixelsPerMm;
    // Whole pixels, and tenths of a millimetre.
    const double grain = unit == SizeUnit::Pixels ? 1.0 : 10.0;
    result.width = std::round(size.width * factor * grain) / grain;
    result.height = std::round(size.height * factor * grain) / grain;
    return result;
}

void applySize(ExportOptions &options, const PictureSize &size, double textScale)
{
    if (size.unit == SizeUnit::Pixels) {
        const double scale = std::max(1.0, std::sqrt(size.width * size.height) / slideRoot);
        applyPixels(options, size.width / scale, size.height / scale, textScale);
        options.scale = scale;
        return;
    }
    options.scale = size.dpi / layoutDpi;
    options.width = size.width * layoutDpi / mmPerInch;
    options.height = size.height * layoutDpi / mmPerInch;
    const double text = paperPoints(size.width) * layoutDpi / pointsPerInch;
    options.textScale = textScale * wholePixels(text) / tickPixels;
    options.lineScale = lineScaleOf(textScale) * paperCurve * text / curvePixels;
}

void applyPixels(ExportOptions &options, double width, double height, double textScale)
{
    options.width = width;
    options.height = height;
    options.scale = 1.0;
    const double text = screenText(width, height);
    options.textScale = textScale * wholePixels(text) / tickPixels;
    options.lineScale = lineScaleOf(textScale) * text / tickPixels;
}

void applyWindow(ExportOptions &options, QSizeF charts, double pixelRatio, double textScale)
{
    options.width = charts.width();
    options.height = charts.height();
    options.scale = pixelRatio;
    options.textScale = textScale;
    options.lineScale = 1.0;
}

std::span<const SizePreset> sizePresets()
{
    return presets;
}

const SizePreset *findPreset(const QString &id)
{
    const auto found = std::find_if(presets.begin(), presets.end(),
                                    [&](const SizePreset &preset) { return id == QLatin1String(preset.id); });
    return found == presets.end() ? nullptr : &*found;
}

QString nameOf(const SizePreset &preset)
{
    const PictureSize &size = preset.size;
    const QString unit = size.unit == SizeUnit::Pixels ? QCoreApplication::translate("ExportPreset", "px")
                                                       : QCoreApplication::translate("ExportPreset", "mm");
    return QCoreApplication::translate("ExportPreset", "%1 (%2 × %3 %4)")
        .arg(QCoreApplication::translate("ExportPreset", preset.name), QString::number(size.width),
             QString::number(size.height), unit);
}

} // namespace actiscope
