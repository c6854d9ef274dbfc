#include "core/write/cataloguejson.h"

#include "core/facts/facts.h"
#include "core/text/exactnumber.h"
#include "core/write/json.h"

#include <cmath>

namespace actiscope {

namespace {

constexpr double saturationThreshold = 0.01; // as in a fresh window

std::string member(std::string_view name, std::string_view text)
{
    return jsonString(name) + ": " + jsonString(text);
}

std::string member(std::string_view name, double number)
{
    return jsonString(name) + ": " + jsonNumber(shortText(number));
}

std::string parameterJson(const Parameter &parameter)
{
    return '{' + member("id", parameter.id) + ", " + member("label", parameter.label) + ", "
        + member("symbol", parameter.symbol) + ", " + member("default", parameter.defaultValue) + ",\n       "
        + member("minimum", parameter.minimum) + ", " + member("maximum", parameter.maximum) + ", "
        + member("slider_minimum", parameter.sliderMinimum) + ", "
        + member("slider_maximum", parameter.sliderMaximum) + ",\n       " + member("meaning", parameter.meaning)
        + '}';
}

/// A number that there may not be.
std::string orNull(std::string_view name, double number)
{
    return std::isnan(number) ? jsonString(name) + ": null" : member(name, number);
}

std::string boundJson(const Bound &bound)
{
    return '{' + orNull("value", bound.value) + ", " + jsonString("attained") + ": " + (bound.attained ? "true" : "false")
        + ", " + orNull("x", bound.x) + '}';
}

std::string_view wordOf(Monotonicity monotonicity)
{
    switch (monotonicity) {
    case Monotonicity::Increasing: return "strictly increasing";
    case Monotonicity::NonDecreasing: return "nondecreasing";
    case Monotonicity::Decreasing: return "strictly decreasing";
    case Monotonicity::NonIncreasing: return "nonincreasing";
    case Monotonicity::Constant: return "constant";
    case Monotonicity::None: break;
    }
    return "no";
}

std::string_view wordOf(Parity parity)
{
    return parity == Parity::Odd ? "odd" : parity == Parity::Even ? "even" : "none";
}

std::string_view wordOf(Smoothness smoothness)
{
    switch (smoothness) {
    case Smoothness::Jump: return "jump";
    case Smoothness::C0: return "C0";
    case Smoothness::C1: return "C1";
    case Smoothness::C2: return "C2";
    case Smoothness::Smooth: break;
    }
    return "C^inf";
}

std::string_view wordOf(Tail kind)
{
    switch (kind) {
    case Tail::Saturates: return "saturates";
    case Tail::Linear: return "linear";
    case Tail::Explodes: return "explodes";
    case Tail::Oscillates: return "oscillates";
    case Tail::Undefined: return "undefined";
    case Tail::Flattens: break;
    }
    return "flattens";
}

std::string tailJson(const TailFact &tail)
{
    return '{' + member("kind", wordOf(tail.kind)) + ", " + orNull("limit", tail.limit) + ", "
        + orNull("slope_limit", tail.slopeLimit) + ", " + orNull("from", tail.from) + '}';
}

std::string domainJson(const std::vector<DomainPart> &domain)
{
    std::string parts;
    for (const DomainPart &part : domain) {
        const auto included = [](bool is) { return is ? "true" : "false"; };
        parts += (parts.empty() ? "{" : ", {") + member("begin", part.begin) + ", " + jsonString("begin_included") + ": "
            + included(part.beginIncluded) + ", " + member("end", part.end) + ", " + jsonString("end_included") + ": "
            + included(part.endIncluded) + '}';
    }
    return '[' + parts + ']';
}

std::string factsJson(const Activation &activation)
{
    const Parameters parameters = activation.defaults();
    const Facts facts = factsOf(activation, parameters, saturationThreshold);
    std::string breakpoints;
    for (const double x : activation.breakpoints(parameters))
        breakpoints += (breakpoints.empty() ? "" : ", ") + jsonNumber(shortText(x));
    const std::string separator = ",\n      ";
    return "{\n      " + jsonString("domain") + ": " + domainJson(facts.domain) + separator + jsonString("numerical") + ": "
        + (facts.numerical ? "true" : "false") + separator + jsonString("infimum") + ": " + boundJson(facts.infimum) + separator + jsonString("supremum") + ": "
        + boundJson(facts.supremum) + separator + member("monotonicity", wordOf(facts.monotonicity)) + separator
        + member("parity", wordOf(facts.parity)) + separator + member("smoothness", wordOf(facts.smoothness)) + separator
        + jsonString("breakpoints") + ": [" + breakpoints + "]" + separator + jsonString("zero_centred") + ": "
        + (facts.zeroCentred ? "true" : "false") + separator + jsonString("largest_slope") + ": "
        + boundJson({facts.largestSlope, facts.slopeAttained, facts.largestSlopeAt}) + separator
        + member("value_at_zero", facts.valueAtZero) + separator + member("slope_at_zero", facts.slopeAtZero) + separator
        + member("saturation_threshold", saturationThreshold) + separator + jsonString("left") + ": " + tailJson(facts.left)
        + separator + jsonString("right") + ": " + tailJson(facts.right) + "\n    }";
}

std::string activationJson(const Activation &activation)
{
    std::string parameters;
    for (const Parameter &parameter : activation.parameters)
        parameters += (parameters.empty() ? "\n      " : ",\n      ") + parameterJson(parameter);
    const std::string separator = ",\n    ";
    return "  {\n    " + member("id", activation.id) + separator + member("name", activation.name) + separator
        + member("full_name", activation.fullName) + separator + member("family", familyId(activation.family))
        + separator + jsonString("year") + ": " + std::to_string(activation.year) + separator
        + member("authors", activation.authors) + separator + member("source", activation.source) + separator
        + member("latex", activation.latex) + separator
        + member("latex_derivative", activation.latexDerivative) + separator
        + member("expression", activation.expression) + separator + jsonString("parameters") + ": ["
        + parameters + "]" + separator + member("when_to_use", activation.whenToUse) + separator
        + member("pitfalls", activation.pitfalls) + separator + jsonString("facts") + ": " + factsJson(activation) + "\n  }";
}

} // namespace

std::string_view familyId(Family family)
{
    switch (family) {
    case Family::Early: return "early";
    case Family::Rectified: return "rectified";
    case Family::SmoothGated: return "smooth_gated";
    case Family::Piecewise: return "piecewise";
    case Family::Own: return "own";
    case Family::Other: break;
    }
    return "other";
}

std::string catalogueJson(std::span<const FunctionRef> functions)
{
    std::string result;
    for (const FunctionRef &activation : functions)
        result += (result.empty() ? "" : ",\n") + activationJson(*activation);
    return "[\n" + result + "\n]\n";
}

} // namespace actiscope
