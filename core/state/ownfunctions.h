#pragma once

#include "core/expression/reader.h"
#include "core/state/state.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// Functions of people's own in a state: made, changed, taken away.
namespace actiscope {

/// So many a state can hold; one more is refused.
inline constexpr std::size_t mostOwnFunctions = 100;

const CustomFunction *ownFunction(const State &state, std::string_view id);

/// Reads a formula as the function `id` of the state would have it; an empty id: as a new one. It may call built-ins and the
/// state's other functions, but none that, directly or through others, calls `id`.
std::variant<expression::Reading, expression::Problem> readOwnFormula(const State &state, std::string_view id,
                                                                      std::string_view text);

/// Adds a function, shows and selects it; gives its id. The formula has to be one that readOwnFormula() reads; a name that it
/// brings along (def swoosh(x): …) is the function's if `name` is empty. Of the styles it takes one that no other has, if
/// there is one.
std::string addOwnFunction(State &state, const std::string &formula, const std::string &name = {});
/// A copy of any function, a built-in or an own one, with its present parameters; shown and selected.
std::string addCopyOf(State &state, const Activation &function);
/// Parameters that the formula no longer has keep their values in case they come back; those that are new are 1 in −5 … 5.
void setOwnFormula(State &state, std::string_view id, const std::string &formula);
/// Renames it, also in the formulas that call it.
void setOwnName(State &state, std::string_view id, const std::string &name);
void setOwnParameterRange(State &state, std::string_view id, std::string_view parameter, double least, double greatest);
/// The own functions that call it, directly; while there are any it cannot be removed.
std::vector<std::string> callersOf(const State &state, std::string_view id);
/// Takes the function away, its parameters and its place among the shown with it.
void removeOwnFunction(State &state, std::string_view id);

} // namespace actiscope
