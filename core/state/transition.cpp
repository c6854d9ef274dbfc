#include "core/state/transition.h"

#include "core/state/fields.h"
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
    const Functions before(from);
    for (const Functions known(to); const FunctionRef &activation : known.all()) {
        // Under one id an own function can be two in two scenes.
        const FunctionRef same = before.find(activation->id);
        if (!same || same->expression != activation->expression || same->parameters.size() != activation->parameters.size())
            continue;
        if (from.parameters.count(activation->id) == 0 && to.parameters.count(activation->id) == 0)
            continue;
        Parameters values = parametersOf(to, *activation);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = mixed(parameterOf(from, *same, i), values[i], t);
        setParameters(state, *activation, std::move(values));
    }
}

} // namespace

State between(const State &from, const State &to, double t)
{
    if (!(t < 1.0))
        return to;
    t = std::max(t, 0.0);
    State state = to;
    for (const Field &field : fields()) {
        if (field.moves)
            field.set(state, mixed(field.get(from), field.get(to), t));
    }
    state.range = mixed(from.range, to.range, t); // both ends at once, where neither pushes the other
    state.vertical.value = mixed(from.vertical.value, to.vertical.value, t);
    state.vertical.first = mixed(from.vertical.first, to.vertical.first, t);
    state.vertical.second = mixed(from.vertical.second, to.vertical.second, t);
    mixParameters(state, from, to, t);
    return repaired(std::move(state));
}

bool movesBetween(const State &from, const State &to)
{
    return from.workspace == to.workspace && between(from, to, 0.5) != to;
}

} // namespace actiscope
