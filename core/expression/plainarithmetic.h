#pragma once

#include "core/activation/formula.h"
#include "core/expression/program.h"

#include <optional>
#include <span>

namespace actiscope::expression {

/// f and f′ as plain double arithmetic has them: each operation as it stands, rounded, with the C library's functions; f′ by
/// the rules that automatic differentiation of a framework applies, σ′ = σ(1 − σ) and tanh′ = 1 − tanh² among them.
struct PlainJet {
    double value = 0.0;
    double first = 0.0;
};
PlainJet plainJetOf(const Program &program, double x, std::span<const double> p);

/// What plain arithmetic makes of a number, from bad to worst.
enum class Loss {
    FewDigits, ///< fewer than six are right
    NoDigits,  ///< none is
    Zero,      ///< 0, and the true value is not
    Overflow,  ///< ±∞ likewise
    NotANumber
};

/// Where plain arithmetic goes wrong: on all of what was searched between `from` and `to`, one of which may be an end of it.
struct PlainLoss {
    Loss loss = Loss::FewDigits;
    bool ofSlope = false; ///< of f′, else of f
    double from = 0.0;
    double to = 0.0;
    bool atLeastEnd = false;    ///< `from` is where the search began
    bool atGreatestEnd = false; ///< `to` is where it ended
    double x = 0.0;       ///< a place there that shows it: for Loss::Zero where the true value is greatest
    double plain = 0.0;
    double exact = 0.0;
};

/// The loss between two places that one meets first, going away from 0: of the number itself before one of digits, that of f before
/// one of f′ that is not much nearer; `exact` is the same function computed as it should be. True
/// values below 1e-300 do not count, nor places where there is none.
std::optional<PlainLoss> plainLossOf(const Program &program, const Formula &exact, std::span<const double> p, double least,
                                     double greatest);

} // namespace actiscope::expression
