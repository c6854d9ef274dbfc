#pragma once

#include "core/expression/program.h"
#include "core/math/jet.h"

#include <array>
#include <span>

namespace actiscope::expression {

class MpfrNumber;

/// What is known of a number that a formula gives.
enum class Certainty {
    Certain,   ///< right to a relative 1e-13, or below 1e-300 and known to be
    Undefined, ///< the formula has no value there: NaN
    Open       ///< could not be decided with all the bits that are worth their time; what is given is the best guess
};

/// What an evaluation may take, in units of an exponential of 128 bits, about a microsecond.
inline constexpr double usualWork = 5e4;

/// f, f′ and f″ at x with as many bits as it takes (MPFR): each number is enclosed by an interval, first of 128 bits, then of
/// twice as many, until it is known. `order` is the highest derivative that is wanted: 0, 1 or 2.
///
/// A formula has a value where each of its parts that counts has one among the real numbers: neither 1/0 nor ln 0, nor
/// 0/0, is one; 0⁰ is 1. What is not chosen need not have one. At kinks abs′(0) = 0, sign′ = step′ = 0, clamp′ = 1 at its
/// ends; where both arguments of max or min are the same it is the mean of both slopes, f″ likewise; conditions take the
/// branch that holds. A condition on what has no value has none. Where a tangent is vertical, as √x has it at 0, f′ is ±∞.
/// At ±∞ limits: from what the parts tend to, else from what comes of ever greater x.
struct ExactJet {
    Jet jet;
    std::array<Certainty, 3> certainty = {};
};
/// With `variable` < p.size() that parameter is the variable, else x. `work` is what each of its
/// evaluations may take.
ExactJet exactJetOf(const Program &program, double x, std::span<const double> p, int order, std::size_t variable = ~std::size_t{0},
                    double work = usualWork);

/// The sign of f at a number of many bits, say between two doubles: −1, 0 or 1; 2 where f has no value, 3 where it is open.
int signAt(const Program &program, const MpfrNumber &x, std::span<const double> p);

} // namespace actiscope::expression
