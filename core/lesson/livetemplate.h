#pragma once

#include "core/lesson/expression.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace actiscope {

/// How a live number is written.
struct NumberFormat {
    enum class Style {
        Digits,     ///< with so many significant digits
        Percent,    ///< a share: "73%"
        Integer,    ///< rounded
        Signed,     ///< to be added to what stands before: "+ 3", "− 1"
        Scientific, ///< 2.5×10⁻⁹, always
        Power       ///< the number is a decimal logarithm; 10 to its power is written
    };
    Style style = Style::Digits;
    int digits = 3;
};
std::string formatted(double value, NumberFormat format);

struct LiveNumber {
    Expression expression;
    NumberFormat format;
};

/// Words that hold in some states only: {steps = 1 ? "step" : "steps"}. The first condition that holds chooses them.
struct LiveWords {
    std::vector<Expression> conditions; ///< at least one
    std::vector<std::string> words;     ///< of each condition, and last those of none; never empty, without Markdown
};

using LiveValue = std::variant<LiveNumber, LiveWords>;
bool isHeavy(const LiveValue &value);
/// The function of a number's expression, see Expression; words have none.
FunctionRef soleFunction(const LiveValue &value);

/// A text with numbers and words in it that follow the state, as in "now {alive(relu) | percent} are alive".
struct LiveTemplate {
    std::vector<std::string> pieces = {{}}; ///< what stands between the values: one more than there are
    std::vector<LiveValue> live;

    bool empty() const { return live.empty() && pieces.front().empty(); }
    /// The values, written out; none is empty.
    std::vector<std::string> values(LessonValues &lessonValues) const;
    /// The whole text with its values, as many as it has.
    std::string with(const std::vector<std::string> &values) const;
};

/// Throws a LessonError where a text, or all texts of a step, would take long to be laid out and kept up to date.
void requireShort(std::string_view text, int line);

/// In braces stand a number with a format after “|”, if it has one, or words in quotation marks: {A ? "words" : "others"}
/// or {A ? "words" : B ? "others" : "the rest"}, with conditions A and B. What stands between bars, as |x|, is kept from
/// breaking over two lines. Problems have the line on which they are, counted from `line` for the first.
std::variant<LiveTemplate, LessonProblem> readTemplate(std::string_view text, int line,
                                                         const Functions &functions = Functions::builtIn());

} // namespace actiscope
