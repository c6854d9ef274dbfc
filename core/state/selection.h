#pragma once

#include "core/state/state.h"

#include <string_view>

/// Which functions are shown and selected, as changes of a state.
namespace actiscope {

void showAll(State &state);
void showNone(State &state);
void showOnlySelected(State &state);
/// The functions of a fresh state.
void showDefaults(State &state);
/// Shows a function and selects it, since its facts are what one wants to see next; or hides it.
void showAndSelect(State &state, std::string_view id, bool shown);
/// Selects the shown function that is `step` places on in the list, round and round.
void selectNext(State &state, int step);
/// Gives all parameters of all functions their defaults.
void resetParameters(State &state);

} // namespace actiscope
