#pragma once

#include "core/lesson/livetemplate.h"
#include "core/state/state.h"

#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

/// A lesson as plain data: steps that each change the state, tell of it in one or more languages, and may ask.
namespace actiscope {

/// A stretch of a step's Markdown.
struct LessonPart {
    bool task = false; ///< what the learner is to try; a quotation in the Markdown
    LiveTemplate text;
};

/// A step in one language.
struct StepText {
    std::string title;
    std::vector<LessonPart> parts;
    // Empty without a question.
    LiveTemplate question;
    std::vector<LiveTemplate> options; ///< of a choice
    LiveTemplate right;                ///< what is said to a right answer
    LiveTemplate wrong;
};

/// A change of one field of the state. The value is JSON, which the core leaves as it stands.
struct LessonSetting {
    std::string path;
    std::string value;
    int line = 0;
};

enum class Question { None, Number, Choice };

struct LessonStep {
    std::string id;
    int line = 0;
    std::vector<LessonSetting> settings; ///< what differs from the step before
    std::vector<std::string> controls;   ///< keys of the sliders offered, see controlKeys()
    std::string widget;                  ///< shown in place of the charts: "chooser", "timeline" or empty
    std::vector<std::string> claims;     ///< words for what can be seen here
    std::optional<Expression> task;      ///< the condition that the learner is to make true
    Question question = Question::None;
    std::optional<Expression> answer;    ///< of a Number
    double tolerance = 0.0;              ///< by which it may be missed, ≥ 0
    std::vector<Expression> choices;     ///< whether each option of a Choice is right
    std::map<std::string, StepText, std::less<>> texts; ///< by language: "en", "zh_CN"; each that the lesson has

    bool isHeavy() const; ///< see Expression
};

struct Lesson {
    std::string id;
    std::map<std::string, std::string, std::less<>> titles; ///< by language; at least one
    std::vector<LessonStep> steps; ///< at least one

    /// The language itself, or one that stands in for it: English, else the first.
    const std::string &languageFor(std::string_view language) const;
};

/// All that a step's text says and asks in a state.
struct StepReading {
    std::vector<std::vector<std::string>> parts; ///< the numbers of each part
    std::vector<std::string> question;
    std::vector<std::vector<std::string>> options;
    std::vector<std::string> right;
    std::vector<std::string> wrong;
    bool taskDone = true;           ///< true without a task
    double answer = 0.0;            ///< of a Number
    std::vector<bool> choices;      ///< which options are right
};
/// Nothing if stopped.
std::optional<StepReading> readingOf(const LessonStep &step, const StepText &text, const State &state,
                                     std::stop_token stop = {});

/// Whether a typed number answers: within the tolerance, and a little more for rounding.
bool isAnswer(const LessonStep &step, const StepReading &reading, double given);

} // namespace actiscope
