#pragma once

#include "core/expression/exactvalue.h"
#include "core/expression/mpfrjet.h"

#include <array>
#include <optional>
#include <span>

namespace actiscope::expression {

inline constexpr mpfr_prec_t fewestBits = 128;

/// How far an evaluation goes.
struct Effort {
    mpfr_prec_t bits = fewestBits; ///< to begin with
    double work = usualWork;       ///< in all; but of the fewest bits there is always one evaluation
};

/// An evaluation with the bits that it took.
struct Settled {
    std::array<std::optional<double>, 3> known; ///< what is certain, or NaN
    std::array<MpfrInterval, 3> last;           ///< as it stood in the end
    mpfr_prec_t bits = 0;
};

/// The double that stands for all of an interval, if it is narrow enough; NaN for what is undefined.
std::optional<double> numberIn(const MpfrInterval &a);

/// Takes twice as many bits until f and as many of its derivatives as the rules want are known, or no longer likely to be.
Settled settle(const Program &program, const MpfrNumber &x, std::span<const double> p, std::size_t variable,
               const MpfrRules &rules, const Effort &effort = {});

} // namespace actiscope::expression
