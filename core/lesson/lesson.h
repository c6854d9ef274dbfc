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

/// A function of the lesson's own: "function: swoosh = x*sigmoid(b*x)". The first step that has it defines it, shows it and
/// selects it; a later one changes its formula. The rest of the lesson calls it by its name.
struct LessonFunction {
    std::string name;
    std::string formula; ///< one that can be read
    int line = 0;
};

enum class Question { None, Number, Choice };

/// How the answer of a Number is to be read: 26.9 of Percent is what 0.269 is of One.
enum class Unit { One, Percent };

struct LessonStep {
    std::string id;
    int line = 0;
    std::vector<LessonFunction> functions; ///< defined before the settings are made
    std::vector<LessonSetting> settings; ///< what differs from the step before
    std::vector<std::string> controls;   ///< keys of the sliders offered, see controlKeys()
    std::string widget;                  ///< shown in place of the charts: "chooser", "timeline" or empty
    std::vector<std::string> claims;     ///< words for what can be seen here
    std::optional<Expression> task;      ///< the condition that the learner is to make true
    Question question = Question::None;
    std::optional<Expression> answer;    ///< of a Number
    double tolerance = 0.0;              ///< by which it may be missed, ≥ 0
    Unit unit = Unit::One;               ///< of answer and tolerance
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
    std::vector<std::vector<std::string>> parts; ///< the values of each part, see LiveTemplate
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

/// A number as a learner wrote it: 0.25, 25 % or 1/4.
struct GivenNumber {
    double value = 0.0; ///< as written: 25 for 25 %
    bool percent = false;
    bool fraction = false;
};

/// Whether it answers: within the tolerance, and a little more for rounding. A per cent sign tells what is meant whatever
/// the unit. In per cent, a number alone is a number of per cent; a fraction may also be one of the whole.
bool isAnswer(const LessonStep &step, const StepReading &reading, const GivenNumber &given);

/// Whether two readings of a step have the same right answer.
bool sameAnswer(const LessonStep &step, const StepReading &a, const StepReading &b);

} // namespace actiscope
