#pragma once

#include <QIcon>
#include <QString>

namespace actiscope {

/// An icon of resources/icons in the text colour of the theme that is applied when it is painted; sharp at every size.
QIcon themedIcon(const QString &name);
/// The program's own icon, in its own colours.
QIcon programIcon();

} // namespace actiscope
