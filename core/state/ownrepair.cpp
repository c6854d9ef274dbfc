#include "core/state/ownrepair.h"

#include "core/state/ownwords.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

namespace actiscope {

namespace {

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

} // namespace actiscope
