#include "core/state/navigation.h"

#include "core/math/roundnumber.h"
#include "core/state/limits.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

Range scaled(Range range, double anchor, double factor)
{
    return {anchor + (range.minimum - anchor) / factor, anchor + (range.maximum - anchor) / factor};
}

/// A range that hits a limit of the axis stops there instead of becoming narrower at one end only.
Range within(Range range, RangeLimits limits)
{
    const double low = std::max(0.0, -limits.magnitude - range.minimum);
    const double high = std::max(0.0, range.maximum - limits.magnitude);
    const Range moved{range.minimum + low - high, range.maximum + low - high};
    // Less than a tenth of a pixel apart from what was asked for, and readable in the spin boxes.
    const double grain = 1e-4 * moved.span();
    return repaired(Range{tidy(moved.minimum, grain), tidy(moved.maximum, grain)}, range, limits);
}

} // namespace

void moveCursor(State &state, double x, double pixel)
{
    setCursor(state, tidy(x, 0.1 * pixel));
    double nearest = 0.5 * pixel;
    for (const FunctionRef &activation : shownActivations(state)) {
        for (const double kink : activation->breakpoints(parametersOf(state, *activation))) {
            if (std::abs(kink - x) < nearest) {
                nearest = std::abs(kink - x);
                state.cursor = kink;
            }
        }
    }
}

void setVertical(State &state, Order order, std::optional<Range> range)
{
    switch (order) {
    case Order::Value:
        state.vertical.value = range;
        break;
    case Order::First:
        state.vertical.first = range;
        break;
    case Order::Second:
        state.vertical.second = range;
        break;
    }
}

void zoom(State &state, Order order, Point anchor, double factorX, double factorY, Range y)
{
    const Range before = state.range;
    if (factorX != 1.0)
        state.range = within(scaled(state.range, anchor.x, factorX), limits::axis);
    // At the end of what x can show, y must not go on alone and flatten the curves.
    if (factorX != 1.0 && state.range == before)
        return;
    if (factorY != 1.0)
        setVertical(state, order, within(scaled(y, anchor.y, factorY), limits::verticalAxis));
}

void pan(State &state, Order order, Range x, std::optional<Range> y)
{
    state.range = within(x, limits::axis);
    if (y)
        setVertical(state, order, within(*y, limits::verticalAxis));
}

void fit(State &state)
{
    state.vertical = {};
}

void resetView(State &state)
{
    state.range = State().range;
    fit(state);
}

} // namespace actiscope
