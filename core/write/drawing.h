#pragma once

#include "core/figure/field2d.h"

#include <array>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace actiscope {

/// How a figure looks where other programs draw it: colours as six hexadecimal digits, measures in pixels of the page.
/// The user interface fills it in; the core knows no colours of its own.
struct DrawingStyle {
    std::map<Slot, std::string> line;          ///< of each slot's curve
    std::map<Slot, std::string> label;         ///< of text in its hue
    std::map<Slot, std::vector<double>> dash;  ///< its dash pattern, in widths of the line
    std::string paper, text, muted, axis, grid, cursor, border, good, warning;
    double bandOpacity = 0.09;
    std::array<double, 5> fontSize{};       ///< of each TextRole
    std::array<double, 5> dotRadius{};      ///< of each DotRole
    double curveWidth = 2.0;
    double hairline = 1.0;
    double stripHeight = 3.0;
    bool transparent = false;
    Ground ground = Ground::Light; ///< which colours a field has
};

/// What a table of the style has for a slot; for nobody's the fallback.
template <class T>
T ofSlot(const std::map<Slot, T> &table, Slot slot, const T &fallback)
{
    const auto found = table.find(slot);
    return found == table.end() ? fallback : found->second;
}

struct Ink {
    std::string color;
    double opacity = 1.0;
    bool operator==(const Ink &) const = default;
};

/// A filled rectangle in data units.
struct Fill {
    Range x;
    Range y;
    Ink ink;
};

/// Connected points in data units.
struct Stroke {
    std::vector<std::vector<Point>> pieces;
    Ink ink;
    double width = 1.0;
    std::vector<double> dash; ///< in widths
    const Curve *curve = nullptr; ///< which it is the stroke of, if it is one's
};

/// Discs of one look, in data units; a rim lies half outside the radius.
struct Discs {
    std::vector<Point> at;
    double radius = 0.0;
    Ink fill;
    std::string rim; ///< its colour; empty: none
    double rimWidth = 0.0;
};

using Mark = std::variant<Fill, Stroke, Discs>;

/// All that a panel holds but grid, tick labels and other text, in the order in which it is drawn. Its field, which lies
/// below the grid too, each format draws in a way of its own, at fieldView() and scaleView().
std::vector<Mark> marksOf(const Panel &panel, const DrawingStyle &style, bool dashes);

/// Text in pixels of the page, with its looks.
struct PageText {
    Text text;
    std::string color;
    double size = 0.0;
    bool bold = false;
    std::string veil; ///< the colour behind it, which keeps a note readable over lines; empty: none
};

/// A line in pixels of the page.
struct PageLine {
    Point from;
    Point to;
    Ink ink;
    double width = 1.0;
};

/// What stands beside the charts and over them: titles, notes, end labels with their leaders, the outlines and labels of
/// colour bars, a table.
struct PageMarks {
    std::vector<PageLine> lines;
    std::vector<PageText> texts;
};
PageMarks pageMarksOf(const Figure &figure, const DrawingStyle &style, const TextMetrics &metrics);

} // namespace actiscope
