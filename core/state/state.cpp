#include "core/state/state.h"

#include "core/state/fields.h"
#include "core/state/functions.h"
#include "core/state/limits.h"
#include "core/state/ownfunctions.h"
#include "core/state/ownmaker.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace actiscope {

namespace {

bool isFinite(const Parameters &values)
{
    return std::all_of(values.begin(), values.end(), [](double v) { return std::isfinite(v); });
}

void repairOwn(State &state)
{
    if (state.own.size() > mostOwnFunctions)
        state.own.resize(mostOwnFunctions);
    while (!state.own.empty()) { // each time there are fewer, or fewer have names
        const auto records = recordsOf(state.own);
        if (records->repaired == state.own)
            return;
        state.own = records->repaired;
    }
}

void repairFunctions(State &state)
{
    std::vector<std::string> known;
    const Functions functions(state);
    for (const FunctionRef &function : functions.all()) {
        if (isShown(state, function->id))
            known.push_back(function->id);
    }
    state.functions = std::move(known);
    if (!functions.find(state.selected))
        state.selected = state.functions.empty() ? State().selected : state.functions.front();
}

void repairParameters(State &state)
{
    const Functions functions(state);
    for (auto &[id, values] : std::exchange(state.parameters, {})) {
        const FunctionRef activation = functions.find(id);
        if (!activation || values.size() != activation->parameters.size() || !isFinite(values))
            continue;
        setParameters(state, *activation, std::move(values));
    }
}

/// A layer that should read from a file without having one draws its inputs.
void repairBatchFile(ToyLayer &layer)
{
    if (!layer.file.batch.values.empty())
        return;
    layer.file = {};
    if (layer.distribution == Distribution::File)
        layer.distribution = ToyLayer().distribution;
}

void repairPushes(Learning &learning)
{
    std::erase_if(learning.pushes, [&](int step) { return step < 0 || step > learning.steps; });
    std::sort(learning.pushes.begin(), learning.pushes.end());
    learning.pushes.erase(std::unique(learning.pushes.begin(), learning.pushes.end()), learning.pushes.end());
}

/// Whether the charts can show the range as it is.
bool isFine(Range range)
{
    return range.minimum < range.maximum && repaired(range, range, limits::axis) == range;
}

void repairVertical(std::optional<Range> &range)
{
    if (range)
        range = repaired(*range, Range{-1.0, 1.0}, limits::verticalAxis);
}

/// The values that the state has for a function. An own one may have had others under the same id.
const Parameters *valuesOf(const State &state, const Activation &activation)
{
    const auto found = state.parameters.find(activation.id);
    return found == state.parameters.end() || found->second.size() != activation.parameters.size() ? nullptr : &found->second;
}

} // namespace

Parameters parametersOf(const State &state, const Activation &activation)
{
    const Parameters *values = valuesOf(state, activation);
    return values ? *values : activation.defaults();
}

double parameterOf(const State &state, const Activation &activation, std::size_t index)
{
    const Parameters *values = valuesOf(state, activation);
    return values ? (*values)[index] : activation.parameters[index].defaultValue;
}

void setParameter(State &state, const Activation &activation, std::size_t index, double value)
{
    if (std::isnan(value))
        return;
    const Parameters before = parametersOf(state, activation);
    Parameters values = before;
    values[index] = std::clamp(value, activation.parameters[index].minimum, activation.parameters[index].maximum);
    if (misorderedParameter(activation, values) >= 0) {
        const ParameterLimits limits = limitsOf(activation, before, index);
        values[index] = std::clamp(value, limits.least, limits.greatest);
    }
    setParameters(state, activation, std::move(values));
}

void setParameters(State &state, const Activation &activation, Parameters values)
{
    values = repaired(activation, std::move(values));
    if (values == activation.defaults())
        state.parameters.erase(activation.id);
    else
        state.parameters.insert_or_assign(activation.id, std::move(values));
}

bool isShown(const State &state, std::string_view id)
{
    return std::find(state.functions.begin(), state.functions.end(), id) != state.functions.end();
}

void setShown(State &state, std::string_view id, bool shown)
{
    std::vector<std::string> functions;
    for (const Functions known(state); const FunctionRef &function : known.all()) {
        if (function->id == id ? shown : isShown(state, function->id))
            functions.push_back(function->id);
    }
    state.functions = std::move(functions);
}

std::vector<FunctionRef> shownActivations(const State &state)
{
    std::vector<FunctionRef> shown;
    for (const Functions known(state); const FunctionRef &function : known.all()) {
        if (isShown(state, function->id))
            shown.push_back(function);
    }
    return shown;
}

FunctionRef selectedActivation(const State &state)
{
    const Functions functions(state);
    FunctionRef selected = functions.find(state.selected);
    return selected ? selected : functions.all().front();
}

void setCursor(State &state, double x)
{
    state.cursor = x;
    state.extras.cursor = true;
}

bool isCursorSeen(const State &state)
{
    return state.extras.cursor && state.range.contains(state.cursor);
}

void setRangeMinimum(State &state, double minimum)
{
    if (std::isnan(minimum))
        return;
    minimum = std::clamp(minimum, -limits::axis.magnitude, limits::axis.magnitude);
    const double pushed = isFine({minimum, state.range.maximum}) ? state.range.maximum : minimum + limits::pushedSpan;
    state.range = repaired({minimum, pushed}, state.range, limits::axis);
}

void setRangeMaximum(State &state, double maximum)
{
    if (std::isnan(maximum))
        return;
    maximum = std::clamp(maximum, -limits::axis.magnitude, limits::axis.magnitude);
    const double pushed = isFine({state.range.minimum, maximum}) ? state.range.minimum : maximum - limits::pushedSpan;
    state.range = repaired({pushed, maximum}, state.range, limits::axis);
}

State repaired(State state)
{
    const State fresh;
    repairOwn(state);
    repairFunctions(state);
    repairParameters(state);
    state.range = repaired(state.range, fresh.range, limits::axis);
    repairVertical(state.vertical.value);
    repairVertical(state.vertical.first);
    repairVertical(state.vertical.second);
    if (!state.charts.value && !state.charts.first && !state.charts.second)
        state.charts = fresh.charts;
    repairFields(state);
    repairBatchFile(state.layer);
    repairPushes(state.layer.learning); // which depend on the steps
    return state;
}

} // namespace actiscope
