#pragma once

#include "core/advice/task.h"
#include "core/advice/traits.h"

#include <vector>

namespace actiscope {

/// What follows for a task from what a function is, whatever is usual.
struct Argument {
    int shift = 0; ///< of Candidate::weight
    std::vector<Sentence> reasons;
    std::vector<Sentence> cautions;
};

Argument argumentFor(const Task &task, const Traits &traits);

} // namespace actiscope
