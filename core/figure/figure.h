#pragma once

#include "core/curve/range.h"
#include "core/curve/sampling.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace actiscope {

/// A rectangle in pixels of the page, y downwards.
struct Rect {
    double x = 0.0;
    double y = 0.0;
    double width = 0.0;
    double height = 0.0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    bool operator==(const Rect &) const = default;
};

/// On a logarithmic axis all that a panel holds is given as decimal logarithms, so that numbers beyond every double have
/// their place: 1e-400 is −400.
enum class Scale { Linear, Log };

struct Tick {
    double at = 0.0; ///< in data units
    std::string label;
    bool operator==(const Tick &) const = default;
};

struct Axis {
    Range range;
    Scale scale = Scale::Linear;
    std::vector<Tick> ticks; ///< ascending, inside the range

    /// The share of the axis's length at which a value lies: 0 at the minimum, 1 at the maximum.
    double fraction(double value) const;
    bool operator==(const Axis &) const = default;
};

/// A curve proper, which the live chart draws as a series; and thinner lines beside it.
enum class LineRole {
    Curve,
    Tangent,
    Dashed,
    Dotted,
    DashDotted,
    Contour ///< where a field has a value
};

/// A curve in data units, clipped to the plot.
struct Curve {
    Slot slot = -1;
    std::string function; ///< catalogue id
    std::string name;     ///< as shown
    LineRole role = LineRole::Curve;
    bool emphasised = false; ///< of the selected function: drawn last, on top
    double weight = 1.0;     ///< how many times as thick as the style's curves; for LineRole::Curve only
    bool derivative = false; ///< beside the function it belongs to, in a panel that shows more than derivatives
    std::vector<std::vector<Point>> pieces;
    bool operator==(const Curve &) const = default;
};

enum class DotRole {
    Cursor,
    Closed,
    Open,
    Interest,
    Sample ///< one of many elements of a batch
};

struct Dot {
    DotRole role = DotRole::Cursor;
    Slot slot = -1;
    Point at; ///< in data units
    bool operator==(const Dot &) const = default;
};

/// A stretch of the x axis that is shaded over the whole height, or as a thin strip at the plot's foot.
struct Band {
    Slot slot = -1;
    Range x;
    int strip = -1; ///< -1: the whole height; else the strip's row, from the foot upwards
    bool operator==(const Band &) const = default;
};

/// What a mark means for whoever teaches a network.
enum class Tone { Plain, Good, Warning };

/// A stretch of the y axis that is shaded over the whole width, with its meaning written into it.
struct Zone {
    Tone tone = Tone::Plain;
    Range y;
    bool operator==(const Zone &) const = default;
};

/// A bar of a histogram.
struct Bar {
    Slot slot = -1;
    Range x;
    double base = 0.0; ///< its foot and its top, in data units of the panel
    double top = 0.0;
    double count = 0.0; ///< what its height stands for
    bool faint = false; ///< behind curves that matter more
    bool operator==(const Bar &) const = default;
};

/// A function of two variables: a grid of equal cells over a rectangle, each with the value at its middle, which its colour
/// tells. On a logarithmic axis cells are equal in decimal logarithms. It is drawn under all else, one flat colour a cell,
/// cut where it leaves the plot.
struct Field2D {
    Slot slot = -1;
    std::string function; ///< catalogue id, or what else the values are called in data files
    std::string name;     ///< as shown
    Range x;              ///< of the whole grid, from edge to edge
    Range y;
    int columns = 0;
    int rows = 0;
    std::vector<float> values; ///< row by row from the lowest upwards, each from left to right; NaN: none, seen through
    Range scale;               ///< what the colours tell apart; values beyond have the colour of its end
    /// A value within the scale at which the colours part, equally strong at equal distances from it, such as 0 or the
    /// boundary of a decision. Without one they go from faint to strong.
    std::optional<double> middle;

    double centreX(int column) const { return x.minimum + (column + 0.5) / columns * x.span(); }
    double centreY(int row) const { return y.minimum + (row + 0.5) / rows * y.span(); }
    /// That of values goes by their bits, for which no value equals itself.
    bool operator==(const Field2D &) const;
};

/// The colours of a field's scale, from its minimum at the foot to its maximum.
struct ColorBar {
    Rect frame;
    Range range;
    std::vector<Tick> ticks;

    double pixelY(double value) const { return frame.bottom() - (value - range.minimum) / range.span() * frame.height; }
    bool operator==(const ColorBar &) const = default;
};

enum class TextRole { FigureTitle, PanelTitle, Tick, EndLabel, Note };
enum class Align { Left, Centre, Right };

/// A piece of text at its place; `at` is the middle of its height, in pixels of the page.
struct Text {
    TextRole role = TextRole::Note;
    Slot slot = -1;
    std::string text;
    Point at;
    Align align = Align::Left;
    bool operator==(const Text &) const = default;
};

/// A curve's name beside its right end, moved up or down so that no two overlap.
struct EndLabel {
    Slot slot = -1;
    std::string text;
    double anchor = 0.0; ///< y in pixels where the curve ends (or leaves the plot)
    double y = 0.0;      ///< y in pixels of the middle of the text
    bool operator==(const EndLabel &) const = default;
};

/// One chart: where it lies on the page, its axes, and all that is drawn into it.
struct Panel {
    std::string id; ///< what data files call the chart
    Order order = Order::Value; ///< which of f, f′ and f″ a chart of the Curves workspace shows
    bool derivative = false;    ///< all that it shows are derivatives
    std::string title;
    std::string description; ///< what the chart shows, in words, for who cannot see it
    Rect frame;              ///< the whole chart
    Rect plot;               ///< the part between the axes
    Axis x;
    Axis y;
    std::optional<Field2D> field;
    std::optional<ColorBar> colorBar;
    std::vector<Band> bands;
    std::vector<Zone> zones;
    std::vector<Bar> bars;
    std::vector<double> rules; ///< x of upright lines that mark an event
    std::vector<Curve> curves;
    std::vector<Dot> dots;
    std::vector<Text> notes;
    std::vector<EndLabel> endLabels;
    double endLabelX = 0.0; ///< left edge of the end labels, in pixels
    std::optional<double> cursor; ///< x of the cursor line, if one is seen

    double pixelX(double x) const;
    double pixelY(double y) const;
    double dataX(double pixel) const;
    double dataY(double pixel) const;
    bool operator==(const Panel &) const = default;
};

/// The values of one function at the cursor.
struct Reading {
    Slot slot = -1;
    std::string function;
    std::string name;
    Jet at;
    bool certain = true; ///< see Formula::isCertain()
};

/// A line of a table: what it is about, in its colour, and the values.
struct TableRow {
    Slot slot = -1;
    std::string function; ///< catalogue id
    std::string name;
    std::vector<double> values;
    std::vector<std::string> cells; ///< the values as a person reads them
    bool operator==(const TableRow &) const = default;
};

struct Table {
    std::string title;
    std::vector<std::string> headers; ///< of the name, then of each value
    std::vector<std::string> ids;     ///< what data files call these columns
    std::vector<TableRow> rows;
    std::optional<Rect> frame;        ///< where it is drawn; without one it is only data
    bool operator==(const Table &) const = default;
};

/// What the numbers of a figure come to, in words.
struct Remark {
    Tone tone = Tone::Plain;
    std::string text;
    bool operator==(const Remark &) const = default;
};

/// A picture as data: what the window shows with Qt Charts and what the exporters write. Knows no colours, fonts or Qt.
struct Figure {
    std::string title; ///< empty: none is drawn
    double width = 0.0;
    double height = 0.0;
    std::vector<Panel> panels;
    double cursor = 0.0;
    std::vector<Reading> readings; ///< one a curve, in the functions' order
    Table table;
    std::vector<Remark> remarks;
    bool dashes = false;
};

/// How large texts are in the font they will be drawn with; the user interface measures, the figure only asks.
class TextMetrics
{
public:
    virtual ~TextMetrics() = default;
    virtual double width(const std::string &text, TextRole role) const = 0; ///< pixels
    virtual double height(TextRole role) const = 0;                        ///< pixels, one line
};

} // namespace actiscope
