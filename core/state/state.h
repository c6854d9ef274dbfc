#pragma once

#include "core/activation/activation.h"
#include "core/curve/range.h"
#include "core/state/customfunction.h"
#include "core/state/experiments.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

enum class Theme { System, Light, Dark, Contrast };
enum class Workspace { Curves, ToyLayer, Depth };

/// Which of the three curves charts are shown; at least one is.
struct Charts {
    bool value = true;
    bool first = true;
    bool second = false;
    bool operator==(const Charts &) const = default;
};

/// A vertical range that was set by hand, for each chart; without one the chart fits its curves.
struct VerticalRanges {
    std::optional<Range> value;
    std::optional<Range> first;
    std::optional<Range> second;
    bool operator==(const VerticalRanges &) const = default;
};

/// What is drawn beside the curves.
struct Extras {
    bool cursor = true; ///< its line and the dots on it; the values there can be read without
    bool tangent = false;
    bool saturation = true;
    bool points = false;
    bool operator==(const Extras &) const = default;
};

struct Appearance {
    Theme theme = Theme::System;
    int textPercent = 100;
    bool dashes = false; ///< a dash pattern a function, for readers who do not tell the colours apart
    bool operator==(const Appearance &) const = default;
};

/// All that the window shows, as one plain value. A session, an undo step and a command line are each one of these. A
/// member that is one number, switch or word has a row in fields(), which says what it may be and where it is seen.
/// Functions are named by their ids; parameters hold only what differs from a function's defaults.
struct State {
    Workspace workspace = Workspace::Curves;
    std::vector<CustomFunction> own; ///< the functions that people typed, in the order of the list; see ownfunctions.h
    std::vector<std::string> functions = {"sigmoid", "relu", "leaky_relu", "gelu"}; ///< shown, in the order of the list
    std::string selected = "gelu"; ///< whose facts are shown; need not be among the shown
    std::map<std::string, Parameters, std::less<>> parameters;
    Range range{-5.0, 5.0}; ///< of x, in all charts
    VerticalRanges vertical;
    double cursor = 1.0; ///< x of the read-out; may lie outside the range
    Charts charts;
    Extras extras;
    double saturationThreshold = 0.01; ///< |f′| below it counts as saturated
    ToyLayer layer;
    DepthStack depth;
    Appearance appearance;

    bool operator==(const State &) const = default;
};

/// The present parameters of a function: the state's, or the function's defaults.
Parameters parametersOf(const State &state, const Activation &activation);
double parameterOf(const State &state, const Activation &activation, std::size_t index);
/// Brings the value into its limits, also those that the function's other parameters set; NaN changes nothing.
void setParameter(State &state, const Activation &activation, std::size_t index, double value);
/// All at once, so that none is limited by what another has been; see repaired() of core/activation/activation.h.
void setParameters(State &state, const Activation &activation, Parameters values);

bool isShown(const State &state, std::string_view id);
/// Shows or hides a function; keeps the order of the list.
void setShown(State &state, std::string_view id, bool shown);
/// The functions shown, in the order of the list.
std::vector<FunctionRef> shownActivations(const State &state);
FunctionRef selectedActivation(const State &state);

/// Moves the cursor to x, where it is then seen, if that is in the range.
void setCursor(State &state, double x);
/// Whether charts over the range show it.
bool isCursorSeen(const State &state);

/// Moves one end of the range; an end that would pass the other, or come too near, pushes it along.
void setRangeMinimum(State &state, double minimum);
void setRangeMaximum(State &state, double maximum);

/// Brings every field into its limits, drops unknown functions and non-finite numbers. Idempotent; a state that is
/// fine comes back unchanged.
State repaired(State state);

} // namespace actiscope
