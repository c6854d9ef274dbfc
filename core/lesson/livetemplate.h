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
        Percent,    ///< a share: "73 %"
        Integer,    ///< rounded
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

/// A text with numbers in it that follow the state, as in "now {alive(relu) | percent} are alive".
struct LiveTemplate {
    std::vector<std::string> pieces = {{}}; ///< what stands between the numbers: one more than there are
    std::vector<LiveNumber> numbers;

    bool empty() const { return numbers.empty() && pieces.front().empty(); }
    /// The numbers, written out.
    std::vector<std::string> values(LessonValues &lessonValues) const;
    /// The whole text with its numbers, as many as it has.
    std::string with(const std::vector<std::string> &values) const;
};

/// Problems have the line on which they are, counted from `line` for the first.
std::variant<LiveTemplate, LessonProblem> readTemplate(std::string_view text, int line);

} // namespace actiscope
