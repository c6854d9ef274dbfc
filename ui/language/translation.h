#pragma once

#include "core/activation/activation.h"
#include "core/text/wording.h"

#include <QString>

namespace actiscope {

/// The core's texts in the program's language, for those who make figures.
const Translate &translation();

/// One text of the core in the program's language.
QString translated(const char *context, const char *english);
QString translated(const char *context, const std::string &english);

/// A translated text with a name for its %1. Names are Latin or Chinese: next to a Chinese one no blank is left.
QString named(const QString &text, const QString &name);

/// What a function is called in the program's language.
QString nameOf(const Activation &function);

} // namespace actiscope
