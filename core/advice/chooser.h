#pragma once

#include "core/advice/task.h"
#include "core/text/wording.h"

#include <string>
#include <vector>

namespace actiscope {

enum class Strength { FirstChoice, Good, Possible };

/// A function for a task, with all that is said for and against it there.
struct Recommendation {
    std::string id;
    Strength strength;
    std::vector<std::string> reasons;  ///< at least one; whole sentences
    std::vector<std::string> cautions; ///< at least one; what weighs against it in this task comes first
    std::string source;                ///< of the advice
    bool operator==(const Recommendation &) const = default;
};

/// The functions that suit a task, the best first; at least one, at most five. What is usual for the task sets the
/// order, and what the functions are, computed from them, shifts it as the priorities ask.
std::vector<Recommendation> recommendationsFor(const Task &task, const Translate &translate = untranslated());

} // namespace actiscope
