#include "core/lesson/stepreader.h"

namespace actiscope {

namespace {

constexpr std::size_t mostParts = 50;
constexpr std::size_t mostOptions = 20;

LiveTemplate liveTemplate(const std::string &text, int line, const Functions &functions)
{
    auto result = readTemplate(text, line, functions);
    if (const auto *problem = std::get_if<LessonProblem>(&result))
        throw LessonError(*problem, problem->line);
    return std::get<LiveTemplate>(std::move(result));
}

bool isQuotation(const std::string &line)
{
    return line.starts_with('>');
}

bool isQuestion(const std::string &line)
{
    return line.starts_with("? ");
}

/// The Markdown up to the question: quotations, and what stands between them.
void readParts(StepText &text, LessonLines &lines, std::string &all, const Functions &functions)
{
    for (lines.skipEmpty(); !lines.atEnd() && !lines.isMark() && !isQuestion(lines.line()); lines.skipEmpty()) {
        const bool task = isQuotation(lines.line());
        const int first = lines.number();
        std::string markdown;
        for (; !lines.atEnd() && !lines.isMark() && !isQuestion(lines.line()) && isQuotation(lines.line()) == task; lines.advance()) {
            const std::string &line = lines.line();
            markdown += task ? line.substr(line.starts_with("> ") ? 2 : 1) : line;
            markdown += '\n';
        }
        markdown.erase(markdown.find_last_not_of(" \t\n") + 1);
        all += markdown;
        requireShort(all, first);
        if (text.parts.size() == mostParts)
            throw LessonError(ACTISCOPE_TEXT("Lesson", "the step has too many blocks of text and tasks; right would be at most %1, and the "
                                                       "rest in a step of its own"), {std::to_string(mostParts)}, first);
        text.parts.push_back({task, liveTemplate(markdown, first, functions)});
    }
}

void readAnswers(StepText &text, LessonLines &lines, std::string all, const Functions &functions)
{
    for (lines.skipEmpty(); !lines.atEnd() && !lines.isMark(); lines.advance(), lines.skipEmpty()) {
        const std::string &line = lines.line();
        all += line;
        requireShort(all, lines.number());
        const auto rest = [&](std::size_t size) {
            if (trimmed(line.substr(size)).empty())
                throw LessonError(ACTISCOPE_TEXT("Lesson", "nothing stands behind “%1”"), {trimmed(line.substr(0, size))}, lines.number());
            return liveTemplate(trimmed(line.substr(size)), lines.number(), functions);
        };
        const auto once = [&](LiveTemplate &target, std::size_t size) {
            if (!target.empty())
                throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” stands here for the second time"), {line.substr(0, size)}, lines.number());
            target = rest(size);
        };
        if (line.starts_with("?-") && text.options.size() == mostOptions)
            throw LessonError(ACTISCOPE_TEXT("Lesson", "the question has too many options; right would be at most %1"),
                              {std::to_string(mostOptions)}, lines.number());
        if (line.starts_with("?-"))
            text.options.push_back(rest(2));
        else if (line.starts_with("?"))
            once(text.question, 1);
        else if (line.starts_with("+"))
            once(text.right, 1);
        else if (line.starts_with("-"))
            once(text.wrong, 1);
        else
            throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” does not belong to the question; right would be “?- an option”, “+ what is said "
                                                       "to a right answer” or “- what is said to a wrong one”"), {line}, lines.number());
    }
}

void requireQuestion(const StepText &text, const LessonStep &step, int line)
{
    if (step.question == Question::None) {
        if (!text.question.empty())
            throw LessonError(ACTISCOPE_TEXT("Lesson", "the text of step “%1” asks, but the step has no “question = number” or "
                                                       "“question = choice”"), {step.id}, line);
        return;
    }
    if (text.question.empty())
        throw LessonError(ACTISCOPE_TEXT("Lesson", "the text of step “%1” does not ask; right would be “? a question” below it"), {step.id}, line);
    if (text.right.empty() || text.wrong.empty())
        throw LessonError(ACTISCOPE_TEXT("Lesson", "below the question of step “%1” there have to be “+ what is said to a right answer” and "
                                                   "“- what is said to a wrong one”"), {step.id}, line);
    if (text.options.size() != step.choices.size())
        throw LessonError(ACTISCOPE_TEXT("Lesson", "step “%1” has %2 choices, but the number of options “?- …” here is %3"),
                          {step.id, std::to_string(step.choices.size()), std::to_string(text.options.size())}, line);
}

} // namespace

StepText readStepText(LessonLines &lines, const LessonStep &step, int mark, const Functions &functions)
{
    StepText text;
    lines.skipEmpty();
    if (lines.atEnd() || !lines.line().starts_with("# ") || trimmed(lines.line().substr(2)).empty())
        throw LessonError(ACTISCOPE_TEXT("Lesson", "the text of step “%1” has to begin with “# a title”"), {step.id}, lines.number());
    text.title = trimmed(lines.line().substr(2));
    lines.advance();
    std::string all;
    readParts(text, lines, all, functions);
    if (text.parts.empty())
        throw LessonError(ACTISCOPE_TEXT("Lesson", "step “%1” has a title but no text"), {step.id}, mark);
    readAnswers(text, lines, std::move(all), functions);
    requireQuestion(text, step, mark);
    return text;
}

} // namespace actiscope
