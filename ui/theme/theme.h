#pragma once

#include "core/state/state.h"

#include <QColor>

namespace actiscope {

/// The colours of a theme: window, charts and exported pictures alike. Those of the functions are in palette.h.
struct ThemeColors {
    QColor window;      ///< behind the cards
    QColor panel;       ///< cards, side panels, bars, dialogs' fields
    QColor text;
    QColor muted;       ///< less important text; still 4.5:1 on panel
    QColor axis;        ///< the lines x = 0 and y = 0
    QColor grid;
    QColor cursor;      ///< the dashed cursor line
    QColor border;      ///< around cards and between panels
    QColor control;     ///< around check boxes: 3:1 on panel
    QColor outline;     ///< around buttons and fields
    QColor groove;      ///< of sliders and scroll bars
    QColor hover;       ///< behind what the pointer is over
    QColor accent;      ///< primary buttons, sliders, links, focus
    QColor accentText;  ///< on accent
    QColor selection;   ///< behind the selected row
    QColor warning;     ///< chip background
    QColor warningText;
    QColor good;        ///< chip background
    QColor goodText;
    QColor neutral;     ///< chip background
    QColor error;       ///< text
};

/// What System stands for: Light or Dark, from the platform. Other themes stay what they are.
Theme resolvedTheme(Theme theme);
/// Whether the platform asks for a dark look. Reads its own palette, not one that applyTheme() has set.
bool platformIsDark();

const ThemeColors &themeColors(Theme theme);

/// The contrast ratio of WCAG 2.1, 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace actiscope
