#pragma once

#include "core/expression/problem.h"
#include "core/state/state.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What people's own functions are called among the others of a state.
namespace actiscope {

/// Why the function `id` (empty: a new one) cannot be called so: a name that is too long, that another function has, that
/// means something in formulas, or that cannot be shown. The place is the name's.
std::optional<expression::Problem> problemWithOwnName(const State &state, std::string_view id, std::string_view name);
/// Likewise of a new function whose formula has those parameters.
std::optional<expression::Problem> problemWithNewName(const State &state, std::string_view name,
                                                      const std::vector<std::string> &parameters);
/// Renames it, also in the formulas that call it. A name with a problem changes nothing; an empty one takes the name away.
void setOwnName(State &state, std::string_view id, const std::string &name);
/// The same name with the first number from 2 on that makes it nobody's: "Binary step 2", and of that one "Binary step 3".
std::string nextName(const State &state, const std::string &name);

} // namespace actiscope
