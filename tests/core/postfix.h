#pragma once

#include "core/expression/build.h"
#include "core/expression/program.h"

#include <cstdlib>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

/// The tree of a formula in postfix notation, as tests/reference/formulas.csv has it. Words that it does not know are
/// parameters.
inline actiscope::expression::Tree treeFromPostfix(const std::string &formula)
{
    using namespace actiscope::expression;
    static const std::map<std::string, Function> functions = {
        {"exp", Function::Exp}, {"expm1", Function::Expm1}, {"log", Function::Log}, {"log1p", Function::Log1p},
        {"log2", Function::Log2}, {"log10", Function::Log10}, {"sqrt", Function::Sqrt}, {"abs", Function::Abs},
        {"sign", Function::Sign}, {"step", Function::Step}, {"sin", Function::Sin}, {"cos", Function::Cos},
        {"tan", Function::Tan}, {"asin", Function::Asin}, {"acos", Function::Acos}, {"atan", Function::Atan},
        {"sinh", Function::Sinh}, {"cosh", Function::Cosh}, {"tanh", Function::Tanh}, {"asinh", Function::Asinh},
        {"acosh", Function::Acosh}, {"atanh", Function::Atanh}, {"erf", Function::Erf}, {"erfc", Function::Erfc},
        {"Phi", Function::NormalCdf}, {"phi", Function::NormalDensity}, {"sigmoid", Function::Sigmoid},
        {"softplus", Function::Softplus}, {"logsigmoid", Function::LogSigmoid}, {"max", Function::Max},
        {"min", Function::Min}, {"clamp", Function::Clamp}};
    static const std::map<std::string, Kind> operators = {
        {"neg", Kind::Negate}, {"+", Kind::Add}, {"-", Kind::Subtract}, {"*", Kind::Multiply}, {"/", Kind::Divide},
        {"^", Kind::Power}, {"and", Kind::And}, {"or", Kind::Or}, {"not", Kind::Not}, {"choose", Kind::Choose}};
    static const std::map<std::string, Relation> relations = {
        {"<", Relation::Less}, {"<=", Relation::LessOrEqual}, {">", Relation::Greater},
        {">=", Relation::GreaterOrEqual}, {"==", Relation::Equal}, {"!=", Relation::NotEqual}};

    std::vector<Tree> stack;
    const auto take = [&](std::size_t count) {
        if (stack.size() < count)
            throw std::runtime_error("too few operands: " + formula);
        const std::vector<Tree> parts(stack.end() - static_cast<std::ptrdiff_t>(count), stack.end());
        stack.resize(stack.size() - count);
        return parts;
    };
    std::istringstream words(formula);
    for (std::string word; words >> word;) {
        if (const auto function = functions.find(word); function != functions.end()) {
            const bool two = word == "max" || word == "min";
            stack.push_back(call(function->second, take(two ? 2 : word == "clamp" ? 3 : 1)));
        } else if (const auto kind = operators.find(word); kind != operators.end()) {
            stack.push_back(made(kind->second, take(word == "neg" || word == "not" ? 1 : word == "choose" ? 3 : 2)));
        } else if (const auto relation = relations.find(word); relation != relations.end()) {
            const std::vector<Tree> parts = take(2);
            stack.push_back(compared(relation->second, parts[0], parts[1]));
        } else if (word == "x") {
            stack.push_back(variable());
        } else if (word == "pi" || word == "e") {
            stack.push_back(word == "e" ? euler() : pi());
        } else {
            char *end = nullptr;
            const double value = std::strtod(word.c_str(), &end);
            stack.push_back(*end == '\0' ? number(value) : parameter(word));
        }
    }
    if (stack.size() != 1)
        throw std::runtime_error("not one formula: " + formula);
    return stack.front();
}

/// With the parameters a and b.
inline actiscope::expression::Program programFromPostfix(const std::string &formula)
{
    return actiscope::expression::Program::of(treeFromPostfix(formula), {"a", "b"});
}
