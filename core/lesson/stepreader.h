#pragma once

#include "core/lesson/lesson.h"
#include "core/lesson/lessonlines.h"

#include <map>
#include <string>

namespace actiscope {

using LessonTitles = std::map<std::string, std::string, std::less<>>;

/// Reads a step from its line "=== step ID" to the next one or the end; throws LessonError. Each language that has a
/// title has to be there. `lesson` has the functions that the steps before have defined, and gets those of this one.
LessonStep readStep(LessonLines &lines, const LessonTitles &languages, State &lesson);
/// Reads what stands below "--- LANGUAGE" of a step whose settings are known.
StepText readStepText(LessonLines &lines, const LessonStep &step, int mark, const Functions &functions);

} // namespace actiscope
