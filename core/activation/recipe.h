#pragma once

#include <string>

namespace actiscope {

/// How one function is written in Python and in C++: the bodies of f and f′, one statement a line. The parameters go
/// by their ids; the argument is x.
///
/// One text serves NumPy, PyTorch and JAX, which share these names; `np.` becomes the module of each. What they spell
/// differently is marked: $sigmoid( and $erfc( are the functions, $hypot(u, c) is √(u² + c²) for a number c, $one is a
/// 1 that has the type of x even if no other branch has it. $sincos(a, x) are the sine and the cosine of a·x, which may
/// be beyond the largest number; in C++ $sine(a, x) and $cosine(a, x).
struct Recipe {
    std::string value;         ///< f on arrays
    std::string derivative;    ///< f′ on arrays
    std::string torch = {};         ///< f by PyTorch's own function; empty: as `value`
    std::string cppValue;      ///< f of one double
    std::string cppDerivative;
};

} // namespace actiscope
