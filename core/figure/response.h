#pragma once

#include "core/curve/sampling.h"
#include "core/layer/toylayer.h"

#include <vector>

namespace actiscope {

/// What is drawn over the input x of a layer: its output, and how that answers a change of x, w or b.
enum class ResponseLine { Output, ByInput, ByWeight, ByBias };

/// a, ∂a/∂x, ∂a/∂w or ∂a/∂b of a point.
double component(const LayerPoint &point, ResponseLine line);

/// A layer with its numbers: a(x) = f(w·x + b).
struct Response {
    LayerFunction function;
    double weight = 1.0;
    double bias = 0.0;

    LayerPoint at(double x) const { return layerAt(*function.activation, function.parameters, weight, bias, x); }
    /// The pre-activations over a range of inputs.
    Range preActivations(Range x) const;
};

/// One of its lines over the view, within about a fifth of a pixel of the true one: ascending in x, with a point that
/// is not a number between pieces at jumps.
std::vector<Point> responseLine(const Response &response, ResponseLine line, const View &view);
/// Open and closed ends where the output jumps.
std::vector<JumpEnd> responseJumps(const Response &response, const View &view);
/// The range of y that holds all four lines.
Range responseRange(const Response &response, Range x);

} // namespace actiscope
