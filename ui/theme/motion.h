#pragma once

namespace actiscope {

/// Whether the desktop asks programs to move less: GTK's gtk-enable-animations, KDE's AnimationDurationFactor, or a
/// style without animations.
bool systemReducesMotion();

/// Whether scenes are to move into each other: the switch in the menu, and the desktop's wish.
bool motionWanted();

} // namespace actiscope
