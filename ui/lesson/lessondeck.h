#pragma once

#include "core/state/deck.h"
#include "ui/lesson/lessonfile.h"

#include <optional>
#include <stop_token>

namespace actiscope {

/// A lesson as a lecture: a scene for each step that has charts, with its sliders, and its text with the numbers of
/// its first state as the note. May take long (see LessonStep::isHeavy), and may be called on any thread; nothing if
/// stopped.
std::optional<Deck> deckOf(const LessonFile &file, const QString &language, std::stop_token stop = {});

/// Which scene of that deck a step is, or comes before.
std::size_t sceneOf(const LessonFile &file, std::size_t step);

} // namespace actiscope
