#include "core/figure/response.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace actiscope {

namespace {

constexpr double tolerance = 0.15; // pixels
constexpr double longestStep = 2.0; // pixels between points of a product with x
/// With a weight so small, z is all but the bias: between jumps the layer answers the same over the whole view.
constexpr double leastSpan = 1e-9;

const Point gap{std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};

bool isFlat(Range z)
{
    return z.span() <= leastSpan * std::max(std::abs(z.minimum), std::abs(z.maximum));
}

/// The places of a jump of f or f′ inside the view, with their x in the place of z, ascending.
std::vector<Discontinuity> jumpsOverInputs(const Response &response, Order order, Range x)
{
    std::vector<Discontinuity> jumps;
    if (response.weight == 0.0)
        return jumps;
    jumps = discontinuities(*response.function.activation, response.function.parameters, order, response.preActivations(x));
    for (Discontinuity &jump : jumps) {
        jump.x = std::clamp((jump.x - response.bias) / response.weight, x.minimum, x.maximum);
        if (response.weight < 0.0)
            std::swap(jump.left, jump.right);
    }
    if (response.weight < 0.0)
        std::reverse(jumps.begin(), jumps.end());
    return jumps;
}

/// A line whose z is all but the bias: straight between jumps.
std::vector<Point> flatLine(const Response &response, ResponseLine line, Range x)
{
    const Order order = line == ResponseLine::Output ? Order::Value : Order::First;
    const auto scaled = [&](double at, double y) {
        const double factor = line == ResponseLine::ByInput ? response.weight : line == ResponseLine::ByWeight ? at : 1.0;
        return Point{at, factor * y};
    };
    std::vector<Point> points = {{x.minimum, component(response.at(x.minimum), line)}};
    for (const Discontinuity &jump : jumpsOverInputs(response, order, x)) {
        points.push_back(scaled(jump.x, jump.left));
        points.push_back(gap);
        points.push_back(scaled(jump.x, jump.right));
    }
    points.push_back({x.maximum, component(response.at(x.maximum), line)});
    return points;
}

/// f or f′ over the pre-activations, as a curve over x. `perUnit` is how many pixels high a unit is.
SampledCurve overInputs(const Response &response, Order order, Range x, double width, Range y, double perUnit)
{
    const Range z = response.preActivations(x);
    const View view{z, y, width, std::max(1.0, perUnit * y.span())};
    SampledCurve curve = sampled(*response.function.activation, response.function.parameters, order, view, tolerance);
    const auto toInput = [&](Point &point) {
        point.x = std::clamp((point.x - response.bias) / response.weight, x.minimum, x.maximum);
    };
    for (std::vector<Point> &piece : curve.pieces) {
        std::for_each(piece.begin(), piece.end(), toInput);
        if (response.weight < 0.0)
            std::reverse(piece.begin(), piece.end());
    }
    if (response.weight < 0.0)
        std::reverse(curve.pieces.begin(), curve.pieces.end());
    for (JumpEnd &end : curve.jumpEnds)
        toInput(end.at);
    return curve;
}

/// Points between two, so that what is curved between them can bend.
void addBetween(std::vector<Point> &line, Point from, Point to, double longest)
{
    const int parts = std::clamp(static_cast<int>(std::ceil((to.x - from.x) / longest)), 1, 4096);
    for (int i = 1; i <= parts; ++i) {
        const double t = static_cast<double>(i) / parts;
        line.push_back({std::lerp(from.x, to.x, t), std::lerp(from.y, to.y, t)});
    }
}

std::vector<Point> byWeight(const Response &response, const View &view)
{
    // x scales the errors of f′, too.
    const double farthest = std::max({std::abs(view.x.minimum), std::abs(view.x.maximum), 1e-300});
    const Range z = response.preActivations(view.x);
    Range slopes = extent(*response.function.activation, response.function.parameters, Order::First, z);
    // Room at the edges, in proportion: slopes of 1e-22 are drawn as well.
    const double largest = std::max(std::abs(slopes.minimum), std::abs(slopes.maximum));
    const double room = largest > 0.0 ? 1e-3 * largest : 1e-3;
    slopes = {slopes.minimum - room, slopes.maximum + room};
    const double perUnit = view.height / view.y.span() * farthest;
    const SampledCurve curve = overInputs(response, Order::First, view.x, view.width, slopes, perUnit);
    std::vector<Point> line;
    for (const std::vector<Point> &piece : curve.pieces) {
        if (!line.empty())
            line.push_back(gap);
        line.push_back(piece.front());
        for (std::size_t i = 1; i < piece.size(); ++i)
            addBetween(line, piece[i - 1], piece[i], longestStep * view.x.span() / view.width);
    }
    for (Point &point : line)
        point.y *= point.x;
    return line;
}

std::vector<Point> joined(const SampledCurve &curve, double factor)
{
    std::vector<Point> line;
    for (const std::vector<Point> &piece : curve.pieces) {
        if (!line.empty())
            line.push_back(gap);
        for (const Point &point : piece)
            line.push_back({point.x, factor * point.y});
    }
    return line;
}

} // namespace

double component(const LayerPoint &point, ResponseLine line)
{
    switch (line) {
    case ResponseLine::Output:
        return point.a;
    case ResponseLine::ByInput:
        return point.da_dx;
    case ResponseLine::ByWeight:
        return point.da_dw;
    case ResponseLine::ByBias:
        break;
    }
    return point.da_db;
}

Range Response::preActivations(Range x) const
{
    const double a = weight * x.minimum + bias;
    const double b = weight * x.maximum + bias;
    return {std::min(a, b), std::max(a, b)};
}

std::vector<Point> responseLine(const Response &response, ResponseLine line, const View &view)
{
    if (isFlat(response.preActivations(view.x)))
        return flatLine(response, line, view.x);
    if (line == ResponseLine::ByWeight)
        return byWeight(response, view);
    const Order order = line == ResponseLine::Output ? Order::Value : Order::First;
    const double factor = line == ResponseLine::ByInput ? response.weight : 1.0;
    const double a = view.y.minimum / factor;
    const double b = view.y.maximum / factor;
    const Range y{std::min(a, b), std::max(a, b)};
    const double perUnit = view.height / view.y.span() * std::abs(factor);
    return joined(overInputs(response, order, view.x, view.width, y, perUnit), factor);
}

std::vector<JumpEnd> responseJumps(const Response &response, const View &view)
{
    if (response.weight == 0.0)
        return {};
    return overInputs(response, Order::Value, view.x, view.width, view.y, view.height / view.y.span()).jumpEnds;
}

Range responseRange(const Response &response, Range x)
{
    const Range z = response.preActivations(x);
    const Range value = extent(*response.function.activation, response.function.parameters, Order::Value, z);
    const Range slope = extent(*response.function.activation, response.function.parameters, Order::First, z);
    double low = std::min(value.minimum, slope.minimum);
    double high = std::max(value.maximum, slope.maximum);
    const auto add = [&](double y) {
        if (std::isfinite(y)) {
            low = std::min(low, y);
            high = std::max(high, y);
        }
    };
    add(response.weight * slope.minimum);
    add(response.weight * slope.maximum);
    constexpr int places = 400;
    for (int i = 0; i <= places; ++i)
        add(response.at(std::lerp(x.minimum, x.maximum, static_cast<double>(i) / places)).da_dw);
    // It is largest right at a jump, beside the places.
    for (const Discontinuity &jump : jumpsOverInputs(response, Order::First, x)) {
        add(jump.x * jump.left);
        add(jump.x * jump.right);
    }
    return {low, high};
}

} // namespace actiscope
