#pragma once

#include "core/state/state.h"
#include "core/text/decimalmark.h"
#include "ui/language/language.h"
#include "ui/model/playrepeat.h"

#include <QByteArray>
#include <QLocale>
#include <QSettings>

namespace actiscope {

/// What the program remembers from one start to the next, each with its key and default in one place. A value is
/// written only when it differs from what is stored.
namespace settings {

template<class T>
class Setting
{
public:
    Setting(const char *key, T fallback) : m_key(QLatin1String(key)), m_fallback(std::move(fallback)) {}

    T get() const
    {
        const QVariant stored = QSettings().value(m_key);
        return stored.canConvert<T>() ? stored.value<T>() : m_fallback;
    }
    void set(const T &value) const
    {
        if (get() != value)
            QSettings().setValue(m_key, QVariant::fromValue(value));
    }

private:
    QString m_key;
    T m_fallback;
};

const Setting<QByteArray> &windowGeometry();
const Setting<QByteArray> &panelSizes();
const Setting<bool> &functionListShown();
const Setting<bool> &factsShown();
/// The steps of lessons that the learner has done, each as lesson/step.
const Setting<QStringList> &lessonsDone();
/// The step that was open last.
const Setting<QString> &lessonPlace();
/// Sessions and pictures that were open, newest first.
const Setting<QStringList> &recentFiles();
/// Whether a lecture moves gradually from scene to scene.
const Setting<bool> &animateScenes();

/// How fast sliders play (1: as they do at first, 1/16 to 16), and what comes at the end.
double playSpeed();
void setPlaySpeed(double speed);
PlayRepeat playRepeat();
void setPlayRepeat(PlayRepeat repeat);

/// Of tables that are copied or exported, from this window or another; the system's until one has been chosen.
DecimalMark decimalMark();
void setDecimalMark(DecimalMark mark);
/// What the numbers of a locale have; a point for those with another mark than these.
DecimalMark decimalMarkOf(const QLocale &locale);

/// The look that the reader has chosen. Unknown themes and wild sizes in the file become the default.
Appearance appearance();
/// Writes what has changed from one look to the next, and leaves alone what another window may have chosen since.
void noteAppearance(const Appearance &before, const Appearance &after);

/// The language that the reader has chosen; the system's unless one is.
Language language();
void setLanguage(Language language);

} // namespace settings

} // namespace actiscope
