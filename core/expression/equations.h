#pragma once

#include "core/expression/program.h"

#include <span>
#include <vector>

namespace actiscope::expression {

/// At a line something may break where one line has the same value as another, or a number.
struct Equation {
    std::size_t at = 0;   ///< the line that breaks
    std::size_t left = 0;
    std::size_t right = 0;
    double number = 0.0;  ///< instead of `right`, which then is `left`
    bool isPole = false;  ///< instead: where the tangent of `left` has a pole
};

/// All of a program.
std::vector<Equation> equationsOf(const Program &program, std::span<const double> p);

/// What is zero where the equation holds: of numbers `left` − `right`, of a tangent the cosine.
Program differenceOf(const Program &program, const Equation &equation);

} // namespace actiscope::expression
