#include "ui/theme/motion.h"

#include "ui/model/settings.h"

#include <QSettings>
#include <QStandardPaths>

namespace actiscope {

namespace {

/// A value of a desktop's own settings file, which may not exist.
QVariant desktopSetting(const QString &file, const QString &key)
{
    const QString path = QStandardPaths::locate(QStandardPaths::GenericConfigLocation, file);
    return path.isEmpty() ? QVariant() : QSettings(path, QSettings::IniFormat).value(key);
}

} // namespace

bool systemReducesMotion()
{
    for (const char *gtk : {"gtk-4.0/settings.ini", "gtk-3.0/settings.ini"}) {
        const QVariant animations = desktopSetting(QLatin1String(gtk), QStringLiteral("Settings/gtk-enable-animations"));
        if (animations.isValid() && !animations.toBool() && animations.toString() != QStringLiteral("True"))
            return true;
    }
    const QVariant factor = desktopSetting(QStringLiteral("kdeglobals"), QStringLiteral("KDE/AnimationDurationFactor"));
    return factor.isValid() && factor.toDouble() == 0.0;
}

bool motionWanted()
{
    return settings::animateScenes().get() && !systemReducesMotion();
}

} // namespace actiscope
