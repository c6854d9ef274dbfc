#pragma once

#include "core/figure/colormap.h"
#include "core/figure/figure.h"

#include <cstdint>
#include <optional>
#include <vector>

/// What all who draw a field share: which colour a value has, and where on the page it lies.
namespace actiscope {

/// How strongly the grid shows over a field, and the lines x = 0 and y = 0: enough to read a place, too little to be taken
/// for values or for a boundary.
inline constexpr double gridOverField = 0.3;
inline constexpr double axesOverField = 0.6;

/// The field of f at the cells' middles, with its name and scale left to be set.
template <class F>
Field2D sampledField(Range x, Range y, int columns, int rows, const F &f)
{
    Field2D field;
    field.x = x;
    field.y = y;
    field.columns = columns;
    field.rows = rows;
    field.values.reserve(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column)
            field.values.push_back(static_cast<float>(f(field.centreX(column), field.centreY(row))));
    }
    return field;
}

/// Makes the scale that of the finite values, with 0 for its middle if there are values on both sides of it.
void fitScale(Field2D &field);

ColorMap colorMapOf(const Field2D &field);

/// The values of the map's first colour and its last: the scale, or what reaches equally far to both sides of its middle.
Range colorRange(const Field2D &field);

/// Stands for a cell without a value.
inline constexpr std::uint8_t noColor = mapColors;

/// The place in the colour table of each value, in the values' order. Each colour stands for an equal share of
/// colorRange().
std::vector<std::uint8_t> colorIndices(const Field2D &field);

/// A part of a field: where on the page it is, in pixels, and what it covers of the axes.
struct FieldView {
    Rect at;
    Range x;
    Range y;
};

/// What of a panel's field lies within its axes; nothing if there is none, or it has no cells.
std::optional<FieldView> fieldView(const Panel &panel);

/// The colours of a scale as a field of one column.
Field2D scaleField(const Field2D &field);
/// What of that a panel's colour bar shows: the scale.
FieldView scaleView(const ColorBar &bar);

/// What a field comes to within the axes of its panel.
struct FieldSummary {
    struct Cell {
        double x = 0.0;
        double y = 0.0;
        double value = 0.0;
    };
    std::optional<Cell> least; ///< nothing if no cell has a value
    std::optional<Cell> greatest;
    double above = 0.0; ///< the share of the cells with a value in which it is above the middle, or half of the scale
    double empty = 0.0; ///< the share of all cells that have none
};
FieldSummary summaryOf(const Panel &panel);

/// The middle, or half of the scale.
double halfway(const Field2D &field);

} // namespace actiscope
