#include "core/figure/field2d.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

/// Where two ranges overlap, if they do.
std::optional<Range> overlap(Range a, Range b)
{
    const Range both{std::max(a.minimum, b.minimum), std::min(a.maximum, b.maximum)};
    return both.minimum < both.maximum ? std::optional(both) : std::nullopt;
}

} // namespace

void fitScale(Field2D &field)
{
    std::optional<Range> range;
    for (const float value : field.values) {
        if (!std::isfinite(value))
            continue;
        const auto v = static_cast<double>(value);
        range = range ? Range{std::min(range->minimum, v), std::max(range->maximum, v)} : Range{v, v};
    }
    field.scale = range.value_or(Range{});
    if (field.scale.span() <= 0.0) {
        const double room = std::max(1.0, 0.1 * std::abs(field.scale.minimum));
        field.scale = {field.scale.minimum - room, field.scale.maximum + room};
    }
    field.middle = field.scale.minimum < 0.0 && field.scale.maximum > 0.0 ? std::optional(0.0) : std::nullopt;
}

ColorMap colorMapOf(const Field2D &field)
{
    return field.middle ? ColorMap::Diverging : ColorMap::Sequential;
}

Range colorRange(const Field2D &field)
{
    if (!field.middle)
        return field.scale;
    const double reach = std::max(*field.middle - field.scale.minimum, field.scale.maximum - *field.middle);
    return {*field.middle - reach, *field.middle + reach};
}

std::vector<std::uint8_t> colorIndices(const Field2D &field)
{
    const Range range = colorRange(field);
    const double colors = mapColors / range.span();
    std::vector<std::uint8_t> indices(field.values.size());
    std::transform(field.values.begin(), field.values.end(), indices.begin(), [&](float value) {
        if (std::isnan(value))
            return noColor;
        const double at = (static_cast<double>(value) - range.minimum) * colors;
        return static_cast<std::uint8_t>(std::clamp(at, 0.0, mapColors - 1.0));
    });
    return indices;
}

std::optional<FieldView> fieldView(const Panel &panel)
{
    if (!panel.field || panel.field->values.empty())
        return {};
    const std::optional<Range> x = overlap(panel.field->x, panel.x.range);
    const std::optional<Range> y = overlap(panel.field->y, panel.y.range);
    if (!x || !y)
        return {};
    const double left = panel.pixelX(x->minimum), top = panel.pixelY(y->maximum);
    return FieldView{{left, top, panel.pixelX(x->maximum) - left, panel.pixelY(y->minimum) - top}, *x, *y};
}

Field2D scaleField(const Field2D &field)
{
    const auto value = [](double, double y) { return y; };
    Field2D scale = sampledField({0.0, 1.0}, colorRange(field), 1, mapColors, value);
    scale.scale = field.scale;
    scale.middle = field.middle;
    return scale;
}

FieldView scaleView(const ColorBar &bar)
{
    return {bar.frame, {0.0, 1.0}, bar.range};
}

double halfway(const Field2D &field)
{
    return field.middle.value_or(field.scale.minimum + field.scale.span() / 2);
}

FieldSummary summaryOf(const Panel &panel)
{
    FieldSummary summary;
    const Field2D &field = *panel.field;
    const double half = halfway(field);
    std::size_t all = 0, known = 0, above = 0;
    for (std::size_t i = 0; i < field.values.size(); ++i) {
        const double x = field.centreX(static_cast<int>(i % static_cast<std::size_t>(field.columns)));
        const double y = field.centreY(static_cast<int>(i / static_cast<std::size_t>(field.columns)));
        if (!panel.x.range.contains(x) || !panel.y.range.contains(y))
            continue;
        ++all;
        const auto value = static_cast<double>(field.values[i]);
        if (std::isnan(value))
            continue;
        ++known;
        above += value > half ? 1U : 0U;
        if (!summary.least || value < summary.least->value)
            summary.least = FieldSummary::Cell{x, y, value};
        if (!summary.greatest || value > summary.greatest->value)
            summary.greatest = FieldSummary::Cell{x, y, value};
    }
    const auto share = [](std::size_t part, std::size_t whole) {
        return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
    };
    summary.above = share(above, known);
    summary.empty = share(all - known, all);
    return summary;
}

} // namespace actiscope
