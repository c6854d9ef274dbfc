#pragma once

#include "core/figure/figure.h"
#include "core/state/state.h"

#include <QString>

namespace actiscope {

/// What a picture shows in words, for a page's alternative text, a mail, or who cannot see it: each chart, the functions
/// with their parameters, and what the numbers come to.
QString pictureWords(const State &state, const Figure &figure);

/// A name for a file with the picture of a state, without an ending.
QString pictureName(const State &state);

} // namespace actiscope
