#include "core/lesson/lessonreader.h"

#include "core/lesson/lessonlines.h"
#include "core/lesson/stepreader.h"

#include <algorithm>
#include <cctype>

namespace actiscope {

namespace {

bool isId(const std::string &word)
{
    return !word.empty() && std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isalnum(c) || c == '_' || c == '-'; });
}

/// "lesson: id" and a title in each language.
void readHeader(Lesson &lesson, LessonLines &lines)
{
    for (lines.skipEmpty(); !lines.atEnd() && !lines.isMark(); lines.advance(), lines.skipEmpty()) {
        const std::size_t colon = lines.line().find(':');
        const std::string key = trimmed(lines.line().substr(0, colon));
        if (colon == std::string::npos || !isId(key))
            throw LessonError(ACTISCOPE_TEXT("Lesson", "this is no lesson file; right would be “lesson: an_id”, a title in each "
                                                       "language such as “en: The dying ReLU”, and then “=== step an_id”"),
                              {}, lines.number());
        const std::string value = trimmed(lines.line().substr(colon + 1));
        if (value.empty())
            throw LessonError(ACTISCOPE_TEXT("Lesson", "nothing stands behind “%1:”"), {key}, lines.number());
        if (key == "lesson") {
            if (!isId(value))
                throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” is no id; right would be letters, digits and _ only"), {value},
                                  lines.number());
            lesson.id = value;
        } else if (!lesson.titles.emplace(key, value).second) {
            throw LessonError(ACTISCOPE_TEXT("Lesson", "“%1” stands here for the second time"), {key}, lines.number());
        }
    }
    if (lesson.id.empty())
        throw LessonError(ACTISCOPE_TEXT("Lesson", "the line “lesson: an_id” is missing before the first step"), {}, lines.number());
    if (lesson.titles.empty())
        throw LessonError(ACTISCOPE_TEXT("Lesson", "the lesson has no title; right would be “en: a title” before the first step"),
                          {}, lines.number());
    if (lines.atEnd())
        throw LessonError(ACTISCOPE_TEXT("Lesson", "the lesson has no steps; right would be “=== step an_id”"), {}, lines.number());
}

} // namespace

std::variant<Lesson, LessonProblem> readLesson(std::string_view text)
{
    try {
        int broken = 0;
        if (!isUtf8(text, broken))
            throw LessonError(ACTISCOPE_TEXT("Lesson", "this is no text in UTF-8"), {}, broken);
        LessonLines lines(text);
        Lesson lesson;
        State defined;
        readHeader(lesson, lines);
        constexpr std::size_t mostSteps = 200;
        while (!lines.atEnd()) {
            if (lesson.steps.size() == mostSteps)
                throw LessonError(ACTISCOPE_TEXT("Lesson", "the lesson has too many steps; right would be at most %1, and the rest in a "
                                                           "lesson of its own"), {std::to_string(mostSteps)}, lines.number());
            LessonStep step = readStep(lines, lesson.titles, defined);
            for (const LessonStep &other : lesson.steps) {
                if (other.id == step.id)
                    throw LessonError(ACTISCOPE_TEXT("Lesson", "there are two steps “%1”"), {step.id}, step.line);
            }
            lesson.steps.push_back(std::move(step));
        }
        return lesson;
    } catch (const LessonError &error) {
        return error.problem;
    }
}

} // namespace actiscope
