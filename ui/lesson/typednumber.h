#pragma once

#include "core/lesson/lesson.h"

#include <QString>

#include <optional>

namespace actiscope {

/// An answer as people type it: "0.25", "0,25", "−3", "1e-3", "25 %", "1/4", each in full-width characters too. Nothing
/// if it is none of these.
std::optional<GivenNumber> givenNumber(const QString &text);

} // namespace actiscope
