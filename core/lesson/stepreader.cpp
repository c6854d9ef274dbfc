#include "core/lesson/stepreader.h"

#include "core/state/deck.h"
#include "core/state/functions.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace actiscope {

namespace {

std::string unquoted(const std::string &word)
{
    return word.size() >= 2 && word.front() == '"' && word.back() == '"' ? word.substr(1, word.size() - 2) : word;
}

Expression readExpression(const std::string &text, Expression::Kind kind, int line)
{
    auto expression = Expression::read(text, kind);
    if (const auto *problem = std::get_if<LessonProblem>(&expression))
        throw LessonError(problem->english, problem->arguments, line);
    return std::get<Expression>(std::move(expression));
}

std::vector<std::string> readControls(const std::string &value, int line)
{
    const std::string inner = value.size() >= 2 ? trimmed(value.substr(1, value.size() - 2)) : std::string();
    if (value.size() < 2 || value.front() != '[' || value.back() != ']')
        throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” is no list; right would be [\"layer.bias\", \"cursor\"]"), {value}, line);
    std::vector<std::string> controls;
    if (inner.empty())
        return controls;
    const std::vector<std::string> known = controlKeys(Functions::builtIn());
    for (const std::string &entry : split(inner, ',')) {
        const std::string key = unquoted(entry);
        if (key == entry || std::find(known.begin(), known.end(), key) == known.end())
            throw LessonError(ACTISCOPE_TEXT("Lesson", "%1 is no slider; right would be \"cursor\", \"layer.bias\" or a parameter "
                                                       "such as \"leaky_relu.negative_slope\""), {entry}, line);
        controls.push_back(key);
    }
    return controls;
}

double readTolerance(const std::string &value, int line)
{
    double tolerance = 0.0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), tolerance);
    if (error != std::errc() || end != value.data() + value.size() || !(tolerance >= 0.0) || !std::isfinite(tolerance))
        throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” is no tolerance; right would be a number such as 0.5"), {value}, line);
    return tolerance;
}

/// "key = value" of a step.
void readSetting(LessonStep &step, const std::string &key, const std::string &value, int line)
{
    if (key == "controls") {
        step.controls = readControls(value, line);
    } else if (key == "widget") {
        step.widget = unquoted(value);
        if (step.widget != "chooser" && step.widget != "timeline")
            throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” is no widget; right would be chooser or timeline"), {value}, line);
    } else if (key == "claim") {
        step.claims = split(value, ',');
    } else if (key == "try") {
        step.task = readExpression(value, Expression::Kind::Condition, line);
    } else if (key == "question") {
        const std::string kind = unquoted(value);
        if (kind != "number" && kind != "choice")
            throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” is no kind of question; right would be number or choice"), {value}, line);
        step.question = kind == "number" ? Question::Number : Question::Choice;
    } else if (key == "answer") {
        step.answer = readExpression(value, Expression::Kind::Number, line);
    } else if (key == "tolerance") {
        step.tolerance = readTolerance(value, line);
    } else if (key == "unit") {
        if (unquoted(value) != "percent")
            throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” is no unit of an answer; right would be percent"), {value}, line);
        step.unit = Unit::Percent;
    } else if (key == "choices") {
        for (const std::string &choice : split(value, ';'))
            step.choices.push_back(readExpression(choice, Expression::Kind::Condition, line));
    } else {
        step.settings.push_back({key, value, line});
    }
}

void readSettings(LessonStep &step, LessonLines &lines)
{
    std::set<std::string> known;
    for (lines.skipEmpty(); !lines.atEnd() && !lines.isMark(); lines.advance(), lines.skipEmpty()) {
        const std::size_t equals = lines.line().find('=');
        const std::string key = trimmed(lines.line().substr(0, equals));
        if (equals == std::string::npos || key.empty())
            throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” is no setting; right would be “layer.bias = -4”, or “--- en” before the text"),
                              {trimmed(lines.line())}, lines.number());
        if (!known.insert(key).second)
            throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” stands here for the second time"), {key}, lines.number());
        const std::string value = trimmed(lines.line().substr(equals + 1));
        if (value.empty())
            throw LessonError(ACTISCOPE_TEXT("Lesson", "nothing stands behind “%1 =”"), {key}, lines.number());
        readSetting(step, key, value, lines.number());
    }
}

void requireWholeQuestion(const LessonStep &step)
{
    if (step.question == Question::Number && !step.answer)
        throw LessonError(ACTISCOPE_TEXT("Lesson", "the question of step “%1” has no “answer = …”"), {step.id}, step.line);
    if (step.question == Question::Choice && step.choices.size() < 2)
        throw LessonError(ACTISCOPE_TEXT("Lesson", "the question of step “%1” has no “choices = … ; …”"), {step.id}, step.line);
    if (step.question != Question::Number && step.answer)
        throw LessonError(ACTISCOPE_TEXT("Lesson", "step “%1” has an answer, but no “question = number”"), {step.id}, step.line);
    if (!step.answer && step.unit != Unit::One)
        throw LessonError(ACTISCOPE_TEXT("Lesson", "step “%1” has a unit, but no “answer = …”"), {step.id}, step.line);
    if (step.question != Question::Choice && !step.choices.empty())
        throw LessonError(ACTISCOPE_TEXT("Lesson", "step “%1” has choices, but no “question = choice”"), {step.id}, step.line);
}

} // namespace

LessonStep readStep(LessonLines &lines, const LessonTitles &languages)
{
    LessonStep step;
    step.line = lines.number();
    constexpr std::string_view mark = "=== step ";
    step.id = lines.line().starts_with(mark) ? trimmed(lines.line().substr(mark.size())) : std::string();
    if (step.id.empty())
        throw LessonError(ACTISCOPE_TEXT("Lesson", "a step has to begin with “=== step an_id”"), {}, step.line);
    lines.advance();
    readSettings(step, lines);
    requireWholeQuestion(step);
    while (!lines.atEnd() && lines.line().starts_with("---")) {
        const int line = lines.number();
        const std::string language = trimmed(lines.line().substr(3));
        if (!languages.contains(language))
            throw LessonError(ACTISCOPE_TEXT("Lesson", "the lesson has no title in “%1”; right would be “--- en” and a line “en: a title” "
                                                       "before the first step"), {language}, line);
        lines.advance();
        if (!step.texts.emplace(language, readStepText(lines, step, line)).second)
            throw LessonError(ACTISCOPE_TEXT("Lesson", "step “%1” has two texts in “%2”"), {step.id, language}, line);
    }
    for (const auto &[language, title] : languages) {
        if (!step.texts.contains(language))
            throw LessonError(ACTISCOPE_TEXT("Lesson", "step “%1” has no text in “%2”; right would be “--- %2” and the text below it"),
                              {step.id, language}, lines.number());
    }
    return step;
}

} // namespace actiscope
