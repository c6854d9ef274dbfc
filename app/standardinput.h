#pragma once

#include <vector>

namespace actiscope {

/// The numbers of standard input, between blanks, commas or line breaks; a Failure if one is none or there are none.
/// All are read before anything is computed, so that a wrong number leaves no half table.
std::vector<double> numbersOfStandardInput();

} // namespace actiscope
