#include "core/expression/problem.h"

namespace actiscope::expression {

std::string textOf(const Problem &problem, const Translate &translate)
{
    std::string text = translate("Formula", problem.english);
    for (std::size_t i = 0; i < problem.arguments.size(); ++i) {
        const std::string mark = '%' + std::to_string(i + 1);
        if (const std::size_t at = text.find(mark); at != std::string::npos)
            text.replace(at, mark.size(), problem.arguments[i]);
    }
    return text;
}

std::string fixed(const std::string &text, const Fix &fix)
{
    std::string result = text;
    return result.replace(fix.place.begin, fix.place.end - fix.place.begin, fix.text);
}

} // namespace actiscope::expression
