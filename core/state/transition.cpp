#include "core/state/transition.h"

#include "core/state/functions.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

/// Never beyond either end, not even by a rounding.
double mixed(double from, double to, double t)
{
    return std::lerp(from, to, t);
}

Range mixed(Range from, Range to, double t)
{
    return {mixed(from.minimum, to.minimum, t), mixed(from.maximum, to.maximum, t)};
}

/// A range that fits its curves on one side has no numbers to come from: it is the next scene's at once.
std::optional<Range> mixed(const std::optional<Range> &from, const std::optional<Range> &to, double t)
{
    return from && to ? std::optional(mixed(*from, *to, t)) : to;
}

void mixParameters(State &state, const State &from, const State &to, double t)
{
    for (const FunctionRef &activation : Functions(to).all()) {
        if (from.parameters.count(activation->id) == 0 && to.parameters.count(activation->id) == 0)
            continue;
        for (std::size_t i = 0; i < activation->parameters.size(); ++i)
            setParameter(state, *activation, i, mixed(parameterOf(from, *activation, i), parameterOf(to, *activation, i), t));
    }
}

} // namespace

State between(const State &from, const State &to, double t)
{
    if (!(t < 1.0))
        return to;
    t = std::max(t, 0.0);
    State state = to;
    state.range = mixed(from.range, to.range, t);
    state.vertical.value = mixed(from.vertical.value, to.vertical.value, t);
    state.vertical.first = mixed(from.vertical.first, to.vertical.first, t);
    state.vertical.second = mixed(from.vertical.second, to.vertical.second, t);
    state.cursor = mixed(from.cursor, to.cursor, t);
    mixParameters(state, from, to, t);
    state.layer.weight = mixed(from.layer.weight, to.layer.weight, t);
    state.layer.bias = mixed(from.layer.bias, to.layer.bias, t);
    state.layer.spread = mixed(from.layer.spread, to.layer.spread, t);
    state.depth.weightScale = mixed(from.depth.weightScale, to.depth.weightScale, t);
    return repaired(std::move(state));
}

bool movesBetween(const State &from, const State &to)
{
    return from.workspace == to.workspace && between(from, to, 0.5) != to;
}

} // namespace actiscope
