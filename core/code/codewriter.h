#pragma once

#include "core/expression/tree.h"

#include <string>

namespace actiscope {

/// A formula as the body of a function of x, in plain doubles: what comes up more than once has a name of its own, the last
/// line returns the value. Python's is that of a Recipe: for NumPy, PyTorch and JAX alike, with the marks of Recipe and
/// $softplus(, $erf( beside. The tree has no calls of other functions (see expression::expanded()).
std::string pythonBody(const expression::Tree &tree);
/// In C++11, with the marks $sigmoid(, $softplus( and $sign(.
std::string cppBody(const expression::Tree &tree);

/// A parameter as code names it: its id, unless that is a word of the language or of a module (lambd for lambda, as PyTorch has
/// it).
std::string pythonParameter(const std::string &id);
std::string cppParameter(const std::string &id);
/// A function's name made one that every language takes, not used by them nor by a built-in: my_swish for "My swish!".
std::string identifierOf(const std::string &name, const std::string &otherwise);

} // namespace actiscope
