#include "core/advice/traits.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <mutex>

namespace actiscope {

namespace {

// Where the functions bend: beyond ±10 each of the catalogue is as good as its asymptote, or repeats itself.
constexpr double reach = 10.0;
constexpr int steps = 20480;

double largestCurvature(const Activation &activation, const Parameters &parameters)
{
    double largest = 0.0;
    for (int i = 0; i <= steps; ++i) {
        const double x = -reach + 2.0 * reach * i / steps;
        largest = std::max(largest, std::abs(activation.at(x, parameters).second));
    }
    return largest;
}

std::optional<double> deadBelow(const Activation &activation, const Parameters &parameters,
                                const std::vector<double> &breakpoints)
{
    // A function without breakpoints is analytic: its slope cannot be 0 on a whole stretch, though it may underflow.
    if (breakpoints.empty())
        return std::nullopt;
    const double edge = breakpoints.front();
    const auto slope = [&](double x) { return activation.at(x, parameters).first; };
    for (const double x : {std::nextafter(edge, -std::numeric_limits<double>::infinity()), edge - 1.0, edge - 1e6}) {
        if (slope(x) != 0.0)
            return std::nullopt;
    }
    return edge;
}

Traits computed(const FunctionRef &function)
{
    const Activation &activation = *function;
    const Parameters parameters = activation.defaults();
    const std::vector<double> breakpoints = activation.breakpoints(parameters);
    Traits traits{.activation = function,
                  .facts = factsOf(activation, parameters),
                  .largestCurvature = largestCurvature(activation, parameters),
                  .deadBelow = deadBelow(activation, parameters, breakpoints),
                  .kink = std::nullopt};
    if (!breakpoints.empty())
        traits.kink = breakpoints.front();
    return traits;
}

} // namespace

const Traits &traitsOf(const FunctionRef &function)
{
    static std::mutex mutex;
    static std::map<FunctionRef, Traits> known;
    const std::scoped_lock lock(mutex);
    auto found = known.find(function);
    if (found == known.end())
        found = known.emplace(function, computed(function)).first;
    return found->second; // where it is, it stays
}

double measured(Quantity quantity, const Traits &traits)
{
    const Facts &facts = traits.facts;
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    switch (quantity) {
    case Quantity::Infimum:
        return facts.infimum.value;
    case Quantity::Supremum:
        return facts.supremum.value;
    case Quantity::LargestSlope:
        return facts.largestSlope;
    case Quantity::TenLayers:
        return std::pow(facts.largestSlope, 10.0);
    case Quantity::ValueAtZero:
        return facts.valueAtZero;
    case Quantity::SlopeAtZero:
        return facts.slopeAtZero;
    case Quantity::LeftSlope:
        return std::abs(facts.left.slopeLimit);
    case Quantity::RightSlope:
        return std::abs(facts.right.slopeLimit);
    case Quantity::LeftFrom:
        return facts.left.from;
    case Quantity::RightFrom:
        return facts.right.from;
    case Quantity::ThreeAtZero:
        return 3.0 * facts.valueAtZero;
    case Quantity::LargestCurvature:
        return traits.largestCurvature;
    case Quantity::DeadBelow:
        return traits.deadBelow.value_or(unknown);
    case Quantity::Kink:
        return traits.kink.value_or(unknown);
    }
    return unknown;
}

} // namespace actiscope
