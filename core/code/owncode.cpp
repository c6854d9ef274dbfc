#include "core/code/owncode.h"

#include "core/code/codewriter.h"
#include "core/code/pythonmodule.h"
#include "core/expression/definition.h"
#include "core/expression/derivative.h"
#include "core/expression/printers.h"
#include "core/expression/typedformula.h"
#include "core/text/exactnumber.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

namespace actiscope {

namespace {

using namespace expression;

/// What the code is made of.
struct Source {
    Tree value;
    Tree derivative; ///< null if it would be too long
};

Source sourceOf(const TypedFormula &formula)
{
    Source source{expanded(formula.stableTree()), nullptr};
    source.derivative = stableDerivativeOf(source.value);
    return source;
}

/// A formula as the code of a snippet computes it: each step rounded to a double.
class PlainDoubles
{
public:
    PlainDoubles(const Activation &activation, const Parameters &parameters)
    {
        for (std::size_t i = 0; i < parameters.size(); ++i)
            m_parameters[activation.parameters[i].id] = parameters[i];
    }

    double of(const Tree &tree, double x) const
    {
        const auto part = [&](std::size_t index) { return of(tree->parts[index], x); };
        switch (tree->kind) {
        case Kind::Number: return tree->number;
        case Kind::Variable: return x;
        case Kind::Parameter: return m_parameters.at(tree->word);
        case Kind::Pi: return 3.141592653589793;
        case Kind::Euler: return 2.718281828459045;
        case Kind::Negate: return -part(0);
        case Kind::Add: return part(0) + part(1);
        case Kind::Subtract: return part(0) - part(1);
        case Kind::Multiply: return part(0) * part(1);
        case Kind::Divide: return part(0) / part(1);
        case Kind::Power: return tree->parts[0]->kind == Kind::Euler ? std::exp(part(1)) : std::pow(part(0), part(1));
        case Kind::Choose: return holds(tree->parts[0], x) ? part(1) : part(2);
        case Kind::Function: return call(tree, x);
        default: return std::nan("");
        }
    }

private:
    bool holds(const Tree &tree, double x) const
    {
        const auto part = [&](std::size_t index) { return holds(tree->parts[index], x); };
        switch (tree->kind) {
        case Kind::And: return part(0) && part(1);
        case Kind::Or: return part(0) || part(1);
        case Kind::Not: return !part(0);
        default: break;
        }
        if (tree->kind != Kind::Compare)
            return false;
        const double a = of(tree->parts[0], x), b = of(tree->parts[1], x);
        switch (tree->relation) {
        case Relation::Less: return a < b;
        case Relation::LessOrEqual: return a <= b;
        case Relation::Greater: return a > b;
        case Relation::GreaterOrEqual: return a >= b;
        case Relation::Equal: return a == b;
        case Relation::NotEqual: return a != b;
        }
        return false;
    }
    static double softplus(double u) { return std::max(u, 0.0) + std::log1p(std::exp(-std::abs(u))); }
    double call(const Tree &tree, double x) const
    {
        std::vector<double> a;
        for (const Tree &argument : tree->parts)
            a.push_back(of(argument, x));
        const double u = a.front();
        switch (tree->function) {
        case Function::Exp: return std::exp(u);
        case Function::Expm1: return std::expm1(u);
        case Function::Log: return std::log(u);
        case Function::Log1p: return std::log1p(u);
        case Function::Log2: return std::log2(u);
        case Function::Log10: return std::log10(u);
        case Function::Sqrt: return std::sqrt(u);
        case Function::Abs: return std::abs(u);
        case Function::Sign: return u > 0.0 ? 1.0 : u < 0.0 ? -1.0 : u;
        case Function::Step: return u >= 0.0 ? 1.0 : 0.0;
        case Function::Sin: return std::sin(u);
        case Function::Cos: return std::cos(u);
        case Function::Tan: return std::tan(u);
        case Function::Asin: return std::asin(u);
        case Function::Acos: return std::acos(u);
        case Function::Atan: return std::atan(u);
        case Function::Sinh: return std::sinh(u);
        case Function::Cosh: return std::cosh(u);
        case Function::Tanh: return std::tanh(u);
        case Function::Asinh: return std::asinh(u);
        case Function::Acosh: return std::acosh(u);
        case Function::Atanh: return std::atanh(u);
        case Function::Erf: return std::erf(u);
        case Function::Erfc: return std::erfc(u);
        case Function::NormalCdf: return 0.5 * std::erfc(-u / std::sqrt(2.0));
        case Function::NormalDensity: return std::exp(-0.5 * u * u) / std::sqrt(2.0 * 3.141592653589793);
        case Function::Sigmoid: {
            const double e = std::exp(-std::abs(u));
            return (u < 0.0 ? e : 1.0) / (1.0 + e);
        }
        case Function::Softplus: return softplus(u);
        case Function::LogSigmoid: return -softplus(-u);
        case Function::Max: return *std::max_element(a.begin(), a.end());
        case Function::Min: return *std::min_element(a.begin(), a.end());
        case Function::Clamp: return std::min(std::max(u, a[1]), a[2]);
        }
        return std::nan("");
    }

    std::map<std::string, double> m_parameters;
};

/// Where the digits are looked at: around 0, over the range of charts, and in the tails.
constexpr std::array samples = {1e-12, 1e-8, 1e-5, 1e-3, 0.03, 0.2,  0.5,  0.9,  1.3,   1.9,   2.6,   3.4,
                                4.7,   6.1,  8.3,  12.9, 18.7, 28.1, 37.3, 71.0, 140.9, 350.3, 700.1, 1000.0};
constexpr double mostError = 1e-12;
constexpr double leastToTell = 1e-300;

std::string sentence(const char *what, double x, double error)
{
    const std::string at = std::string("at x = ") + shortText(x);
    if (!(error < 0.5))
        return std::string(what) + " in plain doubles is lost " + at + " and maybe elsewhere: it overflows, or its terms cancel.";
    std::array<char, 32> text = {};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), error, std::chars_format::scientific, 0).ptr;
    return std::string(what) + " in plain doubles loses digits: " + at + " its relative error is "
        + std::string(text.data(), end) + '.';
}

} // namespace

std::string codeName(const Activation &activation)
{
    if (activation.family != Family::Own)
        return activation.id;
    // A function without a name is called by its formula, which makes no name for code.
    const auto formula = typedFormulaOf(activation);
    const bool named = !formula || (activation.name != readableText(formula->tree()) && activation.name != activation.expression);
    return identifierOf(named ? activation.name : std::string(), activation.id);
}

Recipe recipeOf(const Activation &activation)
{
    const auto formula = typedFormulaOf(activation);
    if (!formula)
        return activation.recipe;
    const Source source = sourceOf(*formula);
    Recipe recipe{.value = pythonBody(source.value), .derivative = {}, .cppValue = cppBody(source.value), .cppDerivative = {}};
    if (source.derivative) {
        recipe.derivative = pythonBody(source.derivative);
        recipe.cppDerivative = cppBody(source.derivative);
    }
    return recipe;
}

std::string codeSummary(const Activation &activation)
{
    if (const auto formula = typedFormulaOf(activation)) {
        const std::string text = "f(x) = " + typedText(formula->tree());
        return codeName(activation) == activation.id ? text : activation.name + ": " + text;
    }
    return activation.name + ": " + activation.authors + ", " + std::to_string(activation.year) + '.';
}

LostDigits lostDigits(const Activation &activation, const Parameters &parameters)
{
    const auto formula = typedFormulaOf(activation);
    if (!formula)
        return {};
    const Source source = sourceOf(*formula);
    const PlainDoubles plain(activation, parameters);
    LostDigits lost;
    double worst[2] = {mostError, mostError}, where[2] = {0.0, 0.0};
    for (const double size : samples) {
        for (const double x : {size, -size}) {
            const Jet exact = formula->at(x, parameters);
            if (!formula->isCertain(x, parameters))
                continue;
            const std::array pairs = {std::pair(exact.value, plain.of(source.value, x)),
                                      std::pair(exact.first, source.derivative ? plain.of(source.derivative, x) : exact.first)};
            for (std::size_t i = 0; i < pairs.size(); ++i) {
                const auto &[right, got] = pairs[i];
                if (!std::isfinite(right) || !(std::abs(right) > leastToTell))
                    continue;
                double error = std::abs(got - right) / std::abs(right);
                error = std::isfinite(error) ? error : 1.0;
                if (error > worst[i]) {
                    worst[i] = error;
                    where[i] = x;
                }
            }
        }
    }
    if (worst[0] > mostError)
        lost.value = sentence("f", where[0], worst[0]);
    if (worst[1] > mostError)
        lost.derivative = sentence("f'", where[1], worst[1]);
    return lost;
}

} // namespace actiscope
