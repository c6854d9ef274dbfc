#pragma once

#include "core/activation/catalogue/catalogue.h"
#include "core/curve/sampling.h"
#include "tests/core/referencetable.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

/// A function with parameters, named as in the reference tables: "elu alpha=0.5".
struct Variant {
    std::string name;
    actiscope::FunctionRef activation;
    actiscope::Parameters parameters;
};

/// Parameters as the reference tables write them ("name=value;name=value"); those not named have their defaults.
inline Variant variantOf(const std::string &id, const std::string &parameters)
{
    Variant variant{parameters.empty() ? id : id + ' ' + parameters, actiscope::findActivation(id), {}};
    if (!variant.activation)
        throw std::runtime_error("no such function: " + id);
    variant.parameters = variant.activation->defaults();
    if (parameters.empty())
        return variant;
    for (const std::string &assignment : ReferenceTable::split(parameters, ';')) {
        const std::vector<std::string> sides = ReferenceTable::split(assignment, '=');
        const int index = variant.activation->parameterIndex(sides.at(0));
        if (index < 0)
            throw std::runtime_error("no such parameter: " + assignment);
        variant.parameters[static_cast<std::size_t>(index)] = ReferenceTable::toNumber(sides.at(1));
    }
    return variant;
}

/// All functions with all parameters of dev.csv.
inline std::vector<Variant> referenceVariants()
{
    const ReferenceTable table("dev.csv");
    std::set<std::pair<std::string, std::string>> seen;
    std::vector<Variant> variants;
    for (std::size_t row = 0; row < table.size(); ++row) {
        const auto key = std::pair(table.text(row, "function"), table.text(row, "parameters"));
        if (seen.insert(key).second)
            variants.push_back(variantOf(key.first, key.second));
    }
    return variants;
}

inline constexpr actiscope::Order allOrders[] = {actiscope::Order::Value, actiscope::Order::First,
                                                 actiscope::Order::Second};

inline const char *nameOf(actiscope::Order order)
{
    return order == actiscope::Order::Value ? "f" : order == actiscope::Order::First ? "f'" : "f''";
}
