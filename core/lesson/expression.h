#pragma once

#include "core/activation/activation.h"
#include "core/lesson/problem.h"
#include "core/state/functions.h"

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace actiscope {

class LessonValues;

/// A number or a condition that a lesson computes from the present state, such as `100 * alive(leaky_relu)` or
/// `cursor < -1 and shown(relu) = 1`. Compiled once; evaluating changes nothing, from whichever thread.
class Expression
{
public:
    enum class Kind { Number, Condition };

    /// Operators from weak to strong: or; and; < > <= >= =; + −; * /; unary −; ^ (to the right), read as formulas are
    /// (core/expression). Names and functions are those of expressiontables.h, activation functions are `functions`, people's
    /// own by their names. Problems have no line.
    static std::variant<Expression, LessonProblem> read(std::string_view text, Kind kind,
                                                         const Functions &functions = Functions::builtIn());

    /// NaN where it has no value.
    double number(LessonValues &values) const;
    /// A condition with a number that is none is false. Numbers are equal within nine digits.
    bool isTrue(LessonValues &values) const { return number(values) != 0.0; }

    /// Whether it asks for a batch, a neuron or a stack, which may take long.
    bool isHeavy() const;
    /// The one function that it speaks of; null if there is none or more than one.
    FunctionRef soleFunction() const;

private:
    friend class ExpressionReader;

    enum class Code {
        Number,
        Name,     ///< of the state
        Function, ///< a number of a catalogue function
        At,       ///< f, f′ or f″ at the number on the stack
        Parameter,
        Pair,     ///< a number of two catalogue functions
        Minus, Add, Subtract, Multiply, Divide, Power,
        Abs, Log10, Round, Minimum, Maximum,
        Less, Greater, LessOrEqual, GreaterOrEqual, Equal, And, Or
    };
    struct Instruction {
        Code code = Code::Number;
        double number = 0.0;
        std::size_t index = 0; ///< into the table that the code has, or of a parameter
        FunctionRef first = {};
        FunctionRef second = {};
    };

    std::vector<Instruction> m_program; ///< for a stack of numbers
};

} // namespace actiscope
