#pragma once

#include "core/advice/task.h"
#include "core/advice/traits.h"

#include <span>

namespace actiscope {

/// A function that is usual for a task, and what is said for it and against it there.
struct Candidate {
    const char *id;
    int weight;                 ///< 100 for the usual choice; 60 and more for good ones
    Sentence reason;
    Sentence caution = {};      ///< without one the catalogue's pitfalls are told
    const char *source = "";    ///< of the advice; without one it is the function's own
    bool smallOnly = false;     ///< thought of only where speed or integer arithmetic matter
};

/// Those for a place, the usual one first.
std::span<const Candidate> candidatesFor(const Task &task);

std::span<const Candidate> outputCandidates(OutputKind output);
std::span<const Candidate> hiddenCandidates(NetworkKind network);

} // namespace actiscope
