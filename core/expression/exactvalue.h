#pragma once

#include "core/expression/program.h"
#include "core/math/jet.h"

#include <array>
#include <span>

namespace actiscope::expression {

/// What is known of a number that a formula gives.
enum class Certainty {
    Certain,   ///< right to a relative 1e-13, or below 1e-300 and known to be
    Undefined, ///< the formula has no value there: NaN
    Open       ///< could not be decided with all the bits that are worth their time; what is given is the best guess
};

/// f, f′ and f″ at x with as many bits as it takes (MPFR): each number is enclosed by an interval, first of 128 bits, then of
/// twice as many, until it is known. At ±∞ limits. `order` is the highest derivative that is wanted: 0, 1 or 2.
struct ExactJet {
    Jet jet;
    std::array<Certainty, 3> certainty = {};
};
/// With `variable` < p.size() that parameter is the variable, else x.
ExactJet exactJetOf(const Program &program, double x, std::span<const double> p, int order, std::size_t variable = ~std::size_t{0});

} // namespace actiscope::expression
