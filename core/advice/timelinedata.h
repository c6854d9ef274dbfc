#pragma once

#include "core/activation/activation.h"

#include <vector>

namespace actiscope {

/// A year of the time line: a function of the catalogue, or a milestone that made one of them matter.
struct TimelineEntry {
    int year;             ///< of the paper cited
    const char *name;     ///< to be translated, in `context`
    const char *context;
    const char *authors;
    const char *source;
    const char *meaning;  ///< of a milestone, in one sentence, to be translated; null for a function
    FunctionRef activation; ///< the function itself, or the one that the milestone is about

    bool isMilestone() const { return meaning != nullptr; }
};

/// From McCulloch and Pitts' step to today, by year; in a year the milestones first, then the functions in the
/// catalogue's order. Each function of the catalogue is there once.
const std::vector<TimelineEntry> &timeline();

} // namespace actiscope
