#pragma once

#include "core/expression/problem.h"
#include "core/text/wording.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace actiscope {

/// What is wrong with a lesson, and where, said so that its author knows what would be right.
struct LessonProblem {
    int line = 0;                       ///< from 1; 0: the file as a whole
    const char *english = "";           ///< in its context, with %1, %2, … for the arguments
    std::vector<std::string> arguments; ///< at most three
    const char *context = "Lesson";     ///< "Formula" of what is wrong with an expression, whatever it is about
    std::optional<expression::Problem> formula = {}; ///< the argument behind the others: what is wrong with a formula
};

/// Without the line, in the language of the reader.
std::string textOf(const LessonProblem &problem, const Translate &translate);

/// Thrown inside the readers of lessons only; what they offer gives the problem back.
class LessonError
{
public:
    explicit LessonError(const char *english, std::vector<std::string> arguments = {}, int line = 0)
        : problem{line, english, std::move(arguments), "Lesson"}
    {
    }
    LessonError(const char *english, std::vector<std::string> arguments, expression::Problem formula, int line)
        : problem{line, english, std::move(arguments), "Lesson", std::move(formula)}
    {
    }
    /// The problem of a part of the lesson, which is at that line.
    LessonError(LessonProblem inner, int line) : problem(std::move(inner)) { problem.line = line; }
    LessonProblem problem;
};

} // namespace actiscope
