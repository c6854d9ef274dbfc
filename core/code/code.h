#pragma once

#include "core/activation/activation.h"

#include <string>

namespace actiscope {

/// The languages in which a function can be had as source code.
enum class CodeLanguage { NumPy, PyTorch, Jax, Cpp, Latex };

/// The source code of an activation and its derivative with given parameters; it runs, compiles or typesets as it
/// stands. In Python these are `def id(x)` and `def id_derivative(x)`, in C++ the same in the namespace `activation`,
/// with the parameters as default arguments (their ids; Python writes `lambd` for lambda, as PyTorch does); in LaTeX a
/// document with f and f′ as equations.
///
/// The formulas are those of the catalogue in forms that neither overflow nor cancel for any finite x: against 120-digit
/// arithmetic their relative error is below 1e-12 down to the subnormal numbers, and so is that of the derivative
/// where automatic differentiation has 0 or NaN. Sine and snake take their argument as rounded by a multiplication.
/// PyTorch's own functions stand in for f where it has them, with its accuracy. At a kink f′ is PyTorch's.
std::string codeOf(const Activation &activation, const Parameters &parameters, CodeLanguage language);

} // namespace actiscope
