#include "ui/model/settings.h"

#include "core/state/fields.h"

#include <algorithm>
#include <array>
#include <utility>

namespace actiscope::settings {

namespace {

QString textOf(Theme theme)
{
    const std::string_view word = wordOf(theme);
    return QString::fromLatin1(word);
}

const Setting<QString> &theme()
{
    static const Setting<QString> setting("appearance/theme", textOf(Appearance().theme));
    return setting;
}

const Setting<int> &textPercent()
{
    static const Setting<int> setting("appearance/textPercent", Appearance().textPercent);
    return setting;
}

const Setting<bool> &dashes()
{
    static const Setting<bool> setting("appearance/dashes", Appearance().dashes);
    return setting;
}

const Setting<QString> &languageSetting()
{
    static const Setting<QString> setting("appearance/language", languageWord(Language::System));
    return setting;
}

const Setting<double> &playSpeedSetting()
{
    static const Setting<double> setting("sliders/playSpeed", 1.0);
    return setting;
}

constexpr std::array repeatWords = {std::pair{PlayRepeat::Bounce, "bounce"}, std::pair{PlayRepeat::Loop, "loop"},
                                    std::pair{PlayRepeat::Once, "once"}};

constexpr std::array markWords = {std::pair{DecimalMark::Point, "point"}, std::pair{DecimalMark::Comma, "comma"}};

const Setting<QString> &markSetting()
{
    static const Setting<QString> setting("tables/decimalMark", {});
    return setting;
}

const Setting<QString> &playRepeatSetting()
{
    static const Setting<QString> setting("sliders/playRepeat", QLatin1String(repeatWords.front().second));
    return setting;
}

} // namespace

const Setting<QByteArray> &windowGeometry()
{
    static const Setting<QByteArray> setting("window/geometry", {});
    return setting;
}

const Setting<QByteArray> &panelSizes()
{
    static const Setting<QByteArray> setting("window/panelSizes", {});
    return setting;
}

const Setting<bool> &functionListShown()
{
    static const Setting<bool> setting("window/functionList", true);
    return setting;
}

const Setting<bool> &factsShown()
{
    static const Setting<bool> setting("window/facts", true);
    return setting;
}

const Setting<QStringList> &recentFiles()
{
    static const Setting<QStringList> setting("window/recentFiles", {});
    return setting;
}

const Setting<bool> &animateScenes()
{
    static const Setting<bool> setting("lecture/animate", true);
    return setting;
}

const Setting<QStringList> &lessonsDone()
{
    static const Setting<QStringList> setting("lessons/done", {});
    return setting;
}

const Setting<QString> &lessonPlace()
{
    static const Setting<QString> setting("lessons/place", {});
    return setting;
}

DecimalMark decimalMark()
{
    const QString stored = markSetting().get();
    for (const auto &[mark, word] : markWords) {
        if (stored == QLatin1String(word))
            return mark;
    }
    return decimalMarkOf(QLocale::system());
}

void setDecimalMark(DecimalMark mark)
{
    for (const auto &[known, word] : markWords) {
        if (known == mark && mark != decimalMark()) // else the system's stays the system's
            markSetting().set(QLatin1String(word));
    }
}

DecimalMark decimalMarkOf(const QLocale &locale)
{
    return locale.decimalPoint() == QLatin1String(",") ? DecimalMark::Comma : DecimalMark::Point;
}

Appearance appearance()
{
    Appearance look;
    look.theme = valueOf<Theme>(theme().get().toStdString()).value_or(look.theme);
    const Field &size = fieldAt("appearance.textPercent");
    look.textPercent = std::clamp(textPercent().get(), static_cast<int>(size.least), static_cast<int>(size.greatest));
    look.dashes = dashes().get();
    return look;
}

void noteAppearance(const Appearance &before, const Appearance &after)
{
    if (before.theme != after.theme)
        theme().set(textOf(after.theme));
    if (before.textPercent != after.textPercent)
        textPercent().set(after.textPercent);
    if (before.dashes != after.dashes)
        dashes().set(after.dashes);
}

Language language()
{
    return languageOf(languageSetting().get()).value_or(Language::System);
}

void setLanguage(Language language)
{
    languageSetting().set(languageWord(language));
}

double playSpeed()
{
    const double speed = playSpeedSetting().get();
    return speed >= 1.0 / 16.0 && speed <= 16.0 ? speed : 1.0;
}

void setPlaySpeed(double speed)
{
    playSpeedSetting().set(speed);
}

PlayRepeat playRepeat()
{
    const QString stored = playRepeatSetting().get();
    for (const auto &[repeat, word] : repeatWords) {
        if (stored == QLatin1String(word))
            return repeat;
    }
    return PlayRepeat::Bounce;
}

void setPlayRepeat(PlayRepeat repeat)
{
    for (const auto &[known, word] : repeatWords) {
        if (known == repeat)
            playRepeatSetting().set(QLatin1String(word));
    }
}

} // namespace actiscope::settings
