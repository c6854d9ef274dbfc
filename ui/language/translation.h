#pragma once

#include "core/text/wording.h"

#include <QString>

namespace actiscope {

/// The core's texts in the program's language, for those who make figures.
const Translate &translation();

/// One text of the core in the program's language.
QString translated(const char *context, const char *english);

} // namespace actiscope
