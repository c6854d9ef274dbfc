#pragma once

#include "core/expression/reader.h"
#include "core/state/ownlookup.h"
#include "core/state/ownnames.h"
#include "core/state/state.h"
#include "core/text/wording.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// Functions of people's own in a state: made, changed, taken away.
namespace actiscope {

/// So many a state can hold; one more is refused.
inline constexpr std::size_t mostOwnFunctions = 100;

/// Reads a formula as the function `id` of the state would have it; an empty id: as a new one. It may call built-ins and the
/// state's other functions, but none that, directly or through others, calls `id`; and whoever calls `id` has to be able to
/// go on doing so.
std::variant<expression::Reading, expression::Problem> readOwnFormula(const State &state, std::string_view id,
                                                                      std::string_view text);

/// Adds a function, shows and selects it; gives its id, or nothing if there is no room for one. The formula has to be one that
/// readOwnFormula() reads; a name that it brings along (def swoosh(x): …) is the function's if `name` is empty and nobody
/// else's. Of the styles it takes one that no other has, if there is one.
std::string addOwnFunction(State &state, const std::string &formula, const std::string &name = {});
/// As addOwnFunction(), or, where a function has that name already, as setOwnFormula().
std::string defineOwnFunction(State &state, const std::string &name, const std::string &formula);
/// A copy of any function, a built-in or an own one, with its present parameters; shown and selected. It has the name of the
/// original, in the language of who copies, and a number; an own function without a name stays without.
std::string addCopyOf(State &state, const Activation &function, const Translate &translate);
/// Parameters that the formula no longer has keep their values in case they come back; those that are new are 1 in −5 … 5. A
/// formula that readOwnFormula() does not read changes nothing.
void setOwnFormula(State &state, std::string_view id, const std::string &formula);

/// The least and the greatest are put in order and brought into the limits; the same number twice changes nothing.
void setOwnParameterRange(State &state, std::string_view id, std::string_view parameter, double least, double greatest);
/// One of the ownSlots colours.
void setOwnStyle(State &state, std::string_view id, int style);
/// Takes the function away, its parameters and its place among the shown with it.
void removeOwnFunction(State &state, std::string_view id);

/// A function that repair takes out of a state, since its formula cannot be read or calls itself through others.
struct LostFunction {
    std::string name; ///< or its id
    expression::Problem problem;
};
std::vector<LostFunction> lostFunctions(const State &state);

} // namespace actiscope
