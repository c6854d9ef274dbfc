#pragma once

#include "ui/picture/animation/animation.h"

#include <QString>

#include <span>

namespace actiscope {

/// What the animation dialog remembers from one time to the next.
struct AnimationSettings {
    AnimationFormat format = AnimationFormat::Gif;
    int width = 1280; ///< pixels, and those of a PDF's page at 96 in an inch
    int height = 720;
    int textPercent = 100;
    Theme theme = Theme::Light; ///< System: as in the window
    double seconds = 4.0;
    int framesPerSecond = 25;
    bool andBack = true;
    bool showValue = true;
    bool fitAxes = false;
    bool reopenable = true;
    QString folder; ///< of the last file saved

    bool operator==(const AnimationSettings &) const = default;
};

/// What is missing or makes no sense in the settings comes from the defaults.
AnimationSettings loadedAnimationSettings();
void saveAnimationSettings(const AnimationSettings &values);

/// Sizes to choose from; any other can be typed.
struct AnimationSize {
    int width;
    int height;
};
std::span<const AnimationSize> animationSizes();
inline constexpr int leastAnimationSide = 64;
inline constexpr int greatestAnimationSide = 7680;

} // namespace actiscope
