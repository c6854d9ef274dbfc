#include "core/expression/problem.h"

#include "core/text/quotation.h"

namespace actiscope::expression {

std::string textOf(const Problem &problem, const Translate &translate)
{
    const auto argument = [&](std::size_t i) { return i < problem.arguments.size() ? problem.arguments[i] : std::string(); };
    return filled(translate("Formula", problem.english), {argument(0), argument(1), argument(2)});
}

std::string textWithFix(const Problem &problem, const Translate &translate)
{
    const char *question = ACTISCOPE_TEXT("Formula", "Did you mean %1?");
    std::string text = textOf(problem, translate);
    // What is put in between or taken away says nothing by itself.
    if (problem.fix && !problem.fix->text.empty() && problem.fix->place.begin < problem.fix->place.end)
        addSentence(text, filled(translate("Formula", question), {quotation(problem.fix->text)}));
    return text;
}

std::string offerOf(const std::string &text, const Fix &fix)
{
    return fix.text.empty() || fix.place.begin == fix.place.end ? fixed(text, fix) : fix.text;
}

std::string fixed(const std::string &text, const Fix &fix)
{
    std::string result = text;
    return result.replace(fix.place.begin, fix.place.end - fix.place.begin, fix.text);
}

} // namespace actiscope::expression
