#include "core/state/ownactivation.h"

#include "core/activation/catalogue/catalogue.h"
#include "core/expression/build.h"
#include "core/expression/definition.h"
#include "core/expression/derivative.h"
#include "core/expression/printers.h"
#include "core/expression/typedformula.h"
#include "core/text/quotation.h"

#include <algorithm>

namespace actiscope {

namespace {

using expression::Kind;
using expression::Tree;

/// How much work an expanded tree is.
struct Work {
    int operations = 0;
    Effort effort = Effort::Straight;
    bool isConstant = false;
    bool varies = false; ///< with x
};

bool isStraight(expression::Function function)
{
    using enum expression::Function;
    return function == Abs || function == Sign || function == Step || function == Max || function == Min || function == Clamp;
}

Work workOf(const Tree &tree)
{
    Work work;
    work.isConstant = tree->kind != Kind::Variable && tree->kind != Kind::Parameter;
    work.varies = tree->kind == Kind::Variable;
    int varying = 0;
    bool lastVaries = false;
    for (const Tree &part : tree->parts) {
        const Work inner = workOf(part);
        lastVaries = inner.varies;
        work.operations += inner.operations;
        work.effort = std::max(work.effort, inner.effort);
        work.isConstant = work.isConstant && inner.isConstant;
        work.varies = work.varies || inner.varies;
        varying += inner.varies ? 1 : 0;
    }
    if (work.isConstant)
        return {.isConstant = true};
    Effort effort = Effort::Straight;
    switch (tree->kind) {
    case Kind::Multiply:
        effort = varying > 1 ? Effort::Algebraic : Effort::Straight;
        break;
    case Kind::Divide:
        effort = lastVaries ? Effort::Algebraic : Effort::Straight;
        break;
    case Kind::Power:
        effort = tree->parts[1]->kind == Kind::Number ? Effort::Algebraic : Effort::Transcendental;
        break;
    case Kind::Function:
        if (tree->function == expression::Function::Sqrt)
            effort = Effort::Algebraic;
        else if (!isStraight(tree->function))
            effort = Effort::Transcendental;
        break;
    default:
        break;
    }
    if (work.varies)
        work.effort = std::max(work.effort, effort);
    if (!tree->parts.empty() && tree->kind != Kind::Negate && tree->kind != Kind::Choose)
        ++work.operations;
    return work;
}

Parameter parameterOf(const CustomParameter &given, const std::string &name)
{
    return {.id = given.id,
            .label = name + ": " + expression::symbolOf(given.id),
            .symbol = expression::symbolOf(given.id),
            .latex = expression::latexText(expression::parameter(given.id)),
            .defaultValue = given.defaultValue,
            .sliderMinimum = given.least,
            .sliderMaximum = given.greatest,
            .minimum = -greatestOwnParameter,
            .maximum = greatestOwnParameter,
            .meaning = {}};
}

} // namespace

CustomParameter freshParameter(const expression::Reading &reading, const std::string &id)
{
    CustomParameter fresh{.id = id};
    if (const auto given = reading.defaults.find(id); given != reading.defaults.end())
        fresh.defaultValue = std::clamp(given->second, -greatestOwnParameter, greatestOwnParameter);
    fresh.least = std::min(fresh.least, fresh.defaultValue);
    fresh.greatest = std::max(fresh.greatest, fresh.defaultValue);
    return fresh;
}

Activation activationOf(const CustomFunction &function, const expression::Reading &reading)
{
    Activation made;
    made.id = function.id;
    made.name = function.name.empty() ? quotation(expression::readableText(reading.tree), longestOwnName) : function.name;
    made.family = Family::Own;
    made.latex = expression::latexText(reading.tree);
    made.latexDerivative = expression::latexText(expression::derivativeOf(reading.tree));
    made.expression = function.formula;
    for (const std::string &id : reading.parameters) {
        const auto given = std::find_if(function.parameters.begin(), function.parameters.end(),
                                        [&](const CustomParameter &parameter) { return parameter.id == id; });
        made.parameters.push_back(parameterOf(given == function.parameters.end() ? freshParameter(reading, id) : *given, made.name));
    }
    made.formula = expression::TypedFormula::make(reading.tree, reading.parameters, catalogue());
    made.slot = firstOwnSlot + std::clamp(function.style, 0, ownSlots - 1);
    const Work work = workOf(expression::expanded(reading.tree));
    made.operations = work.operations;
    made.effort = work.effort;
    return made;
}

} // namespace actiscope
