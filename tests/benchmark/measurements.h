#pragma once

#include "tests/benchmark/report.h"

namespace actiscope::benchmark {

/// One slider tick, from the change of the state to the pixels of both charts, in a window of 1600 × 900; beside it
/// the same polylines with grid and labels drawn by a bare QPainter.
void measureTicks(Report &report);

/// One slider tick of the toy layer: all statistics and histograms of a batch of a million; beside it nothing but f and
/// f′ of the same elements, on as many threads.
void measureLayer(Report &report);

/// One slider tick, and a batch of a million, of functions that were typed; beside them the built-ins that they are. Reading a
/// formula.
void measureTyped(Report &report);

/// A table of 250 000 × 8 numbers: found how it is to be read, and read.
void measureTable(Report &report);

/// One slider tick of a chart with a field and a contour in it, from the cells' values to the pixels.
void measureField(Report &report);

/// A stack of 50 layers for four functions: until there is a first picture, and until each depth is known.
void measureDepth(Report &report);

/// From the start of the process to the first painted frame, for the program and for an empty window.
void measureStart(Report &report);
/// The other side of measureStart(): opens a window, tells when it was painted, and ends.
int runStart(int argc, char **argv);

void measureExports(Report &report);

/// The most memory this process has had, in MiB; 0 where the system does not tell.
double peakMemory();

} // namespace actiscope::benchmark
