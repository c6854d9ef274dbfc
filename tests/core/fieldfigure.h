#pragma once

#include "core/figure/contour.h"
#include "core/figure/description.h"
#include "core/figure/field2d.h"
#include "core/figure/panelbuilder.h"

#include <cmath>
#include <limits>
#include <string>
#include <utility>

/// Figures with fields of which every value is known.
namespace actiscope {

constexpr float noValue = std::numeric_limits<float>::quiet_NaN();

/// A figure of one chart with a field, over axes that show as much as is asked for.
inline Figure fieldFigure(Field2D field, const TextMetrics &metrics, Axis x, Axis y, double width = 480.0, double height = 360.0)
{
    Page page;
    page.width = width;
    page.height = height;
    page.axes["map"] = {x.range, y.range};
    Panel panel = startedPanel("map", "A map", {0.0, 0.0, width, height}, metrics);
    panel.field = std::move(field);
    setAxes(panel, x, y, {}, page, metrics);
    panel.description = describeField(panel, untranslated());
    Figure figure;
    figure.width = width;
    figure.height = height;
    figure.panels.push_back(std::move(panel));
    return figure;
}

/// Over axes that show the whole field.
inline Figure fieldFigure(const Field2D &field, const TextMetrics &metrics, double width = 480.0, double height = 360.0)
{
    return fieldFigure(field, metrics, Axis{.range = field.x, .ticks = {}}, Axis{.range = field.y, .ticks = {}}, width, height);
}

/// 4 × 3 cells over [−2, 2] × [0, 3] with the values −1 … 1 in order, but for the one in the middle of the first row up,
/// which has none.
inline Field2D smallField()
{
    Field2D field{.function = "map", .name = "steps", .x = {-2.0, 2.0}, .y = {0.0, 3.0}, .columns = 4, .rows = 3,
                  .values = {}, .scale = {-1.0, 1.0}, .middle = 0.0};
    for (int i = 0; i < 12; ++i)
        field.values.push_back(i == 5 ? noValue : static_cast<float>(-1.0 + 2.0 * i / 11.0));
    return field;
}

inline Field2D fieldOf(int columns, int rows, std::vector<float> values, Range scale, std::optional<double> middle = {})
{
    return {.function = "map", .name = "values", .x = {0.0, 1.0}, .y = {0.0, 1.0}, .columns = columns, .rows = rows,
            .values = std::move(values), .scale = scale, .middle = middle};
}

/// The decision between two spirals, from 0 to 1 with the boundary at 0.5.
inline Field2D spirals(int cells)
{
    Field2D field = sampledField({-6.0, 6.0}, {-6.0, 6.0}, cells, cells, [](double x, double y) {
        const double phase = std::atan2(y, x) - 1.2 * std::hypot(x, y);
        return 1.0 / (1.0 + std::exp(-4.0 * std::sin(phase)));
    });
    field.function = "decision";
    field.name = "the answer";
    field.scale = {0.0, 1.0};
    field.middle = 0.5;
    return field;
}

/// SwiGLU's gate: x · y · σ(y).
inline Field2D swiGlu(int cells)
{
    Field2D field = sampledField({-4.0, 4.0}, {-4.0, 4.0}, cells, cells, [](double x, double y) { return x * y / (1.0 + std::exp(-y)); });
    field.function = "gate";
    field.name = "x · silu(y)";
    fitScale(field);
    return field;
}

} // namespace actiscope
