#pragma once

#include <span>
#include <string_view>

namespace actiscope {

/// How one function is written in Python and in C++: the bodies of f and f′, one statement a line. The parameters go
/// by their ids; the argument is x.
///
/// One text serves NumPy, PyTorch and JAX, which share these names; `np.` becomes the module of each. What they spell
/// differently is marked: $sigmoid( and $erfc( are the functions, $hypot(u, c) is √(u² + c²) for a number c, $one is a
/// 1 that has the type of x even if no other branch has it.
struct Recipe {
    const char *id;
    const char *value;         ///< f on arrays
    const char *derivative;    ///< f′ on arrays
    const char *torch;         ///< f by PyTorch's own function; empty: as `value`
    const char *cppValue;      ///< f of one double
    const char *cppDerivative;
};

std::span<const Recipe> earlyRecipes();
std::span<const Recipe> rectifiedRecipes();
std::span<const Recipe> gatedRecipes();
std::span<const Recipe> otherRecipes();

/// The recipe of a catalogue id. Each has one.
const Recipe &recipeOf(std::string_view id);

} // namespace actiscope
