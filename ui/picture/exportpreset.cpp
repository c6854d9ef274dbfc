#include "ui/picture/exportpreset.h"

#include "ui/picture/picture.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace actiscope {

namespace {

constexpr double mmPerInch = 25.4;

/// A slide is laid out on as many pixels as a window of 1280×720 has.
constexpr double slideRoot = 960.0;

/// In a paper: tick labels of 9 layout pixels are 6.75 points, curves 1.1 points wide.
constexpr double paperText = 0.82;
constexpr double paperLines = 0.75;

/// Lines follow the text, but only half the way: twice the text with twice the lines would look coarse.
double lineScaleOf(double textScale)
{
    return 0.5 + 0.5 * textScale;
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
    const bool paper = size.unit == SizeUnit::Millimetres;
    options.scale = paper ? size.dpi / layoutDpi : std::max(1.0, std::sqrt(size.width * size.height) / slideRoot);
    const double layout = paper ? layoutDpi / mmPerInch : 1.0 / options.scale;
    options.width = size.width * layout;
    options.height = size.height * layout;
    options.textScale = textScale * (paper ? paperText : 1.0);
    options.lineScale = lineScaleOf(textScale) * (paper ? paperLines : 1.0);
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
