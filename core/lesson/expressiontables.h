#pragma once

#include "core/lesson/lessonvalues.h"

#include <span>
#include <string_view>

/// The words that expressions of lessons know.
namespace actiscope {

/// A field of the state: weight.
struct NameEntry {
    std::string_view name;
    double (*value)(const State &state);
};
std::span<const NameEntry> nameEntries();

/// A number of one catalogue function: alive(relu).
struct FunctionEntry {
    std::string_view name;
    double (*value)(LessonValues &values, const FunctionRef &activation);
    bool heavy = false;
};
std::span<const FunctionEntry> functionEntries();

/// A number of two: maxDifference(gelu, gelu_tanh).
struct PairEntry {
    std::string_view name;
    double (*value)(LessonValues &values, const FunctionRef &first, const FunctionRef &second);
};
std::span<const PairEntry> pairEntries();

} // namespace actiscope
