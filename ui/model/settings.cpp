#include "ui/model/settings.h"

#include "core/state/limits.h"
#include "core/state/themeword.h"

#include <algorithm>

namespace actiscope::settings {

namespace {

QString wordOf(Theme theme)
{
    const std::string_view word = themeWord(theme);
    return QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
}

const Setting<QString> &theme()
{
    static const Setting<QString> setting("appearance/theme", wordOf(Appearance().theme));
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

Appearance appearance()
{
    Appearance look;
    look.theme = themeOf(theme().get().toStdString()).value_or(look.theme);
    look.textPercent = std::clamp(textPercent().get(), limits::leastTextPercent, limits::greatestTextPercent);
    look.dashes = dashes().get();
    return look;
}

void setAppearance(const Appearance &look)
{
    theme().set(wordOf(look.theme));
    textPercent().set(look.textPercent);
    dashes().set(look.dashes);
}

} // namespace actiscope::settings
