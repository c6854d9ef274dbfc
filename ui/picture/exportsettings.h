#pragma once

#include "ui/picture/exportpreset.h"

#include <QString>

namespace actiscope {

/// What the export dialog remembers from one time to the next.
struct ExportSettings {
    static constexpr const char *windowSize = "window"; ///< for `preset`
    static constexpr const char *customSize = "custom";

    PictureFormat format = PictureFormat::Png;
    QString preset = QStringLiteral("slide"); ///< id of a size preset, windowSize or customSize
    PictureSize size;                         ///< that of the preset too, unless it is the window's
    int textPercent = 100;
    Theme theme = Theme::Light; ///< System: as in the window
    bool transparent = false;
    bool reopenable = true;
    DecimalMark decimals = DecimalMark::Point; ///< of a CSV; the window's, which copies have too
    QString folder; ///< of the last file saved

    bool operator==(const ExportSettings &) const = default;
};

/// What is missing or makes no sense in the settings comes from the defaults.
ExportSettings loadedExportSettings();
void saveExportSettings(const ExportSettings &values);

/// What the size fields take.
struct SizeLimits {
    double least;
    double greatest;
    int decimals;
};
SizeLimits sizeLimits(SizeUnit unit);
inline constexpr int leastDpi = 72;
inline constexpr int greatestDpi = 1200;
inline constexpr int leastTextPercent = 50;
inline constexpr int greatestTextPercent = 250;

} // namespace actiscope
