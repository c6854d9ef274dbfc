#include "core/code/owncode.h"

#include "core/code/codewriter.h"
#include "core/code/pythonmodule.h"
#include "core/expression/definition.h"
#include "core/expression/derivative.h"
#include "core/expression/plainarithmetic.h"
#include "core/expression/printers.h"
#include "core/expression/typedformula.h"
#include "core/text/exactnumber.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

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

/// Where the digits are looked at: around 0, over the range of charts, and in the tails.
constexpr std::array samples = {1e-12, 1e-8, 1e-5, 1e-3, 0.03, 0.2,  0.5,  0.9,  1.3,   1.9,   2.6,   3.4,
                                4.7,   6.1,  8.3,  12.9, 18.7, 28.1, 37.3, 71.0, 140.9, 350.3, 700.1, 1000.0};
constexpr double mostError = 1e-12;
constexpr double leastToTell = 1e-300;

std::string sentence(const char *what, double x, double error)
{
    const std::string at = std::string("at x = ") + shortText(x);
    if (!(error < 0.5))
        return std::string(what) + " in plain doubles has no right digit " + at + ": terms cancel, or overflow.";
    std::array<char, 32> text = {};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), error, std::chars_format::scientific, 0).ptr;
    return std::string(what) + " in plain doubles loses digits: " + at + " its relative error is "
        + std::string(text.data(), end) + '.';
}

/// A function without a name is called by its formula, shortened if it is long, which makes no name for code.
bool isFormula(std::string_view name, const TypedFormula &formula)
{
    constexpr std::string_view more = "…";
    const std::string readable = readableText(formula.tree());
    return name == readable || (name.ends_with(more) && readable.starts_with(name.substr(0, name.size() - more.size())));
}

LostDigits searched(const TypedFormula &formula, const Parameters &parameters)
{
    const Source source = sourceOf(formula);
    const auto ids = formula.parameters();
    const Program value = Program::of(source.value, ids);
    const Program derivative = Program::of(source.derivative ? source.derivative : source.value, ids);
    LostDigits lost;
    double worst[2] = {mostError, mostError}, where[2] = {0.0, 0.0};
    for (const double size : samples) {
        for (const double x : {size, -size}) {
            const Jet exact = formula.at(x, parameters);
            if (!formula.isCertain(x, parameters))
                continue;
            const std::array pairs = {std::pair(exact.value, plainJetOf(value, x, parameters).value),
                                      std::pair(exact.first, source.derivative ? plainJetOf(derivative, x, parameters).value : exact.first)};
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

} // namespace

std::string codeName(const Activation &activation)
{
    if (activation.family != Family::Own)
        return activation.id;
    const auto formula = typedFormulaOf(activation);
    const bool named = !formula || !isFormula(activation.name, *formula);
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
    // Code asks once for f and once for f′.
    struct Last {
        std::shared_ptr<const TypedFormula> formula;
        Parameters parameters;
        LostDigits lost;
    };
    thread_local Last last;
    if (last.formula != formula || last.parameters != parameters)
        last = {formula, parameters, searched(*formula, parameters)};
    return last.lost;
}

} // namespace actiscope
