#include "core/lesson/problem.h"

namespace actiscope {

std::string textOf(const LessonProblem &problem, const Translate &translate)
{
    const auto argument = [&](std::size_t i) { return i < problem.arguments.size() ? problem.arguments[i] : std::string(); };
    return filled(translate("Lesson", problem.english), {argument(0), argument(1), argument(2)});
}

} // namespace actiscope
