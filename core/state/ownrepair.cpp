#include "core/state/ownrepair.h"

#include "core/state/functions.h"
#include "core/state/ownfunctions.h"
#include "core/text/quotation.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

namespace actiscope {

namespace {

using expression::Problem;

double within(double value, double fallback)
{
    return std::isfinite(value) ? std::clamp(value, -greatestOwnParameter, greatestOwnParameter) : fallback;
}

CustomParameter repairedOf(CustomParameter parameter)
{
    const CustomParameter fresh;
    parameter.defaultValue = within(parameter.defaultValue, fresh.defaultValue);
    parameter.least = within(parameter.least, fresh.least);
    parameter.greatest = within(parameter.greatest, fresh.greatest);
    if (!(parameter.least < parameter.greatest))
        std::tie(parameter.least, parameter.greatest) = std::pair(fresh.least, fresh.greatest);
    if (parameter.kept)
        parameter.kept = within(*parameter.kept, parameter.defaultValue);
    return parameter;
}

/// First those that the formula has, then those that it had.
std::vector<CustomParameter> parametersOf(const CustomFunction &function, const Activation &activation)
{
    std::vector<CustomParameter> parameters;
    for (const Parameter &parameter : activation.parameters) {
        parameters.push_back(repairedOf(CustomParameter{.id = parameter.id, .defaultValue = parameter.defaultValue,
                                                        .least = parameter.sliderMinimum, .greatest = parameter.sliderMaximum}));
    }
    for (const CustomParameter &parameter : function.parameters) {
        const bool isThere = std::any_of(parameters.begin(), parameters.end(),
                                         [&](const CustomParameter &other) { return other.id == parameter.id; });
        if (!isThere && parameter.kept && !callableWord(parameter.id).empty()
            && parameters.size() < activation.parameters.size() + mostKeptParameters)
            parameters.push_back(repairedOf(parameter));
    }
    return parameters;
}

} // namespace

std::vector<CustomFunction> repairedOf(const OwnRecords &records)
{
    std::vector<CustomFunction> repaired;
    std::set<std::string> taken;
    for (std::size_t i = 0; i < records.own.size(); ++i) {
        CustomFunction function = records.own[i];
        if (!records.records[i] || !isOwnId(function.id) || !taken.insert(function.id).second)
            continue;
        const std::string word = callableWord(function.name);
        // An id begins with own_, which no name may.
        if (!function.name.empty()
            && (problemWithName(function.name) || !taken.insert(' ' + (word.empty() ? function.name : word)).second))
            function.name.clear();
        function.style = std::clamp(function.style, 0, ownSlots - 1);
        function.parameters = parametersOf(function, records.records[i]->activation);
        repaired.push_back(std::move(function));
    }
    return repaired;
}

bool isOwnId(std::string_view id)
{
    constexpr std::string_view beginning = "own_";
    constexpr std::size_t mostDigits = 9;
    if (!id.starts_with(beginning))
        return false;
    id.remove_prefix(beginning.size());
    return !id.empty() && id.size() <= mostDigits && id.front() != '0'
        && std::all_of(id.begin(), id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Problem> problemWithName(std::string_view name)
{
    const auto problem = [&](const char *english, std::string argument) {
        return Problem{.place = {0, name.size()}, .english = english, .arguments = {std::move(argument)}};
    };
    if (quotation(name, longestOwnName) != name || name.front() == ' ' || name.back() == ' ') {
        return problem(ACTISCOPE_TEXT("Formula", "“%1” cannot be a name; right would be at most 60 characters on one line, without blanks "
                                                 "around them."),
                       quotation(name));
    }
    const std::string word = callableWord(name);
    const auto isRead = [&](const std::string &text) {
        return std::holds_alternative<expression::Reading>(expression::readFormula(text, [](std::string_view) { return nullptr; }));
    };
    if (word.starts_with("own_") || (!word.empty() && (Functions::builtIn().find(word) || isRead(word + "(x)")))) {
        return problem(ACTISCOPE_TEXT("Formula", "“%1” means something else in formulas; right would be another name."),
                       std::string(name));
    }
    return std::nullopt;
}

std::vector<LostFunction> lostFunctions(const State &state)
{
    std::vector<LostFunction> lost;
    const auto records = recordsOf(state.own);
    for (std::size_t i = 0; i < records->own.size(); ++i) {
        const CustomFunction &function = records->own[i];
        if (records->problems[i])
            lost.push_back({function.name.empty() ? function.id : function.name, *records->problems[i]});
    }
    return lost;
}

} // namespace actiscope
