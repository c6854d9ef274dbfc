#pragma once

#include "core/expression/plainarithmetic.h"

#include <array>
#include <span>

namespace actiscope::expression {

/// One line of a program in plain double arithmetic; `from` are the values of its operands. A condition is 1 or 0.
PlainJet plainLine(const Program::Line &line, const std::array<PlainJet, 3> &from, double x, std::span<const double> p);

} // namespace actiscope::expression
