#pragma once

#include "core/expression/build.h"
#include "core/expression/derivative.h"
#include "core/expression/printers.h"
#include "core/expression/reader.h"
#include "core/expression/typedformula.h"

#include <QString>

#include <random>
#include <stdexcept>
#include <string>
#include <vector>

/// A formula as somebody typed it, as a tree.
inline actiscope::expression::Tree treeOf(const std::string &text)
{
    using namespace actiscope::expression;
    const auto reading = readFormula(text, [](std::string_view) { return actiscope::FunctionRef(); });
    if (const auto *problem = std::get_if<Problem>(&reading))
        throw std::runtime_error(text + ": " + problem->english);
    return std::get<Reading>(reading).tree;
}

/// The same as a function of one's own, as a state would have it.
inline actiscope::FunctionRef ownFunction(const std::string &text, const actiscope::Parameters &values = {},
                                          const std::string &name = "Own")
{
    using namespace actiscope;
    const expression::Tree tree = treeOf(text);
    Activation activation;
    activation.id = "own_1";
    activation.name = name;
    activation.family = Family::Own;
    activation.expression = text;
    activation.latex = expression::latexText(tree);
    activation.latexDerivative = expression::latexText(expression::derivativeOf(tree));
    const std::vector<std::string> ids = expression::parametersIn(tree);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        Parameter parameter;
        parameter.id = ids[i];
        parameter.defaultValue = i < values.size() ? values[i] : 1.0;
        parameter.minimum = -1e6;
        parameter.maximum = 1e6;
        activation.parameters.push_back(std::move(parameter));
    }
    activation.formula = expression::TypedFormula::make(tree, ids, {});
    return std::make_shared<const Activation>(std::move(activation));
}

/// Trees at random, with parameters a and b: of all operators, and of functions that have a value wherever it matters.
class RandomTrees
{
public:
    explicit RandomTrees(unsigned seed) : m_random(seed) {}

    actiscope::expression::Tree next(int depth)
    {
        using namespace actiscope::expression;
        if (depth <= 0)
            return leaf();
        const auto part = [&] { return next(depth - 1 - static_cast<int>(pick(2))); };
        switch (pick(12)) {
        case 0:
        case 1: return part() + part();
        case 2: return part() - part();
        case 3:
        case 4: return part() * part();
        case 5: return part() / (number(1.5) + power(part(), number(2.0)));
        case 6: return power(part(), number(static_cast<double>(1 + pick(4))));
        case 7: return -part();
        case 8: return choice(condition(depth - 1), part(), part());
        case 9: return call(Function::Max, {part(), part()});
        default: return function(part());
        }
    }

private:
    std::size_t pick(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_random); }
    actiscope::expression::Tree leaf()
    {
        using namespace actiscope::expression;
        switch (pick(6)) {
        case 0: return number(static_cast<double>(pick(5)) * 0.5);
        case 1: return parameter("a");
        case 2: return parameter("b");
        default: return variable();
        }
    }
    actiscope::expression::Tree condition(int depth)
    {
        using namespace actiscope::expression;
        const auto one = [&] { return compared(static_cast<Relation>(pick(4)), next(depth - 1), leaf()); };
        switch (pick(4)) {
        case 0: return made(Kind::And, {one(), one()});
        case 1: return made(Kind::Or, {one(), one()});
        case 2: return made(Kind::Not, {one()});
        default: return one();
        }
    }
    actiscope::expression::Tree function(actiscope::expression::Tree u)
    {
        using namespace actiscope::expression;
        constexpr Function plain[] = {Function::Abs, Function::Sign, Function::Step, Function::Sin, Function::Cos, Function::Atan,
                                      Function::Tanh, Function::Asinh, Function::Erf, Function::Erfc, Function::NormalCdf,
                                      Function::NormalDensity, Function::Sigmoid, Function::Softplus, Function::LogSigmoid};
        switch (pick(5)) {
        case 0: return call(Function::Exp, {call(Function::Sin, {std::move(u)})});
        case 1: return call(Function::Log, {number(1.0) + power(std::move(u), number(2.0))});
        case 2: return call(Function::Sqrt, {number(1.0) + power(std::move(u), number(2.0))});
        case 3: return call(Function::Clamp, {std::move(u), number(-1.0), number(1.0)});
        default: return call(plain[pick(std::size(plain))], {std::move(u)});
        }
    }

    std::mt19937 m_random;
};
