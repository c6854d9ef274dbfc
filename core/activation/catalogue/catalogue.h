#pragma once

#include "core/activation/activation.h"

namespace actiscope {

/// The built-in functions, by family and, within one, in the order in which the list shows them. Above this folder
/// only Functions asks for them (core/state/functions.h).
std::span<const FunctionRef> catalogue();
/// The built-in function of that id, or null.
FunctionRef findActivation(std::string_view id);

} // namespace actiscope
