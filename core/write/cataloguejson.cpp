#include "core/write/cataloguejson.h"

#include "core/text/exactnumber.h"
#include "core/write/json.h"

namespace actiscope {

namespace {

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
        + member("latex_derivative", activation.latexDerivative) + separator + jsonString("parameters") + ": ["
        + parameters + "]" + separator + member("when_to_use", activation.whenToUse) + separator
        + member("pitfalls", activation.pitfalls) + "\n  }";
}

} // namespace

std::string_view familyId(Family family)
{
    switch (family) {
    case Family::Early: return "early";
    case Family::Rectified: return "rectified";
    case Family::SmoothGated: return "smooth_gated";
    case Family::Piecewise: return "piecewise";
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
