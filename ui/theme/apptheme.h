#pragma once

#include "core/state/state.h"

#include <QFont>
#include <QString>

class QApplication;
class QWidget;

namespace actiscope {

struct ThemeColors;

/// Gives the whole program its look: style, palette and font. Cheap when nothing changes; open windows follow.
void applyTheme(QApplication &application, Theme theme, int textPercent);

/// The family of all text: Inter where it is installed, else the platform's.
QString textFamily();
/// The font of all text: that family, and for Chinese, which it lacks, the glyphs of the mainland. The system by itself
/// might take Japanese ones.
QFont textFont();

/// The theme applied last, resolved; Light before that.
Theme appliedTheme();
const ThemeColors &appliedColors();

/// What a plain widget is, where its class does not tell. Follows the theme and the text size from then on.
enum class Look {
    Plain,
    Primary,   ///< push button: filled with the accent
    Link,      ///< push or tool button: accent text without a frame
    Danger,    ///< push button: text in the colour of errors
    Card,      ///< frame or widget: panel with a rounded border
    Bar,       ///< panel with a line below: the row of tabs and buttons
    Footer,    ///< panel with a line above
    LeftSide,  ///< panel with a line on its right
    RightSide, ///< panel with a line on its left
    Panel,     ///< panel without a line
    Title,     ///< label: the name of a thing
    Heading,   ///< label: small and bold, over a group
    Section,   ///< label: the name of a whole page, small
    Muted,     ///< label: less important
    Small,     ///< label: less important and smaller
    Strong,    ///< label: semibold
    Error,     ///< label: what is wrong
    Good,      ///< label: a chip
    Warning,   ///< label: a chip
    Neutral,   ///< label: a chip
    Remark     ///< label: sentences in a box, in the colours of a warning
};
void setLook(QWidget *widget, Look look);
Look lookOf(const QWidget *widget);

/// The widget's text size in terms of the program's: 1.0 is the base.
double textScale(Look look);

} // namespace actiscope
