#include "ui/picture/animation/animationsettings.h"

#include "core/state/words.h"
#include "ui/model/settings.h"
#include "ui/picture/exportsettings.h"

#include <algorithm>
#include <array>

namespace actiscope {

namespace {

constexpr std::array<AnimationSize, 5> sizes = {{{640, 360}, {960, 540}, {1280, 720}, {1920, 1080}, {720, 720}}};

struct Stored {
    const settings::Setting<QString> format{"animation/format", QStringLiteral("gif")};
    const settings::Setting<int> width{"animation/width", 1280};
    const settings::Setting<int> height{"animation/height", 720};
    const settings::Setting<int> textPercent{"animation/textPercent", 100};
    const settings::Setting<QString> theme{"animation/theme", QStringLiteral("light")};
    const settings::Setting<double> seconds{"animation/seconds", 4.0};
    const settings::Setting<int> framesPerSecond{"animation/framesPerSecond", 25};
    const settings::Setting<bool> andBack{"animation/andBack", true};
    const settings::Setting<bool> showValue{"animation/showValue", true};
    const settings::Setting<bool> fitAxes{"animation/fitAxes", false};
    const settings::Setting<bool> reopenable{"animation/reopenable", true};
    const settings::Setting<QString> folder{"animation/folder", QString()};
};

template <typename Number>
void take(Number &target, Number value, Number least, Number greatest)
{
    if (value >= least && value <= greatest)
        target = value;
}

} // namespace

std::span<const AnimationSize> animationSizes()
{
    return sizes;
}

AnimationSettings loadedAnimationSettings()
{
    const Stored stored;
    AnimationSettings values;
    values.format = animationFormatOf(QStringLiteral("a.") + stored.format.get()).value_or(values.format);
    take(values.width, stored.width.get(), leastAnimationSide, greatestAnimationSide);
    take(values.height, stored.height.get(), leastAnimationSide, greatestAnimationSide);
    take(values.textPercent, stored.textPercent.get(), leastTextPercent, greatestTextPercent);
    values.theme = valueOf<Theme>(stored.theme.get().toStdString()).value_or(values.theme);
    take(values.seconds, stored.seconds.get(), leastSeconds, greatestSeconds);
    if (const int rate = stored.framesPerSecond.get(); std::find(frameRates.begin(), frameRates.end(), rate) != frameRates.end())
        values.framesPerSecond = rate;
    values.andBack = stored.andBack.get();
    values.showValue = stored.showValue.get();
    values.fitAxes = stored.fitAxes.get();
    values.reopenable = stored.reopenable.get();
    values.folder = stored.folder.get();
    return values;
}

void saveAnimationSettings(const AnimationSettings &values)
{
    const Stored stored;
    stored.format.set(endingOf(values.format));
    stored.width.set(values.width);
    stored.height.set(values.height);
    stored.textPercent.set(values.textPercent);
    stored.theme.set(QString::fromStdString(std::string(wordOf(values.theme))));
    stored.seconds.set(values.seconds);
    stored.framesPerSecond.set(values.framesPerSecond);
    stored.andBack.set(values.andBack);
    stored.showValue.set(values.showValue);
    stored.fitAxes.set(values.fitAxes);
    stored.reopenable.set(values.reopenable);
    stored.folder.set(values.folder);
}

} // namespace actiscope
