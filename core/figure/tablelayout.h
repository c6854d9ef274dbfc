#pragma once

#include "core/figure/figure.h"

#include <vector>

namespace actiscope {

/// A table and remarks below it, ready to be drawn.
struct TableLayout {
    std::vector<Text> texts;
    std::vector<double> rules; ///< y of the lines between rows, over the frame's width
    Rect inside;               ///< the frame without its margin
};

/// Places a figure's table and remarks in the table's frame: as many rows and lines as fit. Nothing without a frame.
TableLayout tableLayout(const Figure &figure, const TextMetrics &metrics);

/// Breaks a text between words into lines of at most this width; a longer word stands alone.
std::vector<std::string> wrapped(const std::string &text, double width, TextRole role, const TextMetrics &metrics);

} // namespace actiscope
