#include "core/lesson/expression.h"

#include "core/lesson/expressiontables.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

bool areEqual(double a, double b)
{
    constexpr double tolerance = 1e-9; // relative: what should be 0 has to be 0
    return a == b || std::abs(a - b) <= tolerance * std::max(std::abs(a), std::abs(b));
}

/// An own function as the state has it now: its formula and its parameters may have changed since the lesson was read.
FunctionRef present(const State &state, const FunctionRef &function)
{
    if (!function || function->family != Family::Own)
        return function;
    FunctionRef found = Functions(state).find(function->id);
    return found ? found : function;
}

double present(const State &state, const FunctionRef &function, std::size_t parameter)
{
    const FunctionRef now = present(state, function);
    const int index = now->parameterIndex(function->parameters[parameter].id);
    return index < 0 ? function->parameters[parameter].defaultValue : parameterOf(state, *now, static_cast<std::size_t>(index));
}

} // namespace

double Expression::number(LessonValues &values) const
{
    std::vector<double> stack;
    const auto pop = [&stack] {
        const double top = stack.back();
        stack.pop_back();
        return top;
    };
    const auto one = [&](auto f) { stack.back() = f(stack.back()); };
    const auto two = [&](auto f) {
        const double right = pop();
        stack.back() = f(stack.back(), right);
    };
    for (const Instruction &step : m_program) {
        const FunctionRef first = present(values.state(), step.first);
        const FunctionRef second = present(values.state(), step.second);
        switch (step.code) {
        case Code::Number: stack.push_back(step.number); break;
        case Code::Name: stack.push_back(nameEntries()[step.index].value(values.state())); break;
        case Code::Function: stack.push_back(functionEntries()[step.index].value(values, first)); break;
        case Code::At: one([&](double x) { return values.at(first, static_cast<Order>(step.index), x); }); break;
        case Code::Parameter: stack.push_back(present(values.state(), step.first, step.index)); break;
        case Code::Pair: stack.push_back(pairEntries()[step.index].value(values, first, second)); break;
        case Code::Minus: one([](double x) { return -x; }); break;
        case Code::Abs: one([](double x) { return std::abs(x); }); break;
        case Code::Log10: one([](double x) { return std::log10(x); }); break;
        case Code::Round: one([](double x) { return std::round(x); }); break;
        case Code::Add: two([](double a, double b) { return a + b; }); break;
        case Code::Subtract: two([](double a, double b) { return a - b; }); break;
        case Code::Multiply: two([](double a, double b) { return a * b; }); break;
        case Code::Divide: two([](double a, double b) { return a / b; }); break;
        case Code::Power: two([](double a, double b) { return std::pow(a, b); }); break;
        case Code::Minimum: two([](double a, double b) { return std::min(a, b); }); break;
        case Code::Maximum: two([](double a, double b) { return std::max(a, b); }); break;
        case Code::Less: two([](double a, double b) { return a < b ? 1.0 : 0.0; }); break;
        case Code::Greater: two([](double a, double b) { return a > b ? 1.0 : 0.0; }); break;
        case Code::LessOrEqual: two([](double a, double b) { return a <= b ? 1.0 : 0.0; }); break;
        case Code::GreaterOrEqual: two([](double a, double b) { return a >= b ? 1.0 : 0.0; }); break;
        case Code::Equal: two([](double a, double b) { return areEqual(a, b) ? 1.0 : 0.0; }); break;
        case Code::And: two([](double a, double b) { return a != 0.0 && b != 0.0 ? 1.0 : 0.0; }); break;
        case Code::Or: two([](double a, double b) { return a != 0.0 || b != 0.0 ? 1.0 : 0.0; }); break;
        }
    }
    return stack.back();
}

bool Expression::isHeavy() const
{
    return std::any_of(m_program.begin(), m_program.end(), [](const Instruction &step) {
        return step.code == Code::Function && functionEntries()[step.index].heavy;
    });
}

FunctionRef Expression::soleFunction() const
{
    FunctionRef sole;
    for (const Instruction &step : m_program) {
        if (step.second || (sole && step.first && step.first != sole))
            return nullptr;
        if (step.first)
            sole = step.first;
    }
    return sole;
}

} // namespace actiscope
