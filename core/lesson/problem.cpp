#include "core/lesson/problem.h"

#include "core/text/quotation.h"

namespace actiscope {

std::string textOf(const LessonProblem &problem, const Translate &translate)
{
    constexpr std::size_t mostQuoted = 80;
    const auto argument = [&](std::size_t i) {
        if (i < problem.arguments.size())
            return quotation(problem.arguments[i], mostQuoted);
        return problem.formula && i == problem.arguments.size() ? textOf(*problem.formula, translate) : std::string();
    };
    return filled(translate(problem.context, problem.english), {argument(0), argument(1), argument(2)});
}

} // namespace actiscope
