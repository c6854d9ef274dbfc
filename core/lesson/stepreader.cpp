#include "core/lesson/stepreader.h"

#include "core/state/deck.h"
#include "core/state/functions.h"
#include "core/state/ownfunctions.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <set>

namespace actiscope {

namespace {

std::string unquoted(const std::string &word)
{
    return word.size() >= 2 && word.front() == '"' && word.back() == '"' ? word.substr(1, word.size() - 2) : word;
}

Expression readExpression(const std::string &text, Expression::Kind kind, int line, const Functions &functions)
{
    auto expression = Expression::read(text, kind, functions);
    if (const auto *problem = std::get_if<LessonProblem>(&expression))
        throw LessonError(*problem, line);
    return std::get<Expression>(std::move(expression));
}

std::vector<std::string> readControls(const std::string &value, int line, const Functions &functions)
{
    const std::string inner = value.size() >= 2 ? trimmed(value.substr(1, value.size() - 2)) : std::string();
    if (value.size() < 2 || value.front() != '[' || value.back() != ']')
        throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” is no list; right would be [\"layer.bias\", \"cursor\"]"), {value}, line);
    std::vector<std::string> controls;
    if (inner.empty())
        return controls;
    const std::vector<std::string> known = controlKeys(functions);
    for (const std::string &entry : split(inner, ',')) {
        std::string key = unquoted(entry);
        const bool isQuoted = key != entry;
        if (const auto parameter = parameterNamed(functions, key)) // of a function of the lesson's own by its name
            key = keyOf(*parameter->function, parameter->parameter());
        if (!isQuoted || std::find(known.begin(), known.end(), key) == known.end())
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

constexpr std::string_view functionWord = "function:";

/// "function: name = formula" of a step.
void readFunction(LessonStep &step, const std::string &key, const std::string &formula, int line, State &lesson)
{
    const std::string name = trimmed(std::string_view(key).substr(functionWord.size()));
    const auto known = std::find_if(lesson.own.begin(), lesson.own.end(), [&](const CustomFunction &f) { return f.name == name; });
    const std::string id = known == lesson.own.end() ? std::string() : known->id;
    const bool isWord = !name.empty() && std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) || c == '_'; });
    if (!isWord || std::isdigit(static_cast<unsigned char>(name.front())))
        throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” cannot be the name of a function here; right would be letters, digits and _, as in "
                                                   "“function: swoosh = x*sigmoid(b*x)”"), {name}, line);
    if (const auto problem = problemWithOwnName(lesson, id, name))
        throw LessonError(ACTISCOPE_TEXT("Lesson", "the function “%1” cannot be called so: %2"), {name}, *problem, line);
    const auto reading = readOwnFormula(lesson, id, formula);
    if (const auto *problem = std::get_if<expression::Problem>(&reading)) {
        const auto behind = formula.begin() + static_cast<std::ptrdiff_t>(std::min(problem->place.begin, formula.size()));
        const auto before = std::count_if(formula.begin(), behind, [](unsigned char c) { return (c & 0xc0) != 0x80; });
        throw LessonError(ACTISCOPE_TEXT("Lesson", "the formula of “%1” cannot be read from its character %2 on: %3"),
                          {name, std::to_string(before + 1)}, *problem, line);
    }
    if (defineOwnFunction(lesson, name, formula).empty())
        throw LessonError(ACTISCOPE_TEXT("Lesson", "the lesson has too many functions; right would be at most %1"),
                          {std::to_string(mostOwnFunctions)}, line);
    step.functions.push_back({name, formula, line});
}

/// "key = value" of a step.
void readSetting(LessonStep &step, const std::string &key, const std::string &value, int line, const Functions &functions)
{
    if (key.starts_with(functionWord)) {
        // has been read
    } else if (key == "controls") {
        step.controls = readControls(value, line, functions);
    } else if (key == "widget") {
        step.widget = unquoted(value);
        if (step.widget != "chooser" && step.widget != "timeline")
            throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” is no widget; right would be chooser or timeline"), {value}, line);
    } else if (key == "claim") {
        step.claims = split(value, ',');
    } else if (key == "try") {
        step.task = readExpression(value, Expression::Kind::Condition, line, functions);
    } else if (key == "question") {
        const std::string kind = unquoted(value);
        if (kind != "number" && kind != "choice")
            throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” is no kind of question; right would be number or choice"), {value}, line);
        step.question = kind == "number" ? Question::Number : Question::Choice;
    } else if (key == "answer") {
        step.answer = readExpression(value, Expression::Kind::Number, line, functions);
    } else if (key == "tolerance") {
        step.tolerance = readTolerance(value, line);
    } else if (key == "unit") {
        if (unquoted(value) != "percent")
            throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” is no unit of an answer; right would be percent"), {value}, line);
        step.unit = Unit::Percent;
    } else if (key == "choices") {
        for (const std::string &choice : split(value, ';'))
            step.choices.push_back(readExpression(choice, Expression::Kind::Condition, line, functions));
    } else {
        step.settings.push_back({key, value, line});
    }
}

/// What a step defines, wherever among its settings: these may speak of it.
void readFunctions(LessonStep &step, LessonLines lines, State &lesson)
{
    for (lines.skipEmpty(); !lines.atEnd() && !lines.isMark(); lines.advance(), lines.skipEmpty()) {
        const std::size_t equals = lines.line().find('=');
        const std::string key = trimmed(lines.line().substr(0, equals));
        if (equals != std::string::npos && key.starts_with(functionWord))
            readFunction(step, key, trimmed(lines.line().substr(equals + 1)), lines.number(), lesson);
    }
}

void readSettings(LessonStep &step, LessonLines &lines, const Functions &functions)
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
        readSetting(step, key, value, lines.number(), functions);
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

LessonStep readStep(LessonLines &lines, const LessonTitles &languages, State &lesson)
{
    LessonStep step;
    step.line = lines.number();
    constexpr std::string_view mark = "=== step ";
    step.id = lines.line().starts_with(mark) ? trimmed(lines.line().substr(mark.size())) : std::string();
    if (step.id.empty())
        throw LessonError(ACTISCOPE_TEXT("Lesson", "a step has to begin with “=== step an_id”"), {}, step.line);
    lines.advance();
    readFunctions(step, lines, lesson);
    const Functions functions(lesson);
    readSettings(step, lines, functions);
    requireWholeQuestion(step);
    while (!lines.atEnd() && lines.line().starts_with("---")) {
        const int line = lines.number();
        const std::string language = trimmed(lines.line().substr(3));
        if (!languages.contains(language))
            throw LessonError(ACTISCOPE_TEXT("Lesson", "the lesson has no title in “%1”; right would be “--- en” and a line “en: a title” "
                                                       "before the first step"), {language}, line);
        lines.advance();
        if (!step.texts.emplace(language, readStepText(lines, step, line, functions)).second)
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
