#pragma once

#include "core/lesson/lesson.h"

#include <string_view>
#include <variant>

namespace actiscope {

/// Reads a lesson file (UTF-8; docs/lessons.md says how one is written), or says what is wrong with it and on which
/// line. The values of settings are left to whoever knows JSON.
std::variant<Lesson, LessonProblem> readLesson(std::string_view text);

} // namespace actiscope
