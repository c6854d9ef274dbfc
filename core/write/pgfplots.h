#pragma once

#include "core/write/drawing.h"

namespace actiscope {

/// A figure as LaTeX's package PGFPlots (Feuersänger, version 1.16 or newer) draws it: real axes with the points of the
/// curves, in data units with 17 digits, the figure's colours, labels and places. On logarithmic axes stand decimal
/// logarithms, since numbers may lie beyond what TeX counts to; the labels are the powers. An axis whose numbers differ in
/// their last digits only counts from its minimum, as TeX has seven digits.
///
/// A field is an image inside the PDF with one byte a cell, so that it is typeset at once whatever its size: PGFPlots' own
/// matrix plots take seconds for 100 × 100 cells, and for 200 × 200 pdfTeX has too little memory. It lies under the axes, at the same place and with the same
/// colours as elsewhere; cells without a value have the colour of the paper.
///
/// The picture alone, a tikzpicture for a document that loads pgfplots.
std::string pgfPlotsPicture(const Figure &figure, const DrawingStyle &style, const TextMetrics &metrics);

/// The picture for a document that takes it with \input: a comment at its head says what the preamble needs.
std::string pgfPlotsInput(const Figure &figure, const DrawingStyle &style, const TextMetrics &metrics);

/// A document with it that pdflatex makes a page of the figure's size of. As its class is `standalone`, another document
/// can \input the file as it is, with the package of the same name.
std::string pgfPlotsDocument(const Figure &figure, const DrawingStyle &style, const TextMetrics &metrics);

} // namespace actiscope
