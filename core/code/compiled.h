#pragma once

#include "core/activation/activation.h"

#include <string>

namespace actiscope {

/// A function and its derivative in C++11 and its standard library, as a header with the namespace `activation`.
std::string cppCode(const Activation &activation, const Parameters &parameters);

/// A LaTeX document with both as equations, and the values of the parameters.
std::string latexCode(const Activation &activation, const Parameters &parameters);

} // namespace actiscope
