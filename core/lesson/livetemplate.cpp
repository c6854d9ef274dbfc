#include "core/lesson/livetemplate.h"

#include "core/lesson/lessonlines.h"
#include "core/text/readablenumber.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace actiscope {

namespace {


NumberFormat readFormat(std::string_view word)
{
    static constexpr std::array<std::pair<std::string_view, NumberFormat::Style>, 4> styles = {
        {{"percent", NumberFormat::Style::Percent},
         {"integer", NumberFormat::Style::Integer},
         {"scientific", NumberFormat::Style::Scientific},
         {"power", NumberFormat::Style::Power}}};
    for (const auto &[name, style] : styles) {
        if (name == word)
            return {style};
    }
    int digits = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), digits);
    constexpr int mostDigits = 15;
    if (error != std::errc() || end != word.data() + word.size() || digits < 1 || digits > mostDigits)
        throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” is no format; right would be percent, integer, scientific, power or a "
                                                   "number of digits from 1 to 15"), {std::string(word)});
    return {NumberFormat::Style::Digits, digits};
}

LiveNumber readNumber(std::string_view text)
{
    const std::size_t bar = text.find('|');
    auto expression = Expression::read(trimmed(text.substr(0, bar)), Expression::Kind::Number);
    if (const auto *problem = std::get_if<LessonProblem>(&expression))
        throw LessonError(problem->english, problem->arguments);
    const NumberFormat format = bar == std::string_view::npos ? NumberFormat() : readFormat(trimmed(text.substr(bar + 1)));
    return {std::get<Expression>(std::move(expression)), format};
}

} // namespace

std::string formatted(double value, NumberFormat format)
{
    constexpr int usualDigits = 3;
    switch (format.style) {
    case NumberFormat::Style::Percent:
        return std::isfinite(value) ? percent(value) : readable(value, usualDigits);
    case NumberFormat::Style::Integer:
        return withDecimals(value, 0);
    case NumberFormat::Style::Scientific:
        return scientific(value, usualDigits);
    case NumberFormat::Style::Power:
        return readablePower(value, usualDigits);
    case NumberFormat::Style::Digits:
        break;
    }
    return readable(value, format.digits);
}

std::vector<std::string> LiveTemplate::values(LessonValues &lessonValues) const
{
    std::vector<std::string> texts;
    for (const LiveNumber &number : numbers)
        texts.push_back(formatted(number.expression.number(lessonValues), number.format));
    return texts;
}

std::string LiveTemplate::with(const std::vector<std::string> &values) const
{
    std::string text = pieces.front();
    for (std::size_t i = 0; i < numbers.size(); ++i)
        text += values[i] + pieces[i + 1];
    return text;
}

std::variant<LiveTemplate, LessonProblem> readTemplate(std::string_view text, int line)
{
    LiveTemplate result;
    std::size_t place = 0;
    const auto lineNow = [&] { return line + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(place), '\n')); };
    try {
        for (;;) {
            const std::size_t brace = text.find_first_of("{}", place);
            result.pieces.back() += text.substr(place, brace - place);
            if (brace == std::string_view::npos)
                return result;
            place = brace;
            const std::size_t end = text.find_first_of("{}\n", brace + 1);
            if (text[brace] == '}')
                throw LessonError(ACTISCOPE_TEXT("Lesson", "“}” without a “{” before it"));
            if (end == std::string_view::npos || text[end] != '}')
                throw LessonError(ACTISCOPE_TEXT("Lesson", "the “{” has no “}” on its line"));
            result.numbers.push_back(readNumber(text.substr(brace + 1, end - brace - 1)));
            result.pieces.emplace_back();
            place = end + 1;
        }
    } catch (const LessonError &error) {
        LessonProblem problem = error.problem;
        problem.line = lineNow();
        return problem;
    }
}

} // namespace actiscope
