#include "core/lesson/lesson.h"

#include "core/lesson/lessonvalues.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

bool takesLong(const LiveTemplate &text)
{
    return std::any_of(text.live.begin(), text.live.end(), [](const LiveValue &value) { return isHeavy(value); });
}

/// Relative: 0.3 is not 0.1 + 0.2.
constexpr double rounding = 1e-9;

double rounded(double a, double b)
{
    return rounding * std::max(std::abs(a), std::abs(b));
}

bool takesLong(const StepText &text)
{
    return std::any_of(text.parts.begin(), text.parts.end(), [](const LessonPart &part) { return takesLong(part.text); })
        || takesLong(text.question) || takesLong(text.right) || takesLong(text.wrong)
        || std::any_of(text.options.begin(), text.options.end(), [](const LiveTemplate &option) { return takesLong(option); });
}

} // namespace

bool LessonStep::isHeavy() const
{
    return (task && task->isHeavy()) || (answer && answer->isHeavy())
        || std::any_of(choices.begin(), choices.end(), [](const Expression &choice) { return choice.isHeavy(); })
        || std::any_of(texts.begin(), texts.end(), [](const auto &entry) { return takesLong(entry.second); });
}

const std::string &Lesson::languageFor(std::string_view language) const
{
    for (const std::string_view wanted : {language, std::string_view("en")}) {
        if (const auto found = titles.find(wanted); found != titles.end())
            return found->first;
    }
    return titles.begin()->first;
}

std::optional<StepReading> readingOf(const LessonStep &step, const StepText &text, const State &state, std::stop_token stop)
{
    LessonValues values(state, stop);
    StepReading reading;
    for (const LessonPart &part : text.parts)
        reading.parts.push_back(part.text.values(values));
    reading.question = text.question.values(values);
    for (const LiveTemplate &option : text.options)
        reading.options.push_back(option.values(values));
    reading.right = text.right.values(values);
    reading.wrong = text.wrong.values(values);
    reading.taskDone = !step.task || step.task->isTrue(values);
    if (step.answer)
        reading.answer = step.answer->number(values);
    for (const Expression &choice : step.choices)
        reading.choices.push_back(choice.isTrue(values));
    if (values.isStopped())
        return std::nullopt;
    return reading;
}

bool isAnswer(const LessonStep &step, const StepReading &reading, const GivenNumber &given)
{
    const auto answers = [&](double number) {
        return std::abs(number - reading.answer) <= step.tolerance + rounded(number, reading.answer);
    };
    if (step.unit == Unit::One)
        return answers(given.percent ? given.value / 100.0 : given.value);
    return answers(given.value) || (given.fraction && !given.percent && answers(100.0 * given.value));
}

bool sameAnswer(const LessonStep &step, const StepReading &a, const StepReading &b)
{
    if (step.question == Question::Choice)
        return a.choices == b.choices;
    if (std::isnan(a.answer) || std::isnan(b.answer))
        return std::isnan(a.answer) == std::isnan(b.answer);
    return a.answer == b.answer || std::abs(a.answer - b.answer) <= rounded(a.answer, b.answer);
}

} // namespace actiscope
