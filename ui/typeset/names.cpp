#include "ui/typeset/names.h"

namespace actiscope::typeset {

FunctionName nameOf(expression::Function function)
{
    using enum expression::Function;
    switch (function) {
    case Exp:
        return {"exp"};
    case Expm1:
        return {"expm1"};
    case Log:
        return {.text = "ln", .mayBeBare = true};
    case Log1p:
        return {"log1p"};
    case Log2:
        return {.text = "log", .index = "2", .mayBeBare = true};
    case Log10:
        return {.text = "log", .index = "10", .mayBeBare = true};
    case Sqrt:
        return {"sqrt"};
    case Abs:
        return {"abs"};
    case Sign:
        return {"sgn"};
    case Step:
        return {"step"};
    case Sin:
        return {.text = "sin", .takesExponent = true, .mayBeBare = true};
    case Cos:
        return {.text = "cos", .takesExponent = true, .mayBeBare = true};
    case Tan:
        return {.text = "tan", .takesExponent = true, .mayBeBare = true};
    case Asin:
        return {.text = "arcsin", .mayBeBare = true};
    case Acos:
        return {.text = "arccos", .mayBeBare = true};
    case Atan:
        return {.text = "arctan", .mayBeBare = true};
    case Sinh:
        return {.text = "sinh", .takesExponent = true, .mayBeBare = true};
    case Cosh:
        return {.text = "cosh", .takesExponent = true, .mayBeBare = true};
    case Tanh:
        return {.text = "tanh", .takesExponent = true, .mayBeBare = true};
    case Asinh:
        return {.text = "arsinh", .mayBeBare = true};
    case Acosh:
        return {.text = "arcosh", .mayBeBare = true};
    case Atanh:
        return {.text = "artanh", .mayBeBare = true};
    case Erf:
        return {"erf"};
    case Erfc:
        return {"erfc"};
    case NormalCdf:
        return {.text = {}, .letter = U'Φ'};
    case NormalDensity:
        return {.text = {}, .letter = U'φ', .isUpright = false};
    case Sigmoid:
        return {.text = {}, .letter = U'σ', .isUpright = false};
    case Softplus:
        return {"softplus"};
    case LogSigmoid:
        return {"logsigmoid"};
    case Max:
        return {"max"};
    case Min:
        return {"min"};
    case Clamp:
        return {"clamp"};
    }
    return {};
}

char32_t signOf(expression::Relation relation)
{
    using enum expression::Relation;
    switch (relation) {
    case Less:
        return U'<';
    case LessOrEqual:
        return U'≤';
    case Greater:
        return U'>';
    case GreaterOrEqual:
        return U'≥';
    case Equal:
        return U'=';
    case NotEqual:
        return U'≠';
    }
    return U'=';
}

} // namespace actiscope::typeset
